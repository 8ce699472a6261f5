/** What workers ask about the job: the open ones first, for their time stands still. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { QUESTION_LIMITS } from '../../../../src/kernel/limits/question-limits.ts'
import { useList, useWrite } from '../../../api/use-api.ts'
import type { Output } from '../../../api.generated.ts'
import { useLocale } from '../../../parts/amount.tsx'
import { Button } from '../../../parts/button.tsx'
import { LinesField } from '../../../parts/field.tsx'
import { ProblemNotice } from '../../../parts/notice.tsx'
import { Card, Section } from '../../../parts/page.tsx'
import { say } from '../../../parts/say.tsx'
import { formatInstant } from '../../../words/time.ts'
import { useMay } from '../../membership.tsx'

type Question = Output<'list_questions'>['data'][number]

const EVERY_MS = 10_000

/** Draws nothing while nobody has asked. */
export const JobQuestions = ({ job_id }: { job_id: string }) => {
  const may = useMay('review')
  const list = useList('list_questions', { job_id, limit: 50 }, { every: EVERY_MS })
  const all = list.data?.pages.flatMap(({ data }) => data) ?? []
  const [open, answered] = [true, false].map((yes) =>
    all.filter((one) => (one.answer === null) === yes),
  )
  if (all.length === 0 || open === undefined || answered === undefined) return null
  return (
    <Section id="questions" title={<Trans>Questions of workers</Trans>}>
      {open.length > 0 && (
        <p className="max-w-prose text-muted">
          <Trans>
            Whoever asks has their time stand still until you answer, 24 hours at most; until then
            nothing it is about is a reason to reject. Everybody who works on the job reads the
            answer.
          </Trans>
        </p>
      )}
      <ul className="grid gap-4">
        {open.map((question) => (
          <li key={question.id}>
            <OpenQuestion of={question} may={may} />
          </li>
        ))}
      </ul>
      {answered.length > 0 && <Answered all={answered} />}
      {list.hasNextPage && (
        <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </Section>
  )
}

/** Somebody else’s words: shown as text, never as ours. */
const Asked = ({ of }: { of: Question }) => (
  <blockquote className="border-s-3 border-line ps-3">
    {of.about.text !== null && (
      <p className="text-sm text-muted wrap-anywhere">
        <Trans>About: {of.about.text}</Trans>
      </p>
    )}
    <p className="wrap-anywhere whitespace-pre-wrap">{of.text}</p>
  </blockquote>
)

const OpenQuestion = ({ of, may }: { of: Question; may: boolean }) => {
  const { t } = useLingui()
  const locale = useLocale()
  const [text, setText] = useState('')
  const answer = useWrite('answer_question', {
    onDone: () => say(t`Answered. The worker’s time goes on.`),
    changes: ['list_questions', 'get_job'],
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() !== '' && !answer.isPending)
      answer.mutate({ question_id: of.id, answer: text.trim() })
  }
  return (
    <Card className="grid gap-4">
      <Asked of={of} />
      <p className="text-sm text-muted">
        <Trans>
          Asked {formatInstant(locale, of.asked_at)}; their time goes on at{' '}
          {formatInstant(locale, of.answer_until)} in any case.
        </Trans>
      </p>
      {may && (
        <form onSubmit={submit} className="grid gap-3">
          <LinesField
            label={t`Your answer`}
            rows={3}
            required
            value={text}
            onText={(typed) => setText(typed.slice(0, QUESTION_LIMITS.answer))}
          />
          <div>
            <Button look="primary" type="submit" busy={answer.isPending}>
              <Trans>Answer for everybody</Trans>
            </Button>
          </div>
          <ProblemNotice error={answer.error} />
        </form>
      )}
    </Card>
  )
}

const Answered = ({ all }: { all: Question[] }) => (
  <details>
    <summary className="min-h-11 py-2 font-medium text-accent">
      <Plural value={all.length} one="# answered question" other="# answered questions" />
    </summary>
    <ul className="grid gap-4 pt-2">
      {all.map((question) => (
        <li key={question.id} className="grid gap-2">
          <Asked of={question} />
          <p className="ps-3 wrap-anywhere whitespace-pre-wrap">
            <span className="font-medium">
              <Trans>Answer:</Trans>
            </span>{' '}
            {question.answer}
          </p>
        </li>
      ))}
    </ul>
  </details>
)
