/** The attempts that wait for a human: what was answered, and a score with its reason. */
import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { useList, useWrite } from '../../api/use-api.ts'
import type { GradedAttempt, Qualification } from '../../api.generated.ts'
import { useLocale } from '../../parts/amount.tsx'
import { Button } from '../../parts/button.tsx'
import { LinesField, TextField } from '../../parts/field.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Card, Facts, Section } from '../../parts/page.tsx'
import { formatInstant } from '../../words/time.ts'

const CHANGES = ['list_attempts', 'get_qualification', 'list_qualifications'] as const

/** Draws nothing while none waits. */
export const Attempts = ({ test }: { test: Qualification }) => {
  const qualification_id = test.id
  const [graded, contested] = [
    useList('list_attempts', { qualification_id, status: 'grading' }),
    useList('list_attempts', { qualification_id, status: 'contested' }),
  ]
  const waiting = [contested, graded].flatMap(
    (list) => list.data?.pages.flatMap(({ data }) => data) ?? [],
  )
  if (waiting.length === 0) return null
  return (
    <Section id="waiting" title={<Trans>Waiting for one of you</Trans>}>
      <ul className="grid gap-4">
        {waiting.map((attempt) => (
          <li key={attempt.id}>
            <Waiting attempt={attempt} test={test} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

type Shape = { pages: { items: { id: string; label?: string }[] }[] }

/** What the questions are called, by item id. */
const labelsOf = ({ form }: Qualification): Map<string, string> =>
  new Map(
    (form as Shape).pages.flatMap(({ items }) => items.map(({ id, label }) => [id, label ?? id])),
  )

const shown = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value)

type Props = { attempt: GradedAttempt; test: Qualification }

const Waiting = ({ attempt, test }: Props) => {
  const locale = useLocale()
  const labels = labelsOf(test)
  const { answers, contest, grade_until: until } = attempt
  return (
    <Card className="grid gap-4">
      {until !== null && (
        <p className="text-sm text-muted">
          <Trans>Without a word by {formatInstant(locale, until)} it is passed.</Trans>
        </p>
      )}
      <Facts
        facts={Object.entries(answers ?? {}).map(([id, value]) => [
          labels.get(id) ?? id,
          <span key={id} className="wrap-anywhere whitespace-pre-wrap">
            {shown(value)}
          </span>,
        ])}
      />
      {contest !== null && (
        <div className="border-s-3 border-line ps-3">
          <p className="text-sm text-muted">
            <Trans>Against the score of {attempt.score ?? 0} the worker wrote</Trans>
          </p>
          <p className="wrap-anywhere whitespace-pre-wrap">{contest}</p>
        </div>
      )}
      <Grade attempt={attempt} test={test} />
    </Card>
  )
}

const Grade = ({ attempt, test }: Props) => {
  const { t } = useLingui()
  const [score, setScore] = useState('')
  const [note, setNote] = useState('')
  const grade = useWrite('grade_test', { changes: CHANGES })
  const low = score !== '' && Number(score) < test.threshold
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (grade.isPending) return
    const said = note.trim() === '' ? {} : { note }
    grade.mutate({ attempt_id: attempt.id, score: Number(score), ...said })
  }
  return (
    <form onSubmit={submit} className="grid gap-3 border-t border-line pt-3">
      <TextField
        label={t`Score`}
        hint={t`0 to 100; passed from ${test.threshold} on.`}
        type="number"
        min={0}
        max={100}
        required
        className="max-w-32"
        value={score}
        onChange={(event) => setScore(event.target.value)}
      />
      <LinesField
        label={t`Why`}
        hint={low ? t`Below ${test.threshold} the worker is told why.` : t`The worker reads it.`}
        rows={2}
        required={low}
        value={note}
        onText={setNote}
      />
      <div>
        <Button type="submit" look="primary" busy={grade.isPending}>
          <Trans>Say so</Trans>
        </Button>
      </div>
      <ProblemNotice error={grade.error} />
    </form>
  )
}
