/** How far a job is, as one bar and in words. */
import { Trans } from '@lingui/react/macro'
import type { Job } from '../api.generated.ts'

const share = (part: number, of: number): string => `${of === 0 ? 0 : (100 * part) / of}%`

/** Approved, handed in and in work, in this order; what is missing stays empty. */
export const ProgressBar = ({ job }: { job: Job }) => {
  const { approved, submitted, changes_requested: changes, in_work: inWork } = job.answers
  const done = approved + submitted + changes
  // Where further answers follow certainty: those that are asked for by now.
  const wanted = job.certainty?.answers_bought || job.places
  return (
    <div>
      <div
        aria-hidden="true"
        className="flex h-2.5 overflow-hidden rounded-full bg-sunk ring-1 ring-line"
      >
        <span className="bg-accent" style={{ width: share(approved, wanted) }} />
        <span className="bg-edge" style={{ width: share(submitted + changes, wanted) }} />
        <span className="bg-line" style={{ width: share(inWork, wanted) }} />
      </div>
      <p className="numbers mt-1 text-sm text-muted">
        <Trans>
          {done} of {wanted} answers
        </Trans>
      </p>
    </div>
  )
}
