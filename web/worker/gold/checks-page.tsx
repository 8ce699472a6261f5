/** One’s own checks in a job: how many were right, how the gate stands, and a word against each. */
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useRead } from '../../api/use-api.ts'
import type { Output } from '../../api.generated.ts'
import { useLocale } from '../../parts/amount.tsx'
import { buttonClass } from '../../parts/button.tsx'
import { Link } from '../../parts/navigation.tsx'
import { Notice, ProblemNotice } from '../../parts/notice.tsx'
import { Loading, PageTitle, Section } from '../../parts/page.tsx'
import { formatInstant } from '../../words/time.ts'
import { OwnCheck } from './own-check.tsx'
import { OwnRules } from './own-rules.tsx'
import { OwnSignals } from './own-signals.tsx'

type Checks = Output<'get_checks'>

export const ChecksPage = ({ job_id }: { job_id: string }) => {
  const { t } = useLingui()
  const checks = useRead('get_checks', { job_id })
  return (
    <div className="grid gap-6">
      <div className="grid gap-2">
        <PageTitle title={t`Your checks`}>
          <Trans>Your checks</Trans>
        </PageTitle>
        {checks.data && <p className="text-muted">{checks.data.title}</p>}
      </div>
      <ProblemNotice error={checks.error} />
      {checks.isPending && <Loading />}
      {checks.data && <Figures of={checks.data} />}
      {checks.data && <TheGate of={checks.data} />}
      {checks.data && <TheChecks of={checks.data} />}
      <OwnRules job_id={job_id} />
      <OwnSignals job_id={job_id} />
      <div>
        <Link href="/work" className={buttonClass()}>
          <Trans>Back to the work</Trans>
        </Link>
      </div>
    </div>
  )
}

const Figure = ({ name, children }: { name: ReactNode; children: ReactNode }) => (
  <div className="rounded-card border border-line bg-surface px-4 py-3">
    <dt className="text-sm text-muted">{name}</dt>
    <dd className="numbers text-xl font-semibold">{children}</dd>
  </div>
)

const Share = ({ right, of }: { right: number; of: number }) => (
  <Trans>
    {right} of {of}
  </Trans>
)

const Figures = ({ of: { hidden, training } }: { of: Checks }) => (
  <div className="grid gap-3">
    <dl className="grid gap-3 sm:max-w-lg sm:grid-cols-2">
      <Figure name={<Trans>Right, of hidden checks</Trans>}>
        {hidden === null ? '–' : <Share {...hidden} />}
      </Figure>
      <Figure name={<Trans>Right, in training</Trans>}>
        {training.of === 0 ? '–' : <Share {...training} />}
      </Figure>
    </dl>
    <p className="max-w-prose text-sm text-muted">
      <Trans>
        Hidden checks are counted until last midnight (UTC), from five on, so that the number does
        not give away which task was one. Nobody but you and whoever asks for this work reads it.
      </Trans>
    </p>
  </div>
)

const TheGate = ({ of: { gate } }: { of: Checks }) => {
  const locale = useLocale()
  if (gate === null) return null
  const { state, percent, over, retake_at } = gate
  if (state === 'under')
    return (
      <Notice look="warn" title={<Trans>This job rests for you</Trans>}>
        <p>
          <Trans>
            Fewer than {percent} of 100 of your last {over} checks were right. From{' '}
            {retake_at === null ? '' : formatInstant(locale, retake_at)} on it is offered to you
            again. All your work is paid; no other job and nothing else about you is touched.
          </Trans>
        </p>
      </Notice>
    )
  return (
    <Notice
      look={state === 'passed' ? 'good' : 'plain'}
      title={
        state === 'passed' ? <Trans>You are through</Trans> : <Trans>Not enough checks yet</Trans>
      }
    >
      <Trans>
        {percent} of 100 of your last {over} checks must be right.
      </Trans>
    </Notice>
  )
}

const TheChecks = ({ of: { checks } }: { of: Checks }) =>
  checks.length === 0 ? (
    <p className="max-w-prose text-muted">
      <Trans>
        Training is explained here. Hidden checks are shown when they have a consequence, and all of
        them when the job is closed.
      </Trans>
    </p>
  ) : (
    <Section id="checks" title={<Trans>What was asked, and why</Trans>}>
      <ul className="grid gap-3">
        {checks.map((check) => (
          <li key={check.assignment_id}>
            <OwnCheck check={check} />
          </li>
        ))}
      </ul>
    </Section>
  )
