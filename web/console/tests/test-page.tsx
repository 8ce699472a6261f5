/** One test: how many passed, its money, and the attempts that wait for a human. */
import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useParams } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import { QUALIFICATION_LIMITS } from '../../../src/kernel/limits/qualification-limits.ts'
import { useRead, useWrite } from '../../api/use-api.ts'
import type { Qualification } from '../../api.generated.ts'
import { Amount, useLocale } from '../../parts/amount.tsx'
import { Button } from '../../parts/button.tsx'
import { TextField } from '../../parts/field.tsx'
import { Notice, ProblemNotice } from '../../parts/notice.tsx'
import { Card, Facts, Loading, PageTitle, Section } from '../../parts/page.tsx'
import { formatDuration } from '../../words/time.ts'
import { AskFirst } from '../ask-first.tsx'
import { useMay } from '../membership.tsx'
import { Attempts } from './attempts.tsx'

const CHANGES = ['get_qualification', 'list_qualifications', 'get_balance'] as const

export const TestPage = () => {
  const { test } = useParams({ from: '/tests/$test' })
  const may = { run: useMay('run_jobs'), review: useMay('review') }
  return (
    <div className="grid max-w-3xl gap-8">
      <TestView id={test} may={may} heading={(name) => <PageTitle title={name}>{name}</PageTitle>}>
        <Link to="/tests" className="font-medium text-accent underline underline-offset-2">
          <Trans>Tests</Trans>
        </Link>
      </TestView>
    </div>
  )
}

type ViewProps = {
  id: string
  may: { run: boolean; review: boolean }
  heading: (name: string) => ReactNode
  /** The way back. */
  children: ReactNode
}

export const TestView = ({ id: qualification_id, may, heading, children }: ViewProps) => {
  const test = useRead('get_qualification', { qualification_id })
  if (test.data === undefined)
    return test.isPending ? <Loading /> : <ProblemNotice error={test.error} />
  const { name, description, own, status, reward } = test.data
  return (
    <>
      <div className="grid gap-3">
        <p>{children}</p>
        {heading(name)}
        {description && (
          <p className="max-w-prose wrap-anywhere whitespace-pre-wrap text-muted">{description}</p>
        )}
        {status === 'open' && (
          <Notice>
            <Trans>
              Ask for it in the audience of a job. People see the test while an open job asks for
              it.
            </Trans>
          </Notice>
        )}
        <Figures test={test.data} />
        <TakesLonger test={test.data} />
      </div>
      {own && may.review && <Attempts test={test.data} />}
      {own && may.run && status === 'open' && reward !== null && <MoreAttempts test={test.data} />}
      {own && may.run && status === 'open' && <CloseTest test={test.data} />}
    </>
  )
}

const Figures = ({ test }: { test: Qualification }) => {
  const { t } = useLingui()
  const locale = useLocale()
  const facts: [React.ReactNode, React.ReactNode][] = [
    [t`People who passed`, test.passed],
    [t`Attempts so far`, test.started],
    ...(test.own && test.waiting > 0
      ? ([[t`Waiting for a human`, test.waiting]] as [string, number][])
      : []),
    [t`Passed from`, t`${test.threshold} of 100`],
    [t`Takes about`, formatDuration(locale, test.estimated_seconds)],
    ...(test.measured_seconds === null
      ? []
      : ([[t`Half of them needed`, formatDuration(locale, test.measured_seconds)]] as [
          string,
          string,
        ][])),
    [
      t`Pays`,
      test.reward === null ? (
        t`nothing`
      ) : (
        <Trans key="pay">
          <Amount of={test.reward} /> whatever the result
        </Trans>
      ),
    ],
    ...(test.attempts_left === null
      ? []
      : ([[t`Attempts paid for and left`, test.attempts_left]] as [string, number][])),
    [t`Graded by`, test.grading === 'key' ? t`its answer key` : t`one of you`],
    [t`A result counts for`, formatDuration(locale, test.valid_seconds, 'long')],
    ...(test.status === 'closed' ? ([[t`State`, t`closed`]] as [string, string][]) : []),
  ]
  return (
    <Card>
      <Facts facts={facts} />
    </Card>
  )
}

/** A paid test that people need longer for than was said. */
const TakesLonger = ({ test }: { test: Qualification }) => {
  const { own, reward, measured_seconds: measured, estimated_seconds: stated } = test
  if (!own || reward === null || measured === null || measured <= stated) return null
  return (
    <Notice>
      <Trans>
        People need longer than you said. Whoever is paid less than the floor for their time is
        topped up: first from the money for further attempts; what that lacks, you owe.
      </Trans>
    </Notice>
  )
}

const MoreAttempts = ({ test }: { test: Qualification }) => {
  const { t } = useLingui()
  const [attempts, setAttempts] = useState('10')
  const fund = useWrite('fund_qualification', { changes: CHANGES })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!fund.isPending) fund.mutate({ qualification_id: test.id, attempts: Number(attempts) })
  }
  return (
    <Section id="more" title={<Trans>More paid attempts</Trans>}>
      <Card>
        <form onSubmit={submit} className="flex flex-wrap items-end gap-3">
          <TextField
            label={t`Attempts`}
            type="number"
            min={1}
            max={QUALIFICATION_LIMITS.attempts}
            required
            className="max-w-32"
            value={attempts}
            onChange={(event) => setAttempts(event.target.value)}
          />
          <Button type="submit" busy={fund.isPending}>
            <Trans>Set the money aside</Trans>
          </Button>
        </form>
        <ProblemNotice error={fund.error} />
      </Card>
    </Section>
  )
}

const CloseTest = ({ test }: { test: Qualification }) => {
  const close = useWrite('close_qualification', { changes: CHANGES })
  return (
    <div>
      <AskFirst
        look="danger"
        button={<Trans>Close the test</Trans>}
        title={<Trans>Close “{test.name}”?</Trans>}
        action={<Trans>Close the test</Trans>}
        actionLook="danger"
        write={close}
        input={{ qualification_id: test.id }}
      >
        <Trans>
          Nobody can begin it any more. Who has begun finishes and is paid; results still count, and
          what is left of the money comes back to you.
        </Trans>
      </AskFirst>
    </div>
  )
}
