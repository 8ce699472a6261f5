/**
 * The audit: recomputes every balance from the transfers and says what does not agree, to the cent.
 * It trusts nothing that the database usually guarantees, since whoever owns the database can switch
 * the guarantees off. What was rewritten consistently only receipts can show (kernel/receipt.ts).
 */
import { sql } from 'kysely'
import type { Database } from '../database/pool.ts'
import { transact } from '../database/transact.ts'
import type { Uuid } from '../kernel/id.ts'
import { LEDGER_LIMITS } from '../kernel/limits/ledger-limits.ts'
import { LIMITS } from '../kernel/limits.ts'
import { CURRENCIES, type Currency } from '../kernel/money.ts'
import type { AccountKind } from './chart.ts'
import { findFaults, findForeignHeads } from './tree-queries.ts'

type Total = 'credits_posted' | 'debits_posted' | 'credits_pending' | 'debits_pending'

/** One thing that is wrong. Amounts are minor units. */
export type Difference =
  /** An account's total is not what its transfers add up to. */
  | {
      kind: 'balance'
      account: Uuid
      account_kind: AccountKind
      owner: string
      currency: Currency
      total: Total
      stands: bigint
      should_be: bigint
    }
  /** An account that cannot be overdrawn is, by its transfers. */
  | {
      kind: 'overdrawn'
      account: Uuid
      account_kind: AccountKind
      owner: string
      currency: Currency
      balance: bigint
    }
  /** A sealed transfer is no longer what it was, or a published head is not the ledger's (R46). */
  | { kind: 'history'; leaf: number; problem: string }
  /** A transfer that could not have been posted: no rule for it, another currency or kind … */
  | { kind: 'transfer'; transfer: Uuid; problem: string }

export type AuditReport = {
  ok: boolean
  accounts: number
  transfers: number
  /** Credits less debits over all accounts; zero in each currency, or the books do not balance. */
  trial_balance: Record<Currency, bigint>
  differences: Difference[]
}

/**
 * Audits the whole ledger as it stood at one moment. Given a transaction, it should be a `read` one:
 * only that sees a single moment. A million transfers take seconds; nobody is held up meanwhile.
 * At most `LIMITS.audit_differences` are listed; `ok` counts them all.
 */
export const audit = async (database: Database): Promise<AuditReport> =>
  database.isTransaction ? auditIn(database) : transact(database, 'read', (tx) => auditIn(tx))

const auditIn = async (database: Database): Promise<AuditReport> => {
  const { rows: sizes } = await sql<{ accounts: bigint; transfers: bigint }>`
    select (select count(*) from ledger_account) as accounts,
      (select count(*) from ledger_transfer) as transfers`.execute(database)
  const trial_balance = await trialBalance(database)
  const differences = [
    ...(await accountDifferences(database)),
    ...(await impossible(database)),
    ...(await rewritten(database)),
  ]
  return {
    ok: differences.length === 0 && Object.values(trial_balance).every((sum) => sum === 0n),
    accounts: Number(sizes[0]?.accounts ?? 0n),
    transfers: Number(sizes[0]?.transfers ?? 0n),
    trial_balance,
    differences: differences.slice(0, LIMITS.audit_differences),
  }
}

/** What differs from the sealed tree and from the heads that were published of it. */
const rewritten = async (database: Database): Promise<Difference[]> => {
  const leaves = await findFaults(database)
  const heads = await findForeignHeads(database, LEDGER_LIMITS.heads_audited)
  return [
    ...leaves.map((leaf) => ({ leaf, problem: 'this sealed transfer is no longer what it was' })),
    ...heads.map((size) => ({
      leaf: size,
      problem: 'a head of this size was published of another ledger',
    })),
  ].map(({ leaf, problem }) => ({ kind: 'history' as const, leaf: Number(leaf), problem }))
}

