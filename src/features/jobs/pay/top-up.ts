/** Topping up whoever worked below the floor because the estimate fell short (charter R14). */

import { RESERVE_LIMITS } from '../../../kernel/limits/reserve-limits.ts'
import { LIMITS } from '../../../kernel/limits.ts'
import type { Context } from '../../handle.ts'
import { payFromReserve } from '../../reserves/pay-from-reserve.ts'
import { countAsPromised, freeOfFloor } from '../../reserves/queries.ts'
import type { JobRow } from '../queries.ts'
import { answersBelow, noteTopUps } from './top-up-queries.ts'
import { medianOf } from './working-time-queries.ts'

/** Whether the measured time is more than noise above the stated one. */
export const fallsShort = (
  job: Pick<JobRow, 'stated_seconds' | 'estimated_seconds'>,
  median: number | null,
): median is number =>
  median !== null &&
  median * 100 >
    (job.stated_seconds ?? job.estimated_seconds) * (100 + RESERVE_LIMITS.short_percent)

/**
 * Pays a round of what is missing, each worker for each answer once: from what the reserve has not
 * promised to others, and the rest as owed by the requester. True when nobody is left. The caller holds
 * the job’s row.
 */
export const topUp = async (context: Context, job: JobRow): Promise<boolean> => {
  const { tx, now } = context
  if (job.paid_elsewhere) return true
  const median = await medianOf(tx, job.id)
  if (!fallsShort(job, median)) return true
  const floor_hourly = LIMITS.pay_floor_per_hour[job.currency]
  const limit = RESERVE_LIMITS.top_up_rows
  const below = await answersBelow(tx, { job_id: job.id, floor_hourly, median, limit })
  let free = await freeOfFloor(tx, job.id)
  let used = 0n
  for (const { id, worker_id, due } of below) {
    const about = { noun: 'assignment' as const, id }
    const asked = { job, worker_id, ground: 'top_up' as const, about, minor: due, most: free }
    const { from_reserve } = await payFromReserve(context, asked)
    free -= from_reserve
    used += from_reserve
  }
  if (used > 0n) await countAsPromised(tx, job.id, used)
  if (below.length < limit) await noteTopUps(tx, job.id, now)
  return below.length < limit
}
