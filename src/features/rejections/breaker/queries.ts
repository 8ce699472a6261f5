/** SQL of the breaker. */
import { sql } from 'kysely'
import type { Transaction } from '../../../database/pool.ts'
import type { Moment } from '../../../kernel/cursor.ts'
import type { Uuid } from '../../../kernel/id.ts'

export type HoldRow = {
  id: Uuid
  job_id: Uuid
  livemode: boolean
  title: string
  requester_id: Uuid
  requester: string
  rejected: number
  handed_in: number
  held_at: Date
  decide_until: Date
  outcome: 'released' | 'refused' | null
  decided_at: Date | null
  reasons: string | null
}

/** Rejections proposed or standing since a human last let them pass, and all work handed in. */
export const rejectionsInJob = async (tx: Transaction, job_id: Uuid) =>
  (
    await sql<{ rejected: number; handed_in: number }>`
      select rejected, handed_in from rejections_in_job(${job_id})`.execute(tx)
  ).rows[0] ?? { rejected: 0, handed_in: 0 }

const holds = sql`
  select h.id, h.job_id, j.livemode, j.title, j.requester_id, rq.name as requester, h.rejected,
    h.handed_in, h.held_at, h.decide_until, h.outcome, h.decided_at, h.reasons
  from rejection_hold h
    join job j on j.id = h.job_id
    join requester rq on rq.id = j.requester_id`

/** The job’s hold: the one that is open, else the last. */
export const findHold = async (tx: Transaction, job_id: Uuid) =>
  (
    await sql<HoldRow>`
      ${holds} where h.job_id = ${job_id}
      order by h.outcome is null desc, h.held_at desc limit 1`.execute(tx)
  ).rows[0]

/** Open holds, the one that lapses first before the others. */
export const selectHolds = async (tx: Transaction, after: Moment | null, limit: number) =>
  (
    await sql<HoldRow>`
      ${holds} where h.outcome is null
        and (${after?.at ?? null}::timestamptz is null or (h.decide_until, h.id)
          > (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid))
      order by h.decide_until, h.id limit ${limit}`.execute(tx)
  ).rows

export const insertHold = (
  tx: Transaction,
  h: Pick<HoldRow, 'id' | 'job_id' | 'rejected' | 'handed_in' | 'held_at' | 'decide_until'>,
) =>
  sql`
    insert into rejection_hold (id, job_id, rejected, handed_in, held_at, decide_until)
    values (${h.id}, ${h.job_id}, ${h.rejected}, ${h.handed_in}, ${h.held_at},
      ${h.decide_until})`.execute(tx)

/** Ends an open hold; false when it is not open any more. `decided_by` null: nobody answered. */
export const endHold = async (
  tx: Transaction,
  h: {
    id: Uuid
    outcome: 'released' | 'refused'
    decided_by: Uuid | null
    reasons: string | null
    now: Date
  },
): Promise<boolean> =>
  (
    await sql`
      update rejection_hold set outcome = ${h.outcome}, decided_by = ${h.decided_by},
        reasons = ${h.reasons}, decided_at = ${h.now}
      where id = ${h.id} and outcome is null returning 1`.execute(tx)
  ).rows.length > 0

/** Jobs whose hold nobody looked at in time. */
export const holdsToLapse = async (tx: Transaction, now: Date, limit: number): Promise<Uuid[]> =>
  (
    await sql<{ job_id: Uuid }>`
      select job_id from rejection_hold where outcome is null and decide_until <= ${now}
      order by decide_until limit ${limit}`.execute(tx)
  ).rows.map(({ job_id }) => job_id)
