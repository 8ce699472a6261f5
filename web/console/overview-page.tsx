/** The first page of the console: the money, what waits for a human, and every job. */

import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useList } from '../api/use-api.ts'
import type { Job } from '../api.generated.ts'
import { Amount } from '../parts/amount.tsx'
import { Button, buttonClass } from '../parts/button.tsx'
import { ProblemNotice } from '../parts/notice.tsx'
import { Empty, Loading, PageTitle, Section } from '../parts/page.tsx'
import { Balance } from './balance.tsx'
import { setAsideOf } from './job/layers/set-aside.ts'
import { JobRow } from './job-row.tsx'
import { useMay, useMembership } from './membership.tsx'

export const OverviewPage = () => {
  const { name } = useMembership()
  const jobs = useList('list_jobs', {}, { every: 5000 })
  const all = jobs.data?.pages.flatMap(({ data }) => data) ?? []
  const waiting = all.filter(
    ({ status, asked_by: by, tasks }) => status === 'draft' && by.agent !== null && tasks > 0,
  )
  return (
    <div className="grid gap-8">
      <div className="grid gap-4">
        <PageTitle title={name}>{name}</PageTitle>
        <Balance />
      </div>
      {waiting.length > 0 && <ForYou jobs={waiting} />}
      <Section id="jobs" title={<Trans>Jobs</Trans>} aside={<AskLink />}>
        <ProblemNotice error={jobs.error} />
        {jobs.isPending && <Loading />}
        {jobs.isSuccess && all.length === 0 && (
          <Empty title={<Trans>Nothing asked yet</Trans>}>
            <Trans>Ask a first question yourself, or give an agent a key and let it ask.</Trans>
          </Empty>
        )}
        {all.length > 0 && (
          <ul className="divide-y divide-line rounded-card border border-line bg-surface">
            {all.map((job) => (
              <JobRow key={job.id} job={job} />
            ))}
          </ul>
        )}
        {jobs.hasNextPage && (
          <Button busy={jobs.isFetchingNextPage} onClick={() => void jobs.fetchNextPage()}>
            <Trans>Show more</Trans>
          </Button>
        )}
      </Section>
    </div>
  )
}

const AskLink = () =>
  useMay('run_jobs') ? (
    <div className="flex flex-wrap gap-2">
      <Link to="/jobs/new" className={buttonClass('quiet')}>
        <Trans>New job</Trans>
      </Link>
      <Link to="/ask" className={buttonClass('primary')}>
        <Trans>Ask a question</Trans>
      </Link>
    </div>
  ) : null

/** Drafts of agents, as those above their limit stay: nothing is spent until a human says so. */
const ForYou = ({ jobs }: { jobs: Job[] }) => {
  const { t } = useLingui()
  return (
    <Section id="for-you" title={<Trans>Your agents’ drafts</Trans>}>
      <ul className="grid gap-3">
        {jobs.map((job) => (
          <li
            key={job.id}
            className="flex flex-wrap items-center justify-between gap-3 rounded-card border border-warn bg-warn-soft px-4 py-3"
          >
            <div className="min-w-0">
              <p className="font-semibold">{job.title}</p>
              <p className="text-[0.9375rem]">
                <Trans>
                  {job.asked_by.agent ?? t`An agent`} wants to spend at most{' '}
                  <Amount of={setAsideOf(job)} className="font-semibold" />
                </Trans>
              </p>
            </div>
            <Link
              to="/jobs/$job"
              params={{ job: job.id }}
              className={buttonClass('primary', 'max-sm:w-full')}
            >
              <Trans>Look and decide</Trans>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}
