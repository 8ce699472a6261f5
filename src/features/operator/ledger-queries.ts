/** SQL that reads the books for the operator. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import type { Currency } from '../../kernel/money.ts'

export type AccountRow = {
  id: Uuid
  kind: string
  owner: string
  currency: Currency
  part: number
  balance: bigint
  pending: bigint
}

const ACCOUNT = sql`a.id, a.kind, a.owner, a.currency, a.part::int as part,
  a.credits_posted - a.debits_posted as balance, a.debits_pending as pending`

type Wish = {
  owner: string | null
  kind: string | null
  currency: string | null
  after: Uuid | null
  limit: number
}

/** Accounts in the order of their ids. By an owner they are found through the kinds there are. */
export const selectAccounts = async (tx: Transaction, wish: Wish): Promise<AccountRow[]> =>
  (
    await sql<AccountRow>`
      select ${ACCOUNT} from ledger_account a
      where (${wish.owner}::text is null
          or (a.kind in (select kind from ledger_kind) and a.owner = ${wish.owner}))
        and (${wish.kind}::text is null or a.kind = ${wish.kind})
        and (${wish.currency}::text is null or a.currency = ${wish.currency})
        and (${wish.after}::uuid is null or a.id > ${wish.after}::uuid)
      order by a.id limit ${wish.limit}`.execute(tx)
  ).rows

export const findAccount = async (tx: Transaction, id: Uuid): Promise<AccountRow | undefined> =>
  (await sql<AccountRow>`select ${ACCOUNT} from ledger_account a where a.id = ${id}`.execute(tx))
    .rows[0]

/** What stood on an account at a moment, summed from its transfers. */
export const balanceAt = async (tx: Transaction, id: Uuid, at: Date): Promise<bigint> => {
  const side = (own: 'debit' | 'credit') => sql`
    select coalesce(sum(amount), 0) from ledger_transfer
    where ${sql.ref(`${own}_account`)} = ${id} and phase in ('single', 'posted')
      and created_at <= ${at}`
  const { rows } = await sql<{ balance: bigint }>`
    select ((${side('credit')}) - (${side('debit')}))::bigint as balance`.execute(tx)
  return rows[0]?.balance ?? 0n
}

export type LineRow = {
  position: bigint
  journal_id: Uuid
  at: Date
  reason: string
  about: Uuid
  /** Below zero: it went out. */
  amount: bigint
  counterpart_id: Uuid
  counterpart_kind: string
  counterpart_owner: string
}

/** Each side by its own index, the newest of both first. */
export const selectLines = async (
  tx: Transaction,
  { account_id, before, limit }: { account_id: Uuid; before: bigint | null; limit: number },
): Promise<LineRow[]> => {
  const side = (own: 'debit' | 'credit') => {
    const other = own === 'debit' ? 'credit' : 'debit'
    return sql`
      (select position, journal_id, created_at as at, reason, about,
         ${own === 'debit' ? sql`-amount` : sql`amount`} as amount,
         ${sql.ref(`${other}_account`)} as counterpart_id
       from ledger_transfer
       where ${sql.ref(`${own}_account`)} = ${account_id} and phase in ('single', 'posted')
         and (${before}::bigint is null or position < ${before}::bigint)
       order by position desc limit ${limit})`
  }
  const { rows } = await sql<LineRow>`
    select line.*, c.kind as counterpart_kind, c.owner as counterpart_owner
    from (${side('debit')} union all ${side('credit')}) line
    join ledger_account c on c.id = line.counterpart_id
    order by line.position desc limit ${limit}`.execute(tx)
  return rows
}

export type TransferRow = {
  journal_id: Uuid
  at: Date
  actor: string
  amount: bigint
  currency: Currency
  phase: string
  reason: string
  about: Uuid
  from_id: Uuid
  from_kind: string
  from_owner: string
  to_id: Uuid
  to_kind: string
  to_owner: string
}

/** The transfers of a journal in their order. */
export const selectJournal = async (tx: Transaction, journal_id: Uuid): Promise<TransferRow[]> =>
  (
    await sql<TransferRow>`
      select t.journal_id, t.created_at as at, t.actor, t.amount, t.currency, t.phase, t.reason,
        t.about, d.id as from_id, d.kind as from_kind, d.owner as from_owner,
        c.id as to_id, c.kind as to_kind, c.owner as to_owner
      from ledger_transfer t
      join ledger_account d on d.id = t.debit_account
      join ledger_account c on c.id = t.credit_account
      where t.journal_id = ${journal_id} order by t.line`.execute(tx)
  ).rows

/** Journals about one thing, for the reasons that have an index over what they are about. */
export const selectJournalsAbout = async (
  tx: Transaction,
  about: Uuid,
  limit: number,
): Promise<Uuid[]> =>
  (
    await sql<{ journal_id: Uuid }>`
      select distinct journal_id from ledger_transfer
      where about = ${about} and phase in ('single', 'posted')
        and reason in ('deposit', 'pay_reward', 'pay_bonus', 'request_payout', 'send_payout',
          'fail_payout', 'return_payout')
      limit ${limit}`.execute(tx)
  ).rows.map(({ journal_id }) => journal_id)
