/** All SQL of the payouts slice. Sums are minor units. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { RailName } from '../../kernel/bank/rails.ts'
import type { Uuid } from '../../kernel/id.ts'
import type { Currency } from '../../kernel/money.ts'
import type { ReceiptRow } from '../receipts/queries.ts'
import type { PAYOUT_STATUSES } from './contract.ts'

export type PayoutRow = {
  id: Uuid
  worker_id: Uuid
  rail: RailName
  amount_minor: bigint
  currency: Currency
  status: (typeof PAYOUT_STATUSES)[number]
  cost_minor: bigint
  payee_id: Uuid | null
  send_after: Date | null
  return_reason: string | null
  requested_at: Date
  settled_at: Date | null
}
export type Sum = { currency: Currency; minor: bigint }

export const findReceipt = async (tx: Transaction, id: Uuid, worker_id: Uuid) =>
  (
    await sql<ReceiptRow>`
      select * from receipt where id = ${id} and worker_id = ${worker_id}`.execute(tx)
  ).rows[0]

/** A worker’s receipts below `before`, newest first, with the titles of the jobs. */
export const selectReceipts = async (
  tx: Transaction,
  { worker_id, before, limit }: { worker_id: Uuid; before: Uuid | null; limit: number },
) =>
  (
    await sql<ReceiptRow & { title: string | null }>`
      select r.*, j.title from receipt r
        left join assignment a on a.id = r.assignment_id
        left join job j on j.id = a.job_id
      where r.worker_id = ${worker_id} and (${before}::uuid is null or r.id < ${before}::uuid)
      order by r.id desc limit ${limit}`.execute(tx)
  ).rows

/** Sums of receipts by kind and currency, with today’s share. `today` is the day’s first moment. */
export const sumReceipts = async (tx: Transaction, worker_id: Uuid, today: Date) =>
  (
    await sql<Sum & { kind: ReceiptRow['kind']; today: bigint }>`
      select kind, currency, sum(amount_minor)::bigint as minor,
        coalesce(sum(amount_minor) filter (where created_at >= ${today}), 0)::bigint as today
      from receipt where worker_id = ${worker_id} group by kind, currency
      order by currency`.execute(tx)
  ).rows

/** What submitted, undecided work will pay. */
export const sumWaiting = async (tx: Transaction, worker_id: Uuid) =>
  (
    await sql<Sum>`
      select j.currency, sum(j.reward_minor)::bigint as minor
      from assignment a join job j on j.id = a.job_id
      where a.worker_id = ${worker_id} and not a.paid_elsewhere
        and a.status in ('submitted', 'changes_requested', 'rejection_proposed')
      group by j.currency order by j.currency`.execute(tx)
  ).rows

export const insertPayout = (tx: Transaction, p: PayoutRow) =>
  sql`
    insert into payout (id, worker_id, rail, amount_minor, currency, status, requested_at, cost_minor,
      payee_id, send_after)
    values (${p.id}, ${p.worker_id}, ${p.rail}, ${p.amount_minor}, ${p.currency}, ${p.status},
      ${p.requested_at}, ${p.cost_minor}, ${p.payee_id}, ${p.send_after})`.execute(tx)

export const lockPayout = async (tx: Transaction, id: Uuid) =>
  (await sql<PayoutRow>`select * from payout where id = ${id} for update`.execute(tx)).rows[0]

/** The guarded update of the payout machine. */
export const movePayout = async (
  tx: Transaction,
  move: { id: Uuid; from: readonly string[]; to: string; settled_at: Date | null },
): Promise<boolean> =>
  (
    await sql`
      update payout set status = ${move.to}, settled_at = ${move.settled_at}
      where id = ${move.id} and status = any(${move.from}) returning 1`.execute(tx)
  ).rows.length === 1

export const insertPayoutHistory = (
  tx: Transaction,
  h: { payout_id: Uuid; event: string; from: string | null; to: string; caller: string; now: Date },
) =>
  sql`
    insert into payout_history (payout_id, event, from_status, to_status, caller, created_at)
    values (${h.payout_id}, ${h.event}, ${h.from}, ${h.to}, ${h.caller}, ${h.now})`.execute(tx)

export const selectPayouts = async (
  tx: Transaction,
  { worker_id, before, limit }: { worker_id: Uuid; before: Uuid | null; limit: number },
) =>
  (
    await sql<PayoutRow>`
      select * from payout
      where worker_id = ${worker_id} and (${before}::uuid is null or id < ${before}::uuid)
      order by id desc limit ${limit}`.execute(tx)
  ).rows

/** Payouts that no rail has yet. */
export const payoutsToSend = async (tx: Transaction, limit: number): Promise<Uuid[]> =>
  (
    await sql<{ id: Uuid }>`
      select id from payout where status = 'requested' and rail = 'test'
      order by requested_at limit ${limit}`.execute(tx)
  ).rows.map(({ id }) => id)

/** Whether the worker had a free payout since then that was not undone. */
export const hadFreePayout = async (tx: Transaction, worker_id: Uuid, since: Date) =>
  (
    await sql`
      select 1 from payout where worker_id = ${worker_id} and cost_minor = 0
        and status not in ('failed', 'returned') and requested_at > ${since} limit 1`.execute(tx)
  ).rows.length > 0

/** Sent payouts that nobody has heard of since. */
export const payoutsToDoubt = async (tx: Transaction, sentBefore: Date, limit: number) =>
  (
    await sql<{ id: Uuid }>`
      select id from payout where status = 'sent' and sent_at <= ${sentBefore}
      order by sent_at limit ${limit}`.execute(tx)
  ).rows.map(({ id }) => id)
