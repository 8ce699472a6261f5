/** All SQL of the batches slice. Sums are minor units. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import type { Currency } from '../../kernel/money.ts'
import type { BATCH_STATUSES, PAYMENT_STATUSES } from './contract.ts'
import type { PaymentKind } from './reference.ts'

export type BatchRow = {
  id: Uuid
  currency: Currency
  status: (typeof BATCH_STATUSES)[number]
  executes_on: string
  prepared_by: Uuid
  prepared_at: Date
  sent_at: Date | null
  payments: number
  open: number
  sum: bigint
}
/** One payment as the bank is to make it. */
export type PaymentRow = {
  kind: PaymentKind
  id: Uuid
  name: string
  iban: string
  amount: bigint
  currency: Currency
  status: (typeof PAYMENT_STATUSES)[number]
}

const payments = sql`
  (select 'payout' as kind, p.id, p.batch_id, w.name, w.iban, p.amount_minor - p.cost_minor as amount,
     p.currency, p.status
   from payout p join payee w on w.id = p.payee_id
   union all
   select 'refund', id, batch_id, name, iban, amount_minor, currency, status from refund) payment`

const batches = sql`
  select b.id, b.currency, b.status, to_char(b.executes_on, 'YYYY-MM-DD') as executes_on, b.prepared_by,
    b.prepared_at, b.sent_at, l.payments, l.open, l.sum
  from payout_batch b cross join lateral
    (select count(*)::int as payments, coalesce(sum(amount), 0)::bigint as sum,
       count(*) filter (where status in ('batched', 'sent', 'unknown'))::int as open
     from ${payments} where batch_id = b.id) l`

export const insertBatch = (
  tx: Transaction,
  b: { id: Uuid; currency: Currency; executes_on: string; by: Uuid; now: Date },
) =>
  sql`
    insert into payout_batch (id, currency, status, executes_on, prepared_by, prepared_at)
    values (${b.id}, ${b.currency}, 'prepared', ${b.executes_on}, ${b.by}, ${b.now})`.execute(tx)

export const findBatch = async (tx: Transaction, id: Uuid) =>
  (await sql<BatchRow>`${batches} where b.id = ${id}`.execute(tx)).rows[0]

/** One after the other: what two people do to one batch at once is decided by who came first. */
export const lockBatch = async (tx: Transaction, id: Uuid) => {
  await sql`select 1 from payout_batch where id = ${id} for update`.execute(tx)
  return findBatch(tx, id)
}

export const selectBatches = async (
  tx: Transaction,
  { before, limit }: { before: Uuid | null; limit: number },
) =>
  (
    await sql<BatchRow>`
      ${batches} where (${before}::uuid is null or b.id < ${before}::uuid)
      order by b.id desc limit ${limit}`.execute(tx)
  ).rows

/** The payouts that may be sent now, locked; what another batch takes is passed over. */
export const waitingPayouts = async (
  tx: Transaction,
  q: { currency: Currency; now: Date; limit: number },
): Promise<Uuid[]> =>
  (
    await sql<{ id: Uuid }>`
      select id from payout
      where status = 'requested' and rail = 'manual' and currency = ${q.currency}
        and (send_after is null or send_after <= ${q.now})
      order by requested_at, id limit ${q.limit} for update skip locked`.execute(tx)
  ).rows.map(({ id }) => id)

export const waitingRefunds = async (
  tx: Transaction,
  q: { currency: Currency; limit: number },
): Promise<Uuid[]> =>
  (
    await sql<{ id: Uuid }>`
      select id from refund where status = 'requested' and currency = ${q.currency}
      order by requested_at, id limit ${q.limit} for update skip locked`.execute(tx)
  ).rows.map(({ id }) => id)

export const selectPayments = async (tx: Transaction, batch_id: Uuid) =>
  (
    await sql<PaymentRow>`
      select kind, id, name, iban, amount, currency, status from ${payments}
      where batch_id = ${batch_id} order by id`.execute(tx)
  ).rows

export const findPayment = async (tx: Transaction, kind: PaymentKind, id: Uuid) =>
  (
    await sql<PaymentRow>`
      select kind, id, name, iban, amount, currency, status from ${payments}
      where kind = ${kind} and id = ${id} and batch_id is not null`.execute(tx)
  ).rows[0]

/** Moves all of a batch's payments of both kinds from one state to the next; the payouts' ids. */
export const moveBatchLines = async (
  tx: Transaction,
  m: { batch_id: Uuid; from: string; to: string; sent_at: Date | null; keeps: boolean },
): Promise<Uuid[]> => {
  await sql`
    update refund set status = ${m.to}, sent_at = ${m.sent_at},
      batch_id = case when ${m.keeps} then batch_id end
    where batch_id = ${m.batch_id} and status = ${m.from}`.execute(tx)
  const { rows } = await sql<{ id: Uuid }>`
    update payout set status = ${m.to}, sent_at = ${m.sent_at},
      batch_id = case when ${m.keeps} then batch_id end
    where batch_id = ${m.batch_id} and status = ${m.from} returning id`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Puts payments into a batch; the payouts' ids. */
export const putIntoBatch = async (
  tx: Transaction,
  { batch_id, payouts, refunds }: { batch_id: Uuid; payouts: Uuid[]; refunds: Uuid[] },
) => {
  await sql`
    update payout set status = 'batched', batch_id = ${batch_id}
    where id = any(${payouts}::uuid[]) and status = 'requested'`.execute(tx)
  await sql`
    update refund set status = 'batched', batch_id = ${batch_id}
    where id = any(${refunds}::uuid[]) and status = 'requested'`.execute(tx)
}

export const markBatch = (
  tx: Transaction,
  m: { id: Uuid; status: 'sent' | 'discarded'; by: Uuid; now: Date },
) =>
  sql`
    update payout_batch set status = ${m.status},
      sent_by = case when ${m.status} = 'sent' then ${m.by}::uuid end,
      sent_at = case when ${m.status} = 'sent' then ${m.now}::timestamptz end
    where id = ${m.id} and status = 'prepared'`.execute(tx)

export const noteReturn = (tx: Transaction, payout_id: Uuid, reason: string) =>
  sql`update payout set return_reason = ${reason} where id = ${payout_id}`.execute(tx)

export type RefundState = {
  id: Uuid
  requester_id: Uuid
  rail: string
  status: PaymentRow['status'] | 'requested'
  amount_minor: bigint
  currency: Currency
}

export const lockRefund = async (tx: Transaction, id: Uuid) =>
  (await sql<RefundState>`select * from refund where id = ${id} for update`.execute(tx)).rows[0]

export const endRefund = (
  tx: Transaction,
  e: { id: Uuid; status: 'settled' | 'failed' | 'returned'; reason: string | null; now: Date },
) =>
  sql`
    update refund set status = ${e.status}, return_reason = ${e.reason},
      settled_at = case when ${e.status} = 'settled' then ${e.now}::timestamptz else settled_at end
    where id = ${e.id}`.execute(tx)
