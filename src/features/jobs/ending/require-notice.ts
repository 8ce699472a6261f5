/** Charter R10: a job of a project that people count on does not end by the back door. */
import { type Context, fail } from '../../handle.ts'
import { feesNow } from '../../projects/fee-queries.ts'
import { hasPlacesLeft } from '../places.ts'
import type { JobRow } from '../queries.ts'

/** Refuses to end a job early while the end of its project would owe somebody a fee. */
export const requireNotice = async ({ tx, now }: Context, job: JobRow): Promise<void> => {
  if (job.project_id === null || !(await hasPlacesLeft(tx, job))) return
  if ((await feesNow(tx, job.project_id, now)) === 0n) return
  fail('notice_needed', 'People whom the project covers would lose work that is still to come.')
}
