/** When very many rejections of one job wait for somebody else (charter R28). */
import type { Transaction } from '../../../database/pool.ts'
import { after } from '../../../kernel/clock.ts'
import type { Uuid } from '../../../kernel/id.ts'
import { VERDICT_LIMITS } from '../../../kernel/limits/verdict-limits.ts'
import { type Context, fail } from '../../handle.ts'
import { findHold, insertHold, rejectionsInJob } from './queries.ts'

/** More than 10 % of what was handed in, and at least 5: pure. */
export const areTooMany = (rejected: number, handedIn: number): boolean =>
  rejected >= VERDICT_LIMITS.breaker_least &&
  rejected * 100 > handedIn * VERDICT_LIMITS.breaker_percent

/** Begins a hold when the job’s rejections have become too many. The caller holds the job’s row. */
export const holdIfTooMany = async ({ tx, now, newId }: Context, job_id: Uuid): Promise<void> => {
  const { rejected, handed_in } = await rejectionsInJob(tx, job_id)
  if (!areTooMany(rejected, handed_in) || (await findHold(tx, job_id))?.outcome === null) return
  await insertHold(tx, {
    id: newId(),
    job_id,
    rejected,
    handed_in,
    held_at: now,
    decide_until: after(now, VERDICT_LIMITS.answer),
  })
}

/** Refuses while a hold is open (`any`), or once a job’s rejections were refused together. */
export const requireNoHold = async (
  tx: Transaction,
  job_id: Uuid,
  which: 'any' | 'refused',
): Promise<void> => {
  const hold = await findHold(tx, job_id)
  if (hold?.outcome === 'refused')
    fail('rejections_held', 'The rejections of this job were refused together; its work is paid.')
  if (which === 'any' && hold?.outcome === null)
    fail('rejections_held', `They wait until ${hold.decide_until.toISOString()} at the latest.`)
}
