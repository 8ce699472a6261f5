/** All SQL of the holds slice. Sums are minor units. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import type { Currency } from '../../kernel/money.ts'
import type { HoldGround } from '../../ledger/chart.ts'
import type { HOLD_STATUSES } from './contract.ts'

export type HoldRow = {
  id: Uuid
  worker_id: Uuid
  ground: HoldGround
  amount_minor: bigint
  currency: Currency
  reason: string
  author: Uuid
  placed_at: Date
  expires_at: Date
  status: (typeof HOLD_STATUSES)[number]
  ended_at: Date | null
}

export const insertHold = (tx: Transaction, h: HoldRow) =>
  sql`
    insert into hold (id, worker_id, ground, amount_minor, currency, reason, author, placed_at,
      expires_at)
    values (${h.id}, ${h.worker_id}, ${h.ground}, ${h.amount_minor}, ${h.currency}, ${h.reason},
      ${h.author}, ${h.placed_at}, ${h.expires_at})`.execute(tx)

export const lockHold = async (tx: Transaction, hold_id: Uuid) =>
  (await sql<HoldRow>`select * from hold where id = ${hold_id} for update`.execute(tx)).rows[0]

type Move = {
  id: Uuid
  from: readonly string[]
  to: string
  now: Date
  ended_by: Uuid | null
  sent_to: string | null
}

/** The guarded update of the hold machine. */
export const moveHold = async (tx: Transaction, move: Move): Promise<boolean> =>
  (
    await sql`
      update hold set status = ${move.to}, ended_at = ${move.now}, ended_by = ${move.ended_by},
        sent_to = ${move.sent_to}
      where id = ${move.id} and status = any(${move.from}) returning 1`.execute(tx)
  ).rows.length === 1

/** Holds below `before`, newest first; one worker’s, or with null everybody’s. */
export const selectHolds = async (
  tx: Transaction,
  q: { worker_id: Uuid | null; status: string | null; before: Uuid | null; limit: number },
) =>
  (
    await sql<HoldRow>`
      select * from hold
      where (${q.worker_id}::uuid is null or worker_id = ${q.worker_id}::uuid)
        and (${q.status}::text is null or status = ${q.status})
        and (${q.before}::uuid is null or id < ${q.before}::uuid)
      order by id desc limit ${q.limit}`.execute(tx)
  ).rows

/** What of a worker’s money is held now, by currency. */
export const sumHeld = async (tx: Transaction, worker_id: Uuid) =>
  (
    await sql<{ currency: Currency; minor: bigint }>`
      select currency, sum(amount_minor)::bigint as minor from hold
      where worker_id = ${worker_id} and status = 'held'
      group by currency order by currency`.execute(tx)
  ).rows

/** Whether a payee of this worker was asked to be verified since then. */
export const verifiedSince = async (
  tx: Transaction,
  worker_id: Uuid,
  since: Date,
): Promise<boolean> =>
  (
    await sql`
      select 1 from hold where worker_id = ${worker_id} and ground = 'payee_unverified'
        and placed_at > ${since} limit 1`.execute(tx)
  ).rows.length > 0

/** Holds whose time is over. */
export const endingHolds = async (tx: Transaction, now: Date, limit: number): Promise<Uuid[]> =>
  (
    await sql<{ id: Uuid }>`
      select id from hold where status = 'held' and expires_at <= ${now}
      order by expires_at limit ${limit}`.execute(tx)
  ).rows.map(({ id }) => id)
