/** How long the work took, fixed when it is first handed in (charter R15). */
import { TIME_LIMITS } from '../../kernel/limits/time-limits.ts'
import type { Context } from '../handle.ts'
import { medianOf } from '../jobs/pay/working-time-queries.ts'
import type { AssignmentRow } from './queries.ts'
import { noteOutlier } from './time-queries.ts'

type Held = Pick<AssignmentRow, 'id' | 'job_id' | 'claimed_at' | 'estimated_seconds'>

/**
 * What the device said, never more than the place was held. A time within the published estimate is
 * never questioned. Above it, three times the job’s median is the most that counts, and where a device
 * said more a human of the instance looks: the work is paid as ever, and nothing is refused.
 */
export const countTime = async (
  context: Context,
  { id, job_id, claimed_at, estimated_seconds }: Held,
  said: number | undefined,
): Promise<{ counted_seconds: number }> => {
  const { tx, now } = context
  const held = Math.round((now.getTime() - claimed_at.getTime()) / 1000)
  const seconds = Math.min(said ?? held, held)
  if (seconds <= estimated_seconds) return { counted_seconds: seconds }
  const median = await medianOf(tx, job_id)
  const most = median === null ? seconds : TIME_LIMITS.medians * Math.max(1, median)
  if (seconds <= most) return { counted_seconds: seconds }
  if (said !== undefined)
    context.leave(noteOutlier({ id, job_id, said: seconds, median: median ?? 0, most, now }))
  return { counted_seconds: most }
}
