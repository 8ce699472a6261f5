/** One job in the list: what, where it stands, how far it is, what it costs. */

import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { Job } from '../api.generated.ts'
import { Amount } from '../parts/amount.tsx'
import { JOB_STATUS } from '../words/choices.ts'
import { ProgressBar } from './progress-bar.tsx'

const TONES: Partial<Record<Job['status'], string>> = {
  open: 'border-accent text-accent',
  draft: 'border-warn text-warn',
  paused: 'border-warn text-warn',
  held: 'border-warn text-warn',
  refused: 'border-danger text-danger',
}

export const StatusMark = ({ status }: { status: Job['status'] }) => {
  const { t } = useLingui()
  return (
    <span
      className={`inline-block rounded-full border px-2.5 text-sm font-medium whitespace-nowrap ${TONES[status] ?? 'border-edge text-muted'}`}
    >
      {t(JOB_STATUS[status])}
    </span>
  )
}

export const JobRow = ({ job }: { job: Job }) => (
  <li className="relative grid gap-x-6 gap-y-2 px-4 py-3.5 hover:bg-sunk sm:grid-cols-[1fr_12rem_8rem] sm:items-center sm:px-5">
    <div className="min-w-0">
      <Link
        to="/jobs/$job"
        params={{ job: job.id }}
        className="font-semibold no-underline after:absolute after:inset-0"
      >
        {job.title}
      </Link>
      <p className="mt-0.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
        <StatusMark status={job.status} />
        {job.asked_by.agent !== null && <Trans>by {job.asked_by.agent}</Trans>}
        {job.answers.submitted > 0 && (
          <strong className="text-accent">
            <Trans>{job.answers.submitted} to approve</Trans>
          </strong>
        )}
      </p>
    </div>
    <ProgressBar job={job} />
    <p className="text-sm sm:text-end">
      <Amount of={job.spent} className="font-semibold" />
      <span className="text-muted sm:block">
        {' '}
        <Trans>
          of at most <Amount of={job.at_most} />
        </Trans>
      </span>
    </p>
  </li>
)
