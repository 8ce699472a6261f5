/** Work that a requester does not want to pay: why, until when, and the worker’s own words (charter R28). */
import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, type ReactNode, useState } from 'react'
import { VERDICT_LIMITS } from '../../../src/kernel/limits/verdict-limits.ts'
import { useRead, useWrite } from '../../api/use-api.ts'
import type { Assignment } from '../../api.generated.ts'
import { useLocale } from '../../parts/amount.tsx'
import { Button } from '../../parts/button.tsx'
import { LinesField } from '../../parts/field.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Loading, PageTitle } from '../../parts/page.tsx'
import { RejectionCase } from '../../parts/rejection-case.tsx'
import { ASSIGNMENT_STATUS } from '../../words/choices.ts'
import type { Rejection } from '../../words/rejections.ts'
import { formatInstant } from '../../words/time.ts'

export const Contested = ({ assignment }: { assignment: Assignment }) => {
  const { t } = useLingui()
  const read = useRead('get_rejection', { assignment_id: assignment.id }, { every: 30_000 })
  const status = t(ASSIGNMENT_STATUS[assignment.status])
  return (
    <>
      <PageTitle title={status}>{status}</PageTitle>
      {read.isPending && <Loading rows={1} />}
      <ProblemNotice error={read.error} />
      {read.data !== undefined && (
        <>
          <WhatNow rejection={read.data} />
          <RejectionCase rejection={read.data} />
          <YourWords rejection={read.data} />
        </>
      )}
    </>
  )
}

/** Where it stands, and what silence does. */
const WhatNow = ({ rejection }: { rejection: Rejection }) => {
  const locale = useLocale()
  const { status, answer_by: by, appeal_until: until } = rejection
  const day = (instant: string | null) => (instant === null ? '' : formatInstant(locale, instant))
  if (status === 'rejection_proposed')
    return (
      <p>
        {by === null ? (
          <Trans>
            Nothing is decided. A human of the requester has to decide; silence pays you.
          </Trans>
        ) : (
          <Trans>
            Nothing is decided. A human of the requester has to decide; without an answer by{' '}
            {day(by)} you are paid.
          </Trans>
        )}
      </p>
    )
  if (status === 'appealed')
    return (
      <p>
        <Trans>Another human looks at it. Without an answer by {day(by)} you are paid.</Trans>
      </p>
    )
  if (status === 'rejected')
    return (
      <p>
        <Trans>
          A human of the requester rejected it. You can appeal until {day(until)}; it costs nothing,
          and your other work and money are not touched.
        </Trans>
      </p>
    )
  return null
}

const YourWords = ({ rejection }: { rejection: Rejection }) => {
  const { assignment_id, status, reply, reply_until } = rejection
  const locale = useLocale()
  const { t } = useLingui()
  const changes = ['get_rejection', 'get_assignment', 'list_rejections'] as const
  const answer = useWrite('reply_to_rejection', { changes })
  const appeal = useWrite('appeal_rejection', { changes })
  if (status === 'rejection_proposed' && reply === null)
    return (
      <Words
        label={t`Your reply`}
        hint={t`Once, until ${formatInstant(locale, reply_until)}. A human reads it before anything is decided.`}
        action={<Trans>Send my reply</Trans>}
        write={answer}
        assignment_id={assignment_id}
      />
    )
  if (status === 'rejected')
    return (
      <Words
        label={t`Your appeal`}
        hint={t`Somebody who had no part in it answers in writing within 14 days, else you are paid.`}
        action={<Trans>Appeal</Trans>}
        write={appeal}
        assignment_id={assignment_id}
      />
    )
  return null
}

type WordsProps = {
  label: string
  hint: string
  action: ReactNode
  assignment_id: string
  write: {
    isPending: boolean
    error: Error | null
    mutate: (input: { assignment_id: string; text: string }) => void
  }
}

const Words = ({ label, hint, action, write, assignment_id }: WordsProps) => {
  const [text, setText] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!write.isPending) write.mutate({ assignment_id, text })
  }
  return (
    <form onSubmit={submit} className="grid gap-3 border-t border-line pt-3">
      <LinesField
        label={label}
        hint={hint}
        required
        value={text}
        onText={(typed) => setText(typed.slice(0, VERDICT_LIMITS.statement))}
      />
      <div>
        <Button look="primary" type="submit" busy={write.isPending}>
          {action}
        </Button>
        <ProblemNotice error={write.error} />
      </div>
    </form>
  )
}
