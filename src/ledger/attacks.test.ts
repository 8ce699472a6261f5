/** Illegal operations, each refused by the database itself: to the application, and to the owner. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databaseWithRoles, type FreshDatabase } from '../../test/support/database.ts'
import { deposit, journalOf, move } from '../../test/support/ledger.ts'
import type { Database } from '../database/pool.ts'
import { transact } from '../database/transact.ts'
import { newUuid } from '../kernel/id.ts'
import { audit } from './audit.ts'
import { accountId, availableOf, earnedOf, escrowOf, feesOf, REASONS } from './chart.ts'
import { openAccounts } from './post.ts'

const [requester, job, worker] = [newUuid(), newUuid(), newUuid()]
const available = availableOf(requester, 'EUR')
const escrow = escrowOf(job, 'EUR', 0)
const earned = earnedOf(worker, 'EUR')
const earnedDollars = earnedOf(worker, 'USD')
const fees = feesOf('EUR', 0)

let fresh: FreshDatabase
let application: Database
let owner: Database
beforeAll(async () => {
  // Attacks by the restricted role and by the owner; a set-up with two roles by construction.
  fresh = await databaseWithRoles(2)
  application = fresh.database
  owner = fresh.owner
  await deposit(application, requester, 1000n)
  await move(
    application,
    journalOf({ debit: available, credit: escrow, amount: 500n, reason: 'fund_escrow' }),
  )
  await move(
    application,
    journalOf({ debit: escrow, credit: earned, amount: 100n, reason: 'pay_reward' }),
  )
  await transact(application, 'write', (tx) => openAccounts(tx, [earnedDollars, fees]))
})
afterAll(async () => {
  // Whatever was tried, nothing moved.
  const { ok, trial_balance } = await audit(application)
  expect({ ok, eur: trial_balance.EUR }).toEqual({ ok: true, eur: 0n })
  await fresh.close()
})

const refusal = async (database: Database, statement: string): Promise<string> => {
  try {
    await sql.raw(statement).execute(database)
    return 'done'
  } catch (error) {
    if (error instanceof Error && 'code' in error) return String(error.code)
    throw error
  }
}

/** A raw line, as a broken program might send it. */
const lineWith = (change: Record<string, unknown>) => ({
  id: newUuid(),
  debit_account: accountId(escrow),
  credit_account: accountId(earned),
  currency: 'EUR',
  amount: '1',
  phase: 'single',
  pending_id: null,
  reason: 'pay_reward',
  about: newUuid(),
  ...change,
})

const postRaw = (...lines: unknown[]): Promise<string> =>
  refusal(
    application,
    `select ledger_post('${newUuid()}', '2026-11-23T09:00:00Z', 'system:test', '${JSON.stringify(lines)}')`,
  )

describe('the function that moves money', () => {
  it.each([
    ['nothing at all', {}, 'done'],
    ['a sum of zero', { amount: '0' }, '23514'],
    ['a sum below zero', { amount: '-1' }, '23514'],
    ['half a cent', { amount: '0.5' }, '22P02'],
    ['a sum beyond counting', { amount: '9223372036854775808' }, '22003'],
    ['no sum', { amount: null }, '23502'],
    ['more than there is', { amount: '9999' }, 'LE004'],
    ['more than any account can hold', { amount: '9223372036854775807' }, '22003'],
    ['money to itself', { credit_account: accountId(escrow) }, '23514'],
    ['another currency than the debit account', { currency: 'USD' }, '23503'],
    [
      'another currency than the credit account',
      { credit_account: accountId(earnedDollars) },
      '23503',
    ],
    ['an account that is not open', { credit_account: newUuid() }, 'LE005'],
    ['no account', { credit_account: null }, 'LE005'],
    ['a phase that does not exist', { phase: 'reversed' }, '23514'],
    ['a resolution of nothing', { phase: 'posted' }, '23514'],
    ['a resolution of what never was', { phase: 'posted', pending_id: newUuid() }, '23503'],
    ['a reason that does not exist', { reason: 'reverse_reward' }, '23503'],
    ['a reason for other kinds of account', { reason: 'pay_fee' }, '23503'],
    ['no subject', { about: null }, '23502'],
  ])('given %s says so', async (_what, change, code) => {
    expect(await postRaw(lineWith(change))).toBe(code)
  })

  it('refuses an empty journal', async () => {
    expect(await postRaw()).toBe('LE005')
  })

  it('refuses to take earned money for anybody else, whatever the reason is called', async () => {
    for (const credit of [available, escrow, fees])
      for (const reason of REASONS) {
        const back = { debit_account: accountId(earned), credit_account: accountId(credit), reason }
        expect([credit.kind, reason, await postRaw(lineWith(back))]).toEqual([
          credit.kind,
          reason,
          '23503',
        ])
      }
  })

  it('refuses an account id that stands for another account', async () => {
    const posed = { ...earnedOf(newUuid(), 'EUR'), id: accountId(earned) }
    expect(await refusal(application, `select ledger_open('${JSON.stringify([posed])}')`)).toBe(
      'LE002',
    )
    const unknown = { ...posed, id: newUuid(), kind: 'slush_fund' }
    expect(await refusal(application, `select ledger_open('${JSON.stringify([unknown])}')`)).toBe(
      '23502',
    )
    const double = { ...earned, id: newUuid() }
    expect(await refusal(application, `select ledger_open('${JSON.stringify([double])}')`)).toBe(
      'LE002',
    )
  })
})

