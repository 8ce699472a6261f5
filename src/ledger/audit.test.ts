import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/support/database.ts'
import { deposit, journalOf, move } from '../../test/support/ledger.ts'
import { transact } from '../database/transact.ts'
import { newUuid } from '../kernel/id.ts'
import { audit } from './audit.ts'
import { accountId, availableOf, earnedOf, escrowOf, feesOf } from './chart.ts'

const [requester, worker] = [newUuid(), newUuid()]
const available = availableOf(requester, 'EUR')
const escrow = escrowOf(newUuid(), 'EUR', 0)
const earned = earnedOf(worker, 'EUR')
const reward = journalOf({ debit: escrow, credit: earned, amount: 250n, reason: 'pay_reward' })

let fresh: FreshDatabase
beforeEach(async () => {
  fresh = await freshDatabase()
  await deposit(fresh.database, requester, 1000n)
  await move(
    fresh.database,
    journalOf({ debit: available, credit: escrow, amount: 500n, reason: 'fund_escrow' }),
  )
  await move(fresh.database, reward)
  const pending = journalOf({
    ...{ debit: escrow, credit: earned, amount: 100n },
    ...{ reason: 'pay_reward', phase: 'pending' },
  })
  await move(fresh.database, pending)
})
afterEach(() => fresh.close())

/** What somebody who owns the database can do: nothing guards it from them but this audit. */
const tamper = (...statements: string[]) =>
  transact(fresh.owner, 'write', async (tx) => {
    for (const table of ['ledger_account', 'ledger_transfer'])
      await sql.raw(`alter table ${table} disable trigger user`).execute(tx)
    for (const statement of statements) await sql.raw(statement).execute(tx)
    for (const table of ['ledger_account', 'ledger_transfer'])
      await sql.raw(`alter table ${table} enable trigger user`).execute(tx)
  })

const whereEarned = `where id = '${accountId(earned)}'`
const whereReward = `where id = '${reward.transfers[0]?.id}'`
const ofEarned = {
  account: accountId(earned),
  account_kind: 'worker_earned',
  owner: worker,
  currency: 'EUR',
}

describe('the audit', () => {
  it('finds nothing where nothing is wrong, also inside a transaction', async () => {
    const clean = {
      ok: true,
      accounts: 4,
      transfers: 4,
      trial_balance: { EUR: 0n, USD: 0n, GBP: 0n, JPY: 0n },
      differences: [],
    }
    expect(await audit(fresh.database)).toEqual(clean)
    expect(await transact(fresh.database, 'read', audit)).toEqual(clean)
  })

  it('finds a cent added to one balance', async () => {
    await tamper(`update ledger_account set credits_posted = credits_posted + 1 ${whereEarned}`)
    const { ok, trial_balance, differences } = await audit(fresh.database)
    expect([ok, trial_balance.EUR]).toEqual([false, 1n])
    expect(differences).toEqual([
      { kind: 'balance', ...ofEarned, total: 'credits_posted', stands: 251n, should_be: 250n },
    ])
  })

  it('finds money moved between balances so that the books still balance', async () => {
    await tamper(
      `update ledger_account set debits_posted = debits_posted + 250 ${whereEarned}`,
      `update ledger_account set credits_posted = credits_posted + 250 where id = '${accountId(available)}'`,
    )
    const { ok, trial_balance, differences } = await audit(fresh.database)
    expect([ok, trial_balance.EUR]).toEqual([false, 0n])
    expect(differences).toHaveLength(2)
    expect(differences).toContainEqual({
      ...{ kind: 'balance', ...ofEarned, total: 'debits_posted', stands: 250n, should_be: 0n },
    })
  })

  it('finds a pending sum that is not what it was', async () => {
    await tamper(`update ledger_account set credits_pending = 99 ${whereEarned}`)
    expect((await audit(fresh.database)).differences).toEqual([
      { kind: 'balance', ...ofEarned, total: 'credits_pending', stands: 99n, should_be: 100n },
    ])
  })

  it('finds a transfer that was removed, and one that was changed', async () => {
    await tamper(`update ledger_transfer set amount = 249 ${whereReward}`)
    expect((await audit(fresh.database)).differences).toHaveLength(2)
    await tamper(`delete from ledger_transfer ${whereReward}`)
    expect((await audit(fresh.database)).differences).toContainEqual({
      ...{ kind: 'balance', ...ofEarned, total: 'credits_posted', stands: 250n, should_be: 0n },
    })
  })

  it('finds earned money taken back by a transfer that no rule allows', async () => {
    await tamper(
      'alter table ledger_transfer drop constraint money_moves_only_by_a_rule',
      `insert into ledger_transfer (id, journal_id, line, debit_account, credit_account, debit_kind,
         credit_kind, currency, amount, phase, reason, about, actor, created_at)
       values ('${newUuid()}', '${newUuid()}', 1, '${accountId(earned)}', '${accountId(available)}',
         'worker_earned', 'requester_available', 'EUR', 250, 'single', 'claw_back', '${newUuid()}',
         'operator', '2026-11-23T09:00:00Z')`,
      `update ledger_account set debits_posted = 250 ${whereEarned}`,
      `update ledger_account set credits_posted = 1250 where id = '${accountId(available)}'`,
    )
    const { ok, differences } = await audit(fresh.database)
    expect(ok).toBe(false)
    expect(differences).toMatchObject([
      { kind: 'transfer', problem: 'no rule lets this kind of money move so' },
    ])
  })

  it('finds an account overdrawn by its own transfers', async () => {
    const overdrawn = accountId(escrow)
    await tamper(
      'alter table ledger_account drop constraint constrained_accounts_are_never_overdrawn',
      `update ledger_transfer set amount = 1250 ${whereReward}`,
      `update ledger_account set debits_posted = 1250 where id = '${overdrawn}'`,
      `update ledger_account set credits_posted = 1250 ${whereEarned}`,
    )
    expect((await audit(fresh.database)).differences).toMatchObject([
      { kind: 'overdrawn', account: overdrawn, balance: -850n },
    ])
  })

  it('finds a transfer whose account is of another kind or is gone', async () => {
    await tamper(
      'alter table ledger_transfer drop constraint the_credit_account_has_this_kind_and_currency',
      `update ledger_transfer set credit_account = '${newUuid()}' ${whereReward}`,
    )
    expect((await audit(fresh.database)).differences).toContainEqual({
      kind: 'transfer',
      transfer: reward.transfers[0]?.id,
      problem: 'its accounts are not what it says',
    })
  })

  it('is not disturbed by money that moves meanwhile', async () => {
    const movements = Array.from({ length: 40 }, (_, part) =>
      move(
        fresh.database,
        journalOf(
          { debit: available, credit: escrow, amount: 6n, reason: 'fund_escrow' },
          { debit: escrow, credit: earned, amount: 5n, reason: 'pay_reward' },
          { debit: escrow, credit: feesOf('EUR', part % 16), amount: 1n, reason: 'pay_fee' },
        ),
      ),
    )
    const audits = await Promise.all(Array.from({ length: 10 }, () => audit(fresh.database)))
    await Promise.all(movements)
    expect(audits.map(({ ok }) => ok)).toEqual(audits.map(() => true))
    expect((await audit(fresh.database)).transfers).toBe(4 + 3 * 40)
  })
})
