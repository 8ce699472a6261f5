/** How far a job is, as one bar and in words. */
import { Trans } from '@lingui/react/macro'
import type { Job } from '../api.generated.ts'

const share = (part: number, of: number): string => `${of === 0 ? 0 : (100 * part) / of}%`

/** Approved, handed in and in work, in this order; what is missing stays empty. */
export const ProgressBar = ({ job }: { job: Job }) => {
  const { approved, submitted, changes_requested: changes, in_work: inWork } = job.answers
  const done = approved + submitted + changes
  return (
    <div>
      <div
        aria-hidden="true"
        className="flex h-2.5 overflow-hidden rounded-full bg-sunk ring-1 ring-line"
      >
        <span className="bg-accent" style={{ width: share(approved, job.places) }} />
        <span className="bg-edge" style={{ width: share(submitted + changes, job.places) }} />
        <span className="bg-line" style={{ width: share(inWork, job.places) }} />
      </div>
      <p className="numbers mt-1 text-sm text-muted">
        <Trans>
          {done} of {job.places} answers
        </Trans>
      </p>
    </div>
  )
}
