/** One reason in plain words: what it is, what it concerns, what can be done. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Output } from '../api.generated.ts'
import { useLocale } from '../parts/amount.tsx'
import { Link } from '../parts/navigation.tsx'
import { BLOCK_REASON } from '../words/block-reasons.ts'
import { formatInstant } from '../words/time.ts'
import { caseAddress } from './cases/open-cases.tsx'
import { TEST_REASONS } from './tests/test-reasons.tsx'
import { MINIMUM_NOT_COVERED } from './why-minimum.tsx'

type Reason = Output<'why_no_work'>['reasons'][number]
type Props = { reason: Reason; places: number }

export const WhyReason = ({ reason, places }: Props) => {
  const locale = useLocale()
  const words = WORDS[reason.reason]
  return (
    <div className="grid gap-1">
      <h2 className="text-base font-semibold">{words.title(reason)}</h2>
      <p className="text-[0.9375rem] text-muted">{words.means({ reason, places })}</p>
      {reason.until !== null && (
        <p className="text-[0.9375rem]">
          <Trans>Until {formatInstant(locale, reason.until)}</Trans>
        </p>
      )}
      {reason.case_id !== null && (
        <p>
          <Link
            href={caseAddress(reason.case_id)}
            className="inline-flex min-h-11 items-center font-medium text-accent underline underline-offset-2"
          >
            <Trans>Read the case, answer or contest it</Trans>
          </Link>
        </p>
      )}
    </div>
  )
}

const BlockedBecause = ({ reason }: { reason: Reason }) => {
  const { t } = useLingui()
  const locale = useLocale()
  const since = formatInstant(locale, reason.since ?? '')
  const why = reason.block_reason === null ? '' : t(BLOCK_REASON[reason.block_reason])
  return (
    <Trans>
      Its reason: {why}. Since {since}. It concerns this requester’s work only; nobody else sees it,
      and what you have in hand is finished and paid as ever.
    </Trans>
  )
}

const jobs = ({ jobs: count }: Reason): number => count ?? 0

type Words = { title: (reason: Reason) => ReactNode; means: (props: Props) => ReactNode }

const WORDS: Record<Reason['reason'], Words> = {
  work_is_there: {
    title: (one) => (
      <Plural value={jobs(one)} one="There is # job for you" other="There are # jobs for you" />
    ),
    means: () => <Trans>Nothing keeps these from you.</Trans>,
  },
  nothing_open: {
    title: () => <Trans>Nobody asks for anything just now</Trans>,
    means: () => (
      <Trans>It is the same for everybody. New work appears in the list by itself.</Trans>
    ),
  },
  all_places_taken: {
    title: (one) => (
      <Plural
        value={jobs(one)}
        one="# job whose places others have"
        other="# jobs whose places others have"
      />
    ),
    means: () => <Trans>A place that somebody gives back opens again by itself.</Trans>,
  },
  already_had: {
    title: (one) => (
      <Plural
        value={jobs(one)}
        one="# job in which you had every free task"
        other="# jobs in which you had every free task"
      />
    ),
    means: () => <Trans>Each person answers a task once, so that answers are independent.</Trans>,
  },
  same_payee: {
    title: (one) => (
      <Plural
        value={jobs(one)}
        one="# job in which an account with your payee had the rest"
        other="# jobs in which an account with your payee had the rest"
      />
    ),
    means: () => <Trans>Two accounts paid to the same payee answer a task once.</Trans>,
  },
  minimum_not_covered: MINIMUM_NOT_COVERED,
  own_requester: {
    title: (one) => (
      <Plural
        value={jobs(one)}
        one="# job of an organisation you belong to"
        other="# jobs of an organisation you belong to"
      />
    ),
    means: () => <Trans>Nobody works for themselves.</Trans>,
  },
  other_layer: {
    title: (one) => (
      <Plural
        value={jobs(one)}
        one="# job whose answers you give or check elsewhere"
        other="# jobs whose answers you give or check elsewhere"
      />
    ),
    means: () => <Trans>Nobody checks their own work.</Trans>,
  },
  ...TEST_REASONS,
  under_gate: {
    title: (one) => (
      <Plural
        value={jobs(one)}
        one="# job in which too few of your checks were right"
        other="# jobs in which too few of your checks were right"
      />
    ),
    means: () => (
      <Trans>
        It is offered to you again after 7 days. Your other work, your money and your account are
        not touched. On the job’s page you can read the checks and contest them.
      </Trans>
    ),
  },
  not_in_audience: {
    title: (one) => (
      <Plural value={jobs(one)} one="# job for other people" other="# jobs for other people" />
    ),
    means: () => (
      <Trans>
        Whom a job is for stands on it: people of a pool, a language, a country. What you say about
        yourself in your profile may open some.
      </Trans>
    ),
  },
  content_not_agreed: {
    title: (one) => (
      <Plural
        value={jobs(one)}
        one="# job that shows what you have not agreed to see"
        other="# jobs that show what you have not agreed to see"
      />
    ),
    means: () => (
      <Trans>
        Nothing follows from not agreeing. What you agree to is yours to change under{' '}
        <Link href="/work/content" className="font-medium text-accent underline underline-offset-2">
          What I agree to see
        </Link>
        .
      </Trans>
    ),
  },
  flagged_time_used: {
    title: (one) => (
      <Plural
        value={jobs(one)}
        one="# job that is hard to look at: enough for now"
        other="# jobs that are hard to look at: enough for now"
      />
    ),
    means: () => <Trans>Two hours of such work in 24 hours are the most for anybody.</Trans>,
  },
  content_reported: {
    title: (one) => (
      <Plural value={jobs(one)} one="# job you reported" other="# jobs you reported" />
    ),
    means: () => <Trans>It comes back when the report is answered and the warning is right.</Trans>,
  },
  blocked_by_requester: {
    title: ({ requester }) => <Trans>{requester} does not offer you its work</Trans>,
    means: ({ reason }) => <BlockedBecause reason={reason} />,
  },
  deranked: {
    title: ({ requester }) => <Trans>You are kept apart from the work of {requester}</Trans>,
    means: () => <Decided />,
  },
  hands_full: {
    title: () => <Trans>Your hands are full</Trans>,
    means: ({ places }) => (
      <Plural
        value={places}
        one="You may hold # task at a time. Hand it in or give it back to take another."
        other="You may hold # tasks at a time. Hand one in or give it back to take another."
      />
    ),
  },
  under_notice: {
    title: () => <Trans>A case about you is open</Trans>,
    means: ({ places }) => (
      <Plural
        value={places}
        one="Nothing takes effect yet. Until it is settled you may hold # task at a time."
        other="Nothing takes effect yet. Until it is settled you may hold # tasks at a time."
      />
    ),
  },
  probation: {
    title: () => <Trans>You are on probation</Trans>,
    means: ({ places }) => (
      <Plural
        value={places}
        one="You work as usual, with # task in hand at a time."
        other="You work as usual, with # tasks in hand at a time."
      />
    ),
  },
  restricted: {
    title: () => <Trans>You may hold one task at a time</Trans>,
    means: () => <Decided />,
  },
  suspended: {
    title: () => <Trans>Your account is suspended</Trans>,
    means: () => <Decided />,
  },
  terminated: {
    title: () => <Trans>Your account has ended</Trans>,
    means: () => <Decided />,
  },
}

/** What holds for every decision about a person. */
const Decided = () => (
  <Trans>
    A person decided this, and you can contest it. Your money, your record and what you have in hand
    stay yours.
  </Trans>
)