const trialBalance = async (database: Database): Promise<Record<Currency, bigint>> => {
  const { rows } = await sql<{ currency: Currency; sum: bigint }>`
    select currency, (sum(credits_posted) - sum(debits_posted))::bigint as sum
    from ledger_account group by currency`.execute(database)
  const sums = Object.fromEntries(rows.map(({ currency, sum }) => [currency, sum]))
  return Object.fromEntries(
    CURRENCIES.map((currency) => [currency, sums[currency] ?? 0n]),
  ) as Record<Currency, bigint>
}

type AccountFinding = {
  account: Uuid
  account_kind: AccountKind
  owner: string
  currency: Currency
  total: Total | 'balance'
  stands: bigint
  should_be: bigint
}

/** Every total against the sum of its transfers, and what those sums leave of constrained accounts. */
const accountDifferences = async (database: Database): Promise<Difference[]> => {
  const { rows } = await sql<AccountFinding>`
    with moved as (
      select account,
        sum(credit) filter (where phase in ('single', 'posted')) as credits_posted,
        sum(debit) filter (where phase in ('single', 'posted')) as debits_posted,
        sum(case phase when 'pending' then credit else -credit end) filter (where phase <> 'single')
          as credits_pending,
        sum(case phase when 'pending' then debit else -debit end) filter (where phase <> 'single')
          as debits_pending
      from ledger_transfer cross join lateral
        (values (debit_account, amount, 0), (credit_account, 0, amount)) side (account, debit, credit)
      group by account
    )
    select a.id as account, a.kind as account_kind, a.owner, a.currency,
      total, stands, should_be::bigint
    from ledger_account a join ledger_kind k using (kind) left join moved m on m.account = a.id
    cross join lateral (values
      ('credits_posted', a.credits_posted, coalesce(m.credits_posted, 0)),
      ('debits_posted', a.debits_posted, coalesce(m.debits_posted, 0)),
      ('credits_pending', a.credits_pending, coalesce(m.credits_pending, 0)),
      ('debits_pending', a.debits_pending, coalesce(m.debits_pending, 0)),
      ('balance', 0, case when k.constrained then least(0, coalesce(m.credits_posted, 0)
        - coalesce(m.debits_posted, 0) - coalesce(m.debits_pending, 0)) else 0 end)
    ) checked (total, stands, should_be)
    where stands <> should_be
    order by a.id, total`.execute(database)
  return rows.map(({ total, stands, should_be, ...account }) =>
    total === 'balance'
      ? { kind: 'overdrawn', ...account, balance: should_be }
      : { kind: 'balance', ...account, total, stands, should_be },
  )
}

/** Transfers that the constraints would have refused. */
const impossible = async (database: Database): Promise<Difference[]> => {
  const { rows } = await sql<{ transfer: Uuid; problem: string }>`
    select t.id as transfer, problem
    from ledger_transfer t
      left join ledger_account d
        on (d.id, d.kind, d.currency) = (t.debit_account, t.debit_kind, t.currency)
      left join ledger_account c
        on (c.id, c.kind, c.currency) = (t.credit_account, t.credit_kind, t.currency)
      left join transfer_rule r
        on (r.reason, r.debit_kind, r.credit_kind) = (t.reason, t.debit_kind, t.credit_kind)
      left join ledger_transfer p on p.id = t.pending_id
    cross join lateral (select case
      when r.reason is null then 'no rule lets this kind of money move so'
      when d.id is null or c.id is null then 'its accounts are not what it says'
      when t.amount <= 0 then 'its amount is not above zero'
      when (t.phase in ('posted', 'voided')) <> (t.pending_id is not null) then 'its phase is wrong'
      when t.pending_id is not null and
        (p.phase, p.debit_account, p.credit_account, p.amount) is distinct from
        ('pending', t.debit_account, t.credit_account, t.amount) then 'it resolves another transfer'
      end as problem) found
    where problem is not null
    order by t.position`.execute(database)
  return rows.map((row) => ({ kind: 'transfer', ...row }))
}
