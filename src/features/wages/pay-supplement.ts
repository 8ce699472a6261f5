/** The supplement up to a worker's minimum (charter R13), paid by itself when the reward is. */
import type { Uuid } from '../../kernel/id.ts'
import type { Currency } from '../../kernel/money.ts'
import type { Context } from '../handle.ts'
import { payFromReserve } from '../reserves/pay-from-reserve.ts'

/** As much of an assignment as decides over its supplement. */
type Paid = {
  id: Uuid
  job_id: Uuid
  requester_id: Uuid
  worker_id: Uuid
  currency: Currency
  reward_minor: bigint
  minimum_minor: bigint | null
}

/**
 * Pays what the reward lacks, from the reserve of the job; nothing for most. Where that is gone the
 * platform pays, for a debt would tell the requester of it.
 */
export const paySupplement = async (context: Context, row: Paid): Promise<void> => {
  const { id, job_id, requester_id, worker_id, currency, reward_minor, minimum_minor } = row
  if (minimum_minor === null || minimum_minor <= reward_minor) return
  await payFromReserve(context, {
    job: { id: job_id, requester_id, currency },
    worker_id,
    ground: 'local_supplement',
    about: { noun: 'assignment', id },
    minor: minimum_minor - reward_minor,
    short: 'platform',
  })
}
