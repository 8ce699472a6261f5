/** What others asked about this work, and one's own question: the time stands still until the answer. */
import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { QUESTION_LIMITS } from '../../../src/kernel/limits/question-limits.ts'
import { useList, useWrite } from '../../api/use-api.ts'
import type { Assignment, Output } from '../../api.generated.ts'
import { useLocale } from '../../parts/amount.tsx'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { LinesField } from '../../parts/field.tsx'
import { Notice, ProblemNotice } from '../../parts/notice.tsx'
import { Loading } from '../../parts/page.tsx'
import { say } from '../../parts/say.tsx'
import { formatInstant } from '../../words/time.ts'

type Question = Output<'list_questions'>['data'][number]
type Props = { assignment: Assignment; onClose: () => void }

const EVERY_MS = 10_000

export const AskDialog = ({ assignment, onClose }: Props) => {
  const { t } = useLingui()
  const { job_id } = assignment
  const list = useList('list_questions', { job_id, limit: 50 }, { every: EVERY_MS })
  const all = list.data?.pages.flatMap(({ data }) => data) ?? []
  const mine = all.filter((one) => one.assignment_id === assignment.id)
  const open = mine.find(({ answer }) => answer === null)
  const answered = all.filter(({ answer }) => answer !== null)
  return (
    <Dialog title={t`Ask about this task`} open onClose={onClose}>
      <div className="grid gap-5">
        <ProblemNotice error={list.error} />
        {list.isPending && <Loading rows={1} />}
        {answered.length > 0 && <Answered all={answered} />}
        {open !== undefined && <Waiting of={open} />}
        {list.isSuccess && open === undefined && mine.length < QUESTION_LIMITS.per_task && (
          <AskForm assignment_id={assignment.id} />
        )}
        {open === undefined && mine.length >= QUESTION_LIMITS.per_task && (
          <p className="text-muted">
            <Trans>You have asked as often as one can about a task. You can give it back.</Trans>
          </p>
        )}
        <div className="flex justify-end">
          <Button onClick={onClose} className="max-sm:grow">
            <Trans>Back to the task</Trans>
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

const Answered = ({ all }: { all: Question[] }) => (
  <ul className="grid gap-4">
    {all.map((one) => (
      <li key={one.id} className="grid gap-1">
        <p className="font-medium wrap-anywhere whitespace-pre-wrap">{one.text}</p>
        <p className="border-s-3 border-line ps-3 wrap-anywhere whitespace-pre-wrap">
          {one.answer}
        </p>
      </li>
    ))}
  </ul>
)

const Waiting = ({ of }: { of: Question }) => {
  const locale = useLocale()
  return (
    <Notice title={<Trans>Your question waits for its answer</Trans>}>
      <p className="wrap-anywhere whitespace-pre-wrap">{of.text}</p>
      <p>
        <Trans>
          Your time stands still until then, or until {formatInstant(locale, of.answer_until)}. You
          can go on working.
        </Trans>
      </p>
    </Notice>
  )
}

const AskForm = ({ assignment_id }: { assignment_id: string }) => {
  const { t } = useLingui()
  const [text, setText] = useState('')
  const ask = useWrite('ask_question', {
    onDone: () => say(t`Asked. Your time stands still.`),
    changes: ['list_questions', 'get_assignment'],
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() !== '' && !ask.isPending) ask.mutate({ assignment_id, text: text.trim() })
  }
  return (
    <form onSubmit={submit} className="grid gap-3">
      <p>
        <Trans>
          The requester has 24 hours to answer. Meanwhile your time stands still, and what you ask
          about cannot be held against anybody’s work. Everybody who works on it reads the answer,
          not who asked.
        </Trans>
      </p>
      <LinesField
        label={t`Your question`}
        rows={3}
        required
        value={text}
        onText={(typed) => setText(typed.slice(0, QUESTION_LIMITS.question))}
      />
      <div>
        <Button look="primary" type="submit" busy={ask.isPending} className="max-sm:w-full">
          <Trans>Send the question</Trans>
        </Button>
      </div>
      <ProblemNotice error={ask.error} />
    </form>
  )
}
