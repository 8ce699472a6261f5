/** Jobs whose texts somebody must look at: the machine found words, a human says what they mean. */
import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { SCREENING_LIMITS } from '../../../src/kernel/limits/content/screening-limits.ts'
import { useList, useRead, useWrite } from '../../api/use-api.ts'
import type { HeldJob } from '../../api.generated.ts'
import { useLocale } from '../../parts/amount.tsx'
import { Button } from '../../parts/button.tsx'
import { LinesField } from '../../parts/field.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Card, Empty, Loading, Section } from '../../parts/page.tsx'
import { say } from '../../parts/say.tsx'
import { formatInstant } from '../../words/time.ts'
import { Findings } from '../job/findings.tsx'

const EVERY_MS = 30_000

export const HeldTexts = () => {
  const list = useList('list_held_jobs', {}, { every: EVERY_MS })
  const all = list.data?.pages.flatMap(({ data }) => data) ?? []
  return (
    <Section id="held" title={<Trans>Texts to look at</Trans>}>
      <ProblemNotice error={list.error} />
      {list.isPending && <Loading rows={1} />}
      {list.isSuccess && all.length === 0 && <Empty title={<Trans>No text waits</Trans>} />}
      <ul className="grid gap-4">
        {all.map((held) => (
          <li key={held.job_id}>
            <HeldCard held={held} />
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

const HeldCard = ({ held }: { held: HeldJob }) => {
  const locale = useLocale()
  const job = useRead('get_job', { job_id: held.job_id })
  return (
    <Card className="grid gap-4">
      <div>
        <h3 className="text-base font-semibold">{held.title}</h3>
        <p className="text-sm text-muted">
          {held.requester}
          {' · '}
          <Trans>
            Without an answer by {formatInstant(locale, held.decide_until)} it goes back.
          </Trans>
        </p>
      </div>
      <Findings findings={held.findings} terms={job.data} />
      <Decide held={held} />
    </Card>
  )
}

const Decide = ({ held }: { held: HeldJob }) => {
  const { t } = useLingui()
  const [reason, setReason] = useState('')
  const decide = useWrite('decide_held_job', {
    onDone: ({ outcome }) => say(outcome === 'released' ? t`Released.` : t`Refused.`),
    changes: ['list_held_jobs', 'list_queues'],
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    if (decide.isPending) return
    const refuses = submitter?.getAttribute('value') === 'refuse'
    const words = reason.trim() === '' ? {} : { reason: reason.trim() }
    decide.mutate({ job_id: held.job_id, decision: refuses ? 'refuse' : 'release', ...words })
  }
  return (
    <form onSubmit={submit} className="grid gap-3 border-t border-line pt-3">
      <LinesField
        label={t`Your reason`}
        hint={t`Needed to refuse, ${SCREENING_LIMITS.reason_minimum} characters or more: the requester reads it.`}
        rows={2}
        value={reason}
        onText={setReason}
      />
      <div className="flex flex-wrap gap-3">
        <Button look="primary" type="submit" value="release" busy={decide.isPending}>
          <Trans>Release: it asks for nothing wrong</Trans>
        </Button>
        <Button
          look="danger"
          type="submit"
          value="refuse"
          disabled={reason.trim().length < SCREENING_LIMITS.reason_minimum}
          busy={decide.isPending}
        >
          <Trans>Refuse these texts</Trans>
        </Button>
      </div>
      <ProblemNotice error={decide.error} />
    </form>
  )
}
