/** What came of an attempt: the result, question by question, and what can be said against it. */
import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, type ReactNode, useState } from 'react'
import { asForm, inLanguage } from '../../../src/forms/reading.ts'
import { useWrite } from '../../api/use-api.ts'
import type { Attempt } from '../../api.generated.ts'
import { Amount, useLocale } from '../../parts/amount.tsx'
import { Button, buttonClass } from '../../parts/button.tsx'
import { LinesField } from '../../parts/field.tsx'
import { Link } from '../../parts/navigation.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Card, PageTitle, Section } from '../../parts/page.tsx'
import { formatInstant } from '../../words/time.ts'

export const AttemptResult = ({ attempt }: { attempt: Attempt }) => (
  <div className="mx-auto grid max-w-xl gap-6 py-4">
    <Card className="grid gap-3">
      <Outcome attempt={attempt} />
      <div>
        <Link href="/work" className={buttonClass('primary')}>
          <Trans>To the work</Trans>
        </Link>{' '}
        <Link href="/work/tests" className={buttonClass('plain')}>
          <Trans>All tests</Trans>
        </Link>
      </div>
    </Card>
    {attempt.items.length > 0 && <Questions attempt={attempt} />}
    {attempt.can_contest && <Contest attempt={attempt} />}
  </div>
)

/** How it ended, as the page’s heading. */
const Outcome = ({ attempt }: { attempt: Attempt }) => {
  const { t } = useLingui()
  const { status } = attempt
  const titles: Record<Attempt['status'], string> = {
    started: t`Begun`,
    passed: t`Passed`,
    failed: t`Not passed this time`,
    grading: t`A human grades it`,
    contested: t`A human looks at it again`,
    lapsed: t`Not handed in`,
  }
  return (
    <>
      <PageTitle title={`${titles[status]}: ${attempt.name}`}>{titles[status]}</PageTitle>
      <div className="grid gap-2">
        <p className="text-muted">{attempt.name}</p>
        <Figures attempt={attempt} />
        <Next attempt={attempt} />
      </div>
    </>
  )
}

/** Score and pay. */
const Figures = ({ attempt }: { attempt: Attempt }) => {
  const { score, paid, topped_up: added } = attempt
  return (
    <>
      {score !== null && (
        <p>
          <Trans>
            Your score is <span className="font-semibold">{score}</span> of 100; it is passed from{' '}
            {attempt.threshold} on.
          </Trans>
        </p>
      )}
      {paid !== null && (
        <p>
          <Trans>
            <Amount of={paid} className="font-semibold text-accent" /> paid. The signed receipt is
            among your earnings.
          </Trans>
        </p>
      )}
      {added !== null && (
        <p>
          <Trans>
            <Amount of={added} className="font-semibold text-accent" /> added, because it takes
            longer than was said.
          </Trans>
        </p>
      )}
    </>
  )
}

/** What a human says, and what can still happen. */
const Next = ({ attempt }: { attempt: Attempt }) => {
  const locale = useLocale()
  const { status, grade_until: until, again_at: again, note } = attempt
  return (
    <>
      {until !== null && (
        <p>
          <Trans>Without a word by {formatInstant(locale, until)} it is passed.</Trans>
        </p>
      )}
      {note !== null && <Quoted title={<Trans>The grader wrote</Trans>}>{note}</Quoted>}
      {attempt.contest !== null && (
        <Quoted title={<Trans>You wrote</Trans>}>{attempt.contest}</Quoted>
      )}
      {again !== null && status !== 'passed' && (
        <p className="text-muted">
          <Trans>You can try again from {formatInstant(locale, again)} on.</Trans>
        </p>
      )}
      {status === 'failed' && (
        <p className="text-muted">
          <Trans>It closes the jobs that ask for this test, and nothing else.</Trans>
        </p>
      )}
    </>
  )
}

const Quoted = ({ title, children }: { title: ReactNode; children: string }) => (
  <div className="border-s-3 border-line ps-3">
    <p className="text-sm text-muted">{title}</p>
    <p className="wrap-anywhere whitespace-pre-wrap">{children}</p>
  </div>
)

const Questions = ({ attempt }: { attempt: Attempt }) => {
  const { i18n } = useLingui()
  const form = inLanguage(asForm(attempt.form), i18n.locale)
  const labels = new Map(
    form.pages.flatMap(({ items }) => items.map((item) => [item.id, item.label ?? item.id])),
  )
  return (
    <Section id="questions" title={<Trans>Question by question</Trans>}>
      <ol className="divide-y divide-line rounded-card border border-line bg-surface">
        {attempt.items.map(({ item, right, explanation }) => (
          <li key={item} className="grid gap-1 px-4 py-3 sm:px-5">
            <p className="font-medium wrap-anywhere" lang={form.lang}>
              {labels.get(item) ?? item}
            </p>
            <p className={right ? 'text-accent' : 'text-danger'}>
              {right ? <Trans>Right</Trans> : <Trans>Not right</Trans>}
            </p>
            {explanation !== null && (
              <p className="text-[0.9375rem] wrap-anywhere text-muted" lang={form.lang}>
                {explanation}
              </p>
            )}
          </li>
        ))}
      </ol>
    </Section>
  )
}

const Contest = ({ attempt }: { attempt: Attempt }) => {
  const { t } = useLingui()
  const [text, setText] = useState('')
  const contest = useWrite('contest_test', { changes: ['get_attempt', 'list_tests'] })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!contest.isPending) contest.mutate({ attempt_id: attempt.id, text })
  }
  return (
    <details className="rounded-card border border-line bg-surface px-4 py-1 open:pb-4 sm:px-5">
      <summary className="min-h-11 py-2.5">
        <h2 className="inline text-base">
          <Trans>The result is wrong?</Trans>
        </h2>
      </summary>
      <form onSubmit={submit} className="grid gap-3">
        <LinesField
          label={t`Why`}
          hint={t`A human reads it and looks once more. Without an answer in time the test is passed.`}
          required
          rows={3}
          value={text}
          onText={setText}
        />
        <div>
          <Button type="submit" busy={contest.isPending}>
            <Trans>Ask a human to look</Trans>
          </Button>
        </div>
        <ProblemNotice error={contest.error} />
      </form>
    </details>
  )
}
