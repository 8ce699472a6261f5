/** SQL about transfers, refunds and chargebacks. Sums are minor units. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { RailName } from '../../kernel/bank/rails.ts'
import type { Uuid } from '../../kernel/id.ts'
import type { Currency } from '../../kernel/money.ts'
import type { REFUND_STATUSES, TRANSFER_STATUSES } from './bank-contract.ts'

export type TransferRow = {
  id: Uuid
  requester_id: Uuid
  rail: RailName
  bank_id: string
  amount_minor: bigint
  currency: Currency
  /** A day, `2026-12-01`. */
  booked_on: string
  payer_name: string
  payer_iban: string
  status: (typeof TRANSFER_STATUSES)[number]
  recorded_by: Uuid
  recorded_at: Date
}
/** With the name of whose money it is. */
export type NamedTransferRow = TransferRow & { requester_name: string }

const transfer = sql`
  id, requester_id, (select name from requester r where r.id = requester_id) as requester_name, rail, bank_id, amount_minor, currency, to_char(booked_on, 'YYYY-MM-DD') as booked_on,
  payer_name, payer_iban, status, recorded_by, recorded_at`

/** Whose deposit reference this is. */
export const requesterByReference = async (tx: Transaction, reference: string) =>
  (
    await sql<{ id: Uuid; currency: Currency }>`
      select id, currency from requester where deposit_reference = ${reference}`.execute(tx)
  ).rows[0]

export const depositReferenceOf = async (tx: Transaction, requester_id: Uuid): Promise<string> =>
  (
    await sql<{ reference: string }>`
      select deposit_reference as reference from requester where id = ${requester_id}`.execute(tx)
  ).rows[0]?.reference ?? ''

/** The transfer as recorded now; or, when this entry of the bank stands already, the one that stands. */
export const insertTransfer = async (tx: Transaction, t: TransferRow) => {
  const made = await sql<NamedTransferRow>`
    insert into bank_transfer (id, requester_id, rail, bank_id, amount_minor, currency, booked_on,
      payer_name, payer_iban, status, recorded_by, recorded_at)
    values (${t.id}, ${t.requester_id}, ${t.rail}, ${t.bank_id}, ${t.amount_minor}, ${t.currency},
      ${t.booked_on}, ${t.payer_name}, ${t.payer_iban}, ${t.status}, ${t.recorded_by}, ${t.recorded_at})
    on conflict (rail, bank_id) where status <> 'discarded' do nothing
    returning ${transfer}`.execute(tx)
  if (made.rows[0] !== undefined) return { row: made.rows[0], stood: false }
  const { rows } = await sql<NamedTransferRow>`
    select ${transfer} from bank_transfer
    where rail = ${t.rail} and bank_id = ${t.bank_id} and status <> 'discarded'`.execute(tx)
  return { row: rows[0], stood: true }
}

export const lockTransfer = async (tx: Transaction, id: Uuid) =>
  (
    await sql<NamedTransferRow>`
      select ${transfer} from bank_transfer where id = ${id} for update`.execute(tx)
  ).rows[0]

export const decideTransfer = (
  tx: Transaction,
  d: { id: Uuid; status: 'booked' | 'discarded'; by: Uuid; now: Date },
) =>
  sql`
    update bank_transfer set status = ${d.status}, decided_by = ${d.by}, decided_at = ${d.now}
    where id = ${d.id} and status = 'recorded'`.execute(tx)

export const selectTransfers = async (
  tx: Transaction,
  q: { status: string | null; before: Uuid | null; limit: number },
) =>
  (
    await sql<NamedTransferRow>`
      select ${transfer} from bank_transfer
      where (${q.status}::text is null or status = ${q.status})
        and (${q.before}::uuid is null or id < ${q.before}::uuid)
      order by id desc limit ${q.limit}`.execute(tx)
  ).rows

/** The account that the requester's money last came from. */
export const lastPayer = async (tx: Transaction, requester_id: Uuid) =>
  (
    await sql<{ payer_name: string; payer_iban: string }>`
      select payer_name, payer_iban from bank_transfer
      where requester_id = ${requester_id} and status = 'booked'
      order by id desc limit 1`.execute(tx)
  ).rows[0]

export type RefundRow = {
  id: Uuid
  requester_id: Uuid
  rail: RailName
  amount_minor: bigint
  currency: Currency
  name: string
  iban: string
  status: (typeof REFUND_STATUSES)[number]
  requested_by: Uuid
  requested_at: Date
  settled_at: Date | null
  return_reason: string | null
}

export const insertRefund = (tx: Transaction, r: RefundRow) =>
  sql`
    insert into refund (id, requester_id, rail, amount_minor, currency, name, iban, status,
      requested_by, requested_at)
    values (${r.id}, ${r.requester_id}, ${r.rail}, ${r.amount_minor}, ${r.currency}, ${r.name},
      ${r.iban}, ${r.status}, ${r.requested_by}, ${r.requested_at})`.execute(tx)

export const selectRefunds = async (
  tx: Transaction,
  q: { requester_id: Uuid; before: Uuid | null; limit: number },
) =>
  (
    await sql<RefundRow>`
      select * from refund where requester_id = ${q.requester_id}
        and (${q.before}::uuid is null or id < ${q.before}::uuid)
      order by id desc limit ${q.limit}`.execute(tx)
  ).rows

/** False when this entry of the bank was recorded before. */
export const insertChargeback = async (
  tx: Transaction,
  c: {
    id: Uuid
    requester_id: Uuid
    rail: string
    bank_id: string
    amount_minor: bigint
    currency: Currency
    recorded_by: Uuid
    now: Date
  },
): Promise<boolean> =>
  (
    await sql`
      insert into chargeback (id, requester_id, rail, bank_id, amount_minor, currency, recorded_by,
        recorded_at)
      values (${c.id}, ${c.requester_id}, ${c.rail}, ${c.bank_id}, ${c.amount_minor}, ${c.currency},
        ${c.recorded_by}, ${c.now})
      on conflict (rail, bank_id) do nothing returning 1`.execute(tx)
  ).rows.length > 0

export type ChargebackRow = {
  id: Uuid
  requester_id: Uuid
  requester: string
  bank_id: string
  amount_minor: bigint
  owed_minor: bigint
  repaid_minor: bigint
  currency: Currency
  recorded_at: Date
}

/** One requester’s, or with null everybody’s, below `before`. */
export const selectChargebacks = async (
  tx: Transaction,
  q: { requester_id: Uuid | null; before: Uuid | null; limit: number },
) =>
  (
    await sql<ChargebackRow>`
      select c.id, c.requester_id, r.name as requester, c.bank_id, c.amount_minor, c.currency,
        coalesce(d.amount_minor, 0) as owed_minor, coalesce(d.repaid_minor, 0) as repaid_minor,
        c.recorded_at
      from chargeback c join requester r on r.id = c.requester_id
        left join debt d on d.ground = 'chargeback' and d.about = c.id and d.worker_id is null
      where (${q.requester_id}::uuid is null or c.requester_id = ${q.requester_id}::uuid)
        and (${q.before}::uuid is null or c.id < ${q.before}::uuid)
      order by c.id desc limit ${q.limit}`.execute(tx)
  ).rows
