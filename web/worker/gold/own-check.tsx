/** One check: both answers, the reason, and the worker’s word against it. */
import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import type { Form } from '../../../src/forms/form.ts'
import { useRead, useWrite } from '../../api/use-api.ts'
import type { Output } from '../../api.generated.ts'
import { useLocale } from '../../parts/amount.tsx'
import { Button } from '../../parts/button.tsx'
import { LinesField } from '../../parts/field.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Card } from '../../parts/page.tsx'
import { formatInstant } from '../../words/time.ts'
import { AnswersInWords } from './answers-in-words.tsx'

type Check = Output<'get_checks'>['checks'][number]

export const OwnCheck = ({ check }: { check: Check }) => {
  const work = useRead('get_assignment', { assignment_id: check.assignment_id })
  const form = work.data?.form as Form | undefined
  return (
    <Card className="grid gap-4">
      <p className="font-medium">
        {check.right ? <Trans>Right</Trans> : <Trans>Another answer was expected</Trans>}
        <span className="font-normal text-muted">
          {' · '}
          {check.kind === 'training' ? <Trans>training</Trans> : <Counting check={check} />}
        </span>
      </p>
      <p className="break-words text-muted">
        {Object.values(check.input)
          .filter((value) => typeof value === 'string')
          .join(' · ')}
      </p>
      {form && (
        <div className="grid gap-4 sm:grid-cols-2">
          <div>
            <h3 className="text-sm font-medium">
              <Trans>Your answer</Trans>
            </h3>
            <AnswersInWords form={form} input={check.input} answers={check.given} />
          </div>
          <div>
            <h3 className="text-sm font-medium">
              <Trans>Expected</Trans>
            </h3>
            <AnswersInWords form={form} input={check.input} answers={check.expected} />
          </div>
        </div>
      )}
      <p className="whitespace-pre-wrap">{check.reason}</p>
      <Contest check={check} />
    </Card>
  )
}

const Counting = ({ check }: { check: Check }) =>
  check.counts ? <Trans>counts</Trans> : <Trans>does not count</Trans>

const Contest = ({ check }: { check: Check }) => {
  const locale = useLocale()
  const { contest } = check
  if (contest === null) return check.right ? null : <ContestForm id={check.assignment_id} />
  if (contest.answer === null)
    return (
      <p className="text-muted">
        <Trans>
          You contested it. Until a human answers it does not count; without an answer by{' '}
          {formatInstant(locale, contest.answer_by)} it is decided for you.
        </Trans>
      </p>
    )
  return (
    <div className="grid gap-1">
      <p>
        {contest.answer === 'gold_stands' ? (
          <Trans>You contested it; a human answered that it stands.</Trans>
        ) : (
          <Trans>You contested it, and it was decided for you: it counts as right.</Trans>
        )}
      </p>
      {contest.reasons && <p className="text-muted">{contest.reasons}</p>}
    </div>
  )
}

const ContestForm = ({ id }: { id: string }) => {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const contest = useWrite('contest_check', { changes: ['get_checks'] })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim() !== '' && !contest.isPending)
      contest.mutate({ assignment_id: id, reason: reason.trim() })
  }
  if (!open)
    return (
      <div>
        <Button onClick={() => setOpen(true)}>
          <Trans>This check is wrong</Trans>
        </Button>
      </div>
    )
  return (
    <form onSubmit={submit} className="grid gap-3">
      <LinesField
        label={t`What is wrong about it?`}
        hint={t`A human of the requester answers within 7 days. Until then it does not count; silence is on your side.`}
        value={reason}
        onText={setReason}
        rows={3}
        required
      />
      <div>
        <Button type="submit" busy={contest.isPending}>
          <Trans>Contest it</Trans>
        </Button>
      </div>
      <ProblemNotice error={contest.error} />
    </form>
  )
}
