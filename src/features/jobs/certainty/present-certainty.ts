/** How a job that buys certainty stands, and what it saved. */
import type { z } from 'zod'
import type { Transaction } from '../../../database/pool.ts'
import type { Uuid } from '../../../kernel/id.ts'
import { money, share } from '../../../kernel/money.ts'
import type { JobCertainty } from '../../gates/certainty-schemas.ts'
import type { JobRow } from '../queries.ts'
import { type OverlapState, overlapStates } from './queries.ts'

/** Of the published jobs among these; drafts have nothing to show yet. */
export const overlapsOf = async (
  tx: Transaction,
  jobs: readonly JobRow[],
): Promise<Map<Uuid, OverlapState>> => {
  const ids = jobs.filter(({ overlap_min }) => overlap_min !== null).map(({ id }) => id)
  return ids.length === 0 ? new Map() : overlapStates(tx, ids)
}

/** null for a job with a fixed overlap. `spent`: in minor units, with fees and bonuses. */
export const presentCertainty = (
  job: JobRow,
  state: OverlapState | undefined,
  spent: bigint,
): z.output<typeof JobCertainty> | null => {
  if (job.overlap_min === null || job.sure_permille === null) return null
  const { reached = 0, budget_ended = 0, saved = 0 } = state ?? {}
  const one = job.reward_minor * BigInt(saved)
  const back = job.at_most_minor - spent
  return {
    min: job.overlap_min,
    max: job.overlap,
    target_confidence: job.sure_permille / 1000,
    max_cost: job.budget_minor === null ? null : money(job.budget_minor, job.currency),
    reached,
    budget_ended,
    undecided: Math.max(0, job.task_count - reached - budget_ended),
    answers_bought: state === undefined ? 0 : state.first + state.further,
    answers_saved: saved,
    saved: money(one + share(one, job.fee_basis_points), job.currency),
    returned: job.status === 'closed' ? money(back > 0n ? back : 0n, job.currency) : null,
  }
}