const CHANGE: Record<string, string> = {
  ledger_kind: 'constrained = false',
  transfer_rule: `reason = 'charge_worker'`,
  ledger_account: 'credits_posted = 1000000',
  ledger_transfer: 'amount = 1000000',
}

describe('the application’s role', () => {
  it.each(Object.keys(CHANGE))('may read %s and not touch it', async (table) => {
    const statements = [
      `insert into ${table} default values`,
      `update ${table} set ${CHANGE[table]}`,
      `delete from ${table}`,
      `truncate ${table} cascade`,
      `alter table ${table} disable trigger all`,
      `drop table ${table} cascade`,
    ]
    for (const statement of statements) expect(await refusal(application, statement)).toBe('42501')
    expect(await refusal(application, `select from ${table}`)).toBe('done')
  })

  it.each([
    `select ledger_refuse_overdraft('${newUuid()}', array[]::uuid[])`,
    `select ledger_effect('${newUuid()}')`,
    `select ledger_replays('${newUuid()}', 'x', array[]::ledger_transfer[])`,
    `select ledger_check_origin('${newUuid()}')`,
    `create or replace function ledger_check_origin(journal uuid) returns void language sql as ''`,
    `create table public.ledger_account_2 (id uuid)`,
    `set role fairhand_owner`,
    `set session_replication_role = replica`,
  ])('may not %s', async (statement) => {
    expect(await refusal(application, statement)).toBe('42501')
  })
})

describe('the owner of the tables', () => {
  it.each([
    `update ledger_transfer set amount = 1`,
    `update ledger_transfer set amount = 1 where false`,
    `delete from ledger_transfer`,
    `truncate ledger_transfer`,
    `truncate ledger_account cascade`,
    `delete from ledger_account`,
    `update ledger_account set owner = 'somebody else'`,
    `merge into ledger_transfer t using ledger_account a on t.debit_account = a.id
       when matched then delete`,
  ])('finds the ledger append-only: %s', async (statement) => {
    expect(await refusal(owner, statement)).toBe('LE001')
  })

  it.each([
    `update ledger_account set debits_posted = credits_posted + 1 where constrained`,
    `update ledger_account set credits_posted = -1`,
    `insert into ledger_kind values ('worker_debt', 'worker', false)`,
  ])('cannot make money that is not there: %s', async (statement) => {
    expect(await refusal(owner, statement)).toBe('23514')
  })

  it('cannot unbind an account from its kind', async () => {
    const statement = `insert into ledger_account (id, kind, owner, currency, constrained)
      values ('${newUuid()}', 'worker_earned', 'x', 'EUR', false)`
    expect(await refusal(owner, statement)).toBe('23503')
  })
})

it('does not mistake somebody’s temporary table for the ledger', async () => {
  await transact(owner, 'write', async (tx) => {
    await sql`create temporary table ledger_account (like ledger_account) on commit drop`.execute(
      tx,
    )
    await openAccounts(tx, [earnedOf(newUuid(), 'EUR')])
    const { rows } = await sql`select from pg_temp.ledger_account`.execute(tx)
    expect(rows).toHaveLength(0)
  })
})
