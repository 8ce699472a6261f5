/** Rejections that somebody proposed: a human decides each, and whoever is silent pays (charter R28, R30). */
import { Trans } from '@lingui/react/macro'
import type { Form } from '../../../src/forms/form.ts'
import { asForm } from '../../../src/forms/reading.ts'
import { useList, useWrite } from '../../api/use-api.ts'
import type { Job } from '../../api.generated.ts'
import { useLocale } from '../../parts/amount.tsx'
import { Button } from '../../parts/button.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Card, Section } from '../../parts/page.tsx'
import { RejectionCase } from '../../parts/rejection-case.tsx'
import type { Rejection } from '../../words/rejections.ts'
import { formatInstant } from '../../words/time.ts'
import { ConfirmAgain, otherThanStale } from '../confirm-again.tsx'
import { Answers } from './given-answer.tsx'
import { questionsOf } from './result-card.tsx'

export const ContestedAnswers = ({ job }: { job: Job }) => {
  const wanted = { job_id: job.id, status: 'rejection_proposed' as const }
  const list = useList('list_rejections', wanted, { every: 10_000 })
  const form = asForm(job.form)
  const rows = list.data?.pages.flatMap(({ data }) => data) ?? []
  if (rows.length === 0) return null
  return (
    <Section id="contested" title={<Trans>Rejections to decide</Trans>}>
      <ul className="grid gap-3">
        {rows.map((rejection) => (
          <li key={rejection.assignment_id}>
            <Decide rejection={rejection} form={form} />
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </Section>
  )
}

const Decide = ({ rejection, form }: { rejection: Rejection; form: Form }) => {
  const locale = useLocale()
  const { assignment_id, answers, answer_by: by, replied_at, reply_until, held } = rejection
  const decide = useWrite('decide_rejection', {
    changes: ['list_rejections', 'get_results', 'get_job', 'get_balance'],
  })
  const say = (decision: 'approve' | 'reject') => decide.mutate({ assignment_id, decision })
  const waits = replied_at === null && Date.parse(reply_until) > Date.now()
  return (
    <Card className="grid gap-4">
      {answers !== null && (
        <Answers answers={answers} form={form} questions={questionsOf(form)} input={{}} />
      )}
      <RejectionCase rejection={rejection} />
      <p className="text-[0.9375rem] text-muted">
        {held && <Trans>Very many at once: somebody of the instance looks first. </Trans>}
        {waits && <Trans>The worker may reply until {formatInstant(locale, reply_until)}. </Trans>}
        {by !== null && (
          <Trans>Without a decision by {formatInstant(locale, by)} it is paid.</Trans>
        )}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button look="primary" busy={decide.isPending} onClick={() => say('approve')}>
          <Trans>Approve and pay</Trans>
        </Button>
        <Button
          look="plain"
          className="text-danger"
          disabled={waits || held || decide.isPending}
          onClick={() => say('reject')}
        >
          <Trans>Reject</Trans>
        </Button>
      </div>
      <ProblemNotice error={otherThanStale(decide.error)} />
      <ConfirmAgain of={decide} />
    </Card>
  )
}
