/** The error of a job’s answers as its reviews tell it, with the bound that the sample allows. */
import type { z } from 'zod'
import type { Transaction } from '../../../database/pool.ts'
import type { JobRow } from '../../jobs/queries.ts'
import { mostWrong } from '../../quality/sampling/error-bound.ts'
import type { ReviewReport } from '../review-schemas.ts'
import { countOutcomes, type ReviewCounts } from './outcome-queries.ts'

/** Pure. What is in dispute is taken for wrong: nobody gains by leaving it open. */
export const reportOf = (
  { drawn, reviewed, wrong, disputed, running }: ReviewCounts,
  answered: number,
): z.output<typeof ReviewReport> => {
  // Answers that are being changed or contested were looked at too.
  const answers = Math.max(answered, reviewed)
  const found = wrong + disputed
  const most = mostWrong({ of: answers, drawn: reviewed, wrong: found })
  const share = (count: number) => (answers === 0 ? 1 : count / answers)
  return {
    ...{ answers, drawn, reviewed, wrong, disputed },
    over: !running || (drawn === reviewed && disputed === 0),
    error_rate: reviewed === 0 ? null : wrong / reviewed,
    error_at_most: share(most),
    left_at_most: share(most - wrong),
  }
}

/** Null, and nothing is read, where nobody checks. */
export const reportReview = async (
  tx: Transaction,
  job: Pick<JobRow, 'id' | 'review'>,
  answered: number,
): Promise<z.output<typeof ReviewReport> | null> =>
  job.review === null ? null : reportOf(await countOutcomes(tx, job.id), answered)
