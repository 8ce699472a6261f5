/** The job in figures: answers and money. */
import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Job } from '../../api.generated.ts'
import { Amount } from '../../parts/amount.tsx'
import { Facts } from '../../parts/page.tsx'
import { ProgressBar } from '../progress-bar.tsx'
import { useReserveFacts } from '../reserve-facts.tsx'

type FigureProps = { name: ReactNode; value: ReactNode; dot?: string }

const Figure = ({ name, value, dot }: FigureProps) => (
  <div>
    <dt className="flex items-center gap-1.5 text-sm text-muted">
      {dot && (
        <span aria-hidden="true" className={`size-2.5 rounded-full ring-1 ring-line ${dot}`} />
      )}
      {name}
    </dt>
    <dd className="numbers text-xl font-semibold">{value}</dd>
  </div>
)

export const JobProgress = ({ job }: { job: Job }) => {
  const { approved, submitted, changes_requested: changes, in_work: inWork } = job.answers
  return (
    <div className="grid gap-4 rounded-card border border-line bg-surface p-4 sm:p-5">
      <ProgressBar job={job} />
      <dl className="grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-4">
        <Figure
          name={<Trans context="several answers">Approved</Trans>}
          value={approved}
          dot="bg-accent"
        />
        <Figure name={<Trans>To approve</Trans>} value={submitted} dot="bg-edge" />
        <Figure name={<Trans>Being changed</Trans>} value={changes} dot="bg-edge" />
        <Figure name={<Trans>In work</Trans>} value={inWork} dot="bg-line" />
      </dl>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-4 border-t border-line pt-4 sm:grid-cols-4">
        <Figure name={<Trans>Spent, fees included</Trans>} value={<Amount of={job.spent} />} />
        <Figure name={<Trans>Still set aside</Trans>} value={<Amount of={job.escrow} />} />
        <Figure
          name={
            job.certainty === null ? (
              <Trans>Expected in all</Trans>
            ) : (
              <Trans>With every answer</Trans>
            )
          }
          value={<Amount of={job.cost} />}
        />
        <Figure name={<Trans>At most</Trans>} value={<Amount of={job.at_most} />} />
      </dl>
      <Reserves of={job} />
    </div>
  )
}

/** What stands beside the escrow; a job that is paid elsewhere has none. */
const Reserves = ({ of: { reserves } }: { of: Job }) => {
  const facts = useReserveFacts()
  if (reserves.length === 0) return null
  return (
    <div className="grid gap-1 border-t border-line pt-4">
      <Facts facts={facts(reserves)} />
      <p className="text-sm text-muted">
        <Trans>
          Part of “at most”, for the people who work on it. What is not used comes back when the job
          closes.
        </Trans>
      </p>
    </div>
  )
}
