/**
 * How many answers of a job are in which state, and what was spent. Of large jobs the counts are
 * remembered: they hold as long as no event of the job came after them, which one look into an index
 * tells. A process that remembers nothing counts, and comes to the same.
 */
import type { Transaction } from '../../../database/pool.ts'
import type { Uuid } from '../../../kernel/id.ts'
import { INFERENCE_LIMITS } from '../../../kernel/limits/results/inference-limits.ts'
import { type CountedNow, changedSince, countNow, type JobCounts } from './queries.ts'

const remembered = new Map<Uuid, CountedNow & { reads: number }>()

const sizeOf = (counts: JobCounts): number =>
  counts.in_work + counts.submitted + counts.changes_requested + counts.rejected + counts.approved

const remember = (counts: CountedNow, from: number): void => {
  remembered.delete(counts.job_id)
  if (sizeOf(counts) < from) return
  remembered.set(counts.job_id, { ...counts, reads: 0 })
  const [oldest] = remembered.keys()
  if (remembered.size > INFERENCE_LIMITS.remembered && oldest !== undefined)
    remembered.delete(oldest)
}

/** Counts that still hold. However quiet a job is, it is counted again once in a while. */
const stillGood = async (tx: Transaction, job_ids: readonly Uuid[]): Promise<CountedNow[]> => {
  const known = job_ids.flatMap((id) => remembered.get(id) ?? [])
  const fresh = known.filter(({ reads }) => reads < INFERENCE_LIMITS.counts_read)
  if (fresh.length === 0) return []
  const changed = await changedSince(tx, fresh)
  const good = fresh.filter(({ job_id }) => !changed.has(job_id))
  for (const counts of good) counts.reads++
  return good
}

/** By job; a job without answers is missing. Counts of `from` answers and more are remembered. */
export const countAnswers = async (
  tx: Transaction,
  job_ids: Uuid[],
  from: number = INFERENCE_LIMITS.counts_remembered_from,
): Promise<Map<Uuid, JobCounts>> => {
  const good = await stillGood(tx, job_ids)
  const rest = job_ids.filter((id) => !good.some(({ job_id }) => job_id === id))
  const counted = rest.length === 0 ? [] : await countNow(tx, rest)
  for (const counts of counted) remember(counts, from)
  return new Map([...good, ...counted].map((row) => [row.job_id, row]))
}
