/** SQL about what the end of a project owes. The formula stands in the database: migrations/0037. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'

/** What an end owes one worker whom it covers, in minor units. */
export type EndFee = {
  worker_id: Uuid
  steady: boolean
  joined_at: Date
  /** Paid for work on the project in the last 28 days. */
  pay_minor: bigint
  fee_minor: bigint
}

/** Whom an end at `ends`, announced at `announced`, covers, and what it owes them (charter R10). */
export const endFees = async (
  tx: Transaction,
  project_id: Uuid,
  announced: Date,
  ends: Date,
): Promise<EndFee[]> =>
  (
    await sql<EndFee>`
      select * from project_end_fees(${project_id}, ${announced}, ${ends})
      order by worker_id`.execute(tx)
  ).rows

/** The fees of an end at once, together. */
export const feesNow = async (tx: Transaction, project_id: Uuid, now: Date): Promise<bigint> =>
  (
    await sql<{ sum: bigint }>`
      select coalesce(sum(fee_minor), 0)::bigint as sum
      from project_end_fees(${project_id}, ${now}, ${now})`.execute(tx)
  ).rows[0]?.sum ?? 0n

/** Whether something committed is still to come when the project ends at `ends`. */
export const isCommitted = async (tx: Transaction, project_id: Uuid, ends: Date) =>
  (
    await sql<{ committed: boolean }>`
      select project_is_committed(${project_id}, ${ends}) as committed`.execute(tx)
  ).rows[0]?.committed ?? false

/** Notes what a publishing set aside for commitments, and when the reserve was looked at last. */
export const noteReserve = (
  tx: Transaction,
  { id, committed_minor, now }: { id: Uuid; committed_minor: bigint; now: Date },
) =>
  sql`
    update project set committed_minor = ${committed_minor}, reserve_checked_at = ${now}
    where id = ${id}`.execute(tx)
