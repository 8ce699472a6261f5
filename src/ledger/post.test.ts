import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/support/database.ts'
import { alone, deposit, journalOf, move, people } from '../../test/support/ledger.ts'
import type { Database } from '../database/pool.ts'
import { transact } from '../database/transact.ts'
import { newUuid } from '../kernel/id.ts'
import { LIMITS } from '../kernel/limits.ts'
import {
  type AccountRef,
  availableOf,
  earnedOf,
  escrowOf,
  feesOf,
  holdOf,
  partOf,
  payoutOf,
  worldOf,
} from './chart.ts'
import { LedgerError, openAccounts, post } from './post.ts'
import { balanceOf, balanceOfParts } from './statement.ts'

let fresh: FreshDatabase
let database: Database
beforeAll(async () => {
  fresh = await freshDatabase()
  database = fresh.database
  await alone(fresh)
})
afterAll(() => fresh.close())

const balance = (ref: AccountRef) => transact(database, 'read', (tx) => balanceOf(tx, ref))

describe('posting', () => {
  it('moves money from the first deposit to the last payout, to the cent', async () => {
    const { available, escrow, earned, fund } = await people(database)
    const fees = feesOf('EUR', 3)
    const payout = payoutOf(newUuid(), 'EUR')
    await move(database, fund(600n))
    await move(
      database,
      journalOf(
        { debit: escrow, credit: earned, amount: 250n, reason: 'pay_reward' },
        { debit: escrow, credit: fees, amount: 50n, reason: 'pay_fee' },
      ),
    )
    await move(
      database,
      journalOf({ debit: earned, credit: payout, amount: 250n, reason: 'request_payout' }),
    )
    await move(
      database,
      journalOf(
        { debit: payout, credit: worldOf('test', 'EUR'), amount: 250n, reason: 'send_payout' },
        { debit: escrow, credit: available, amount: 300n, reason: 'refund_escrow' },
      ),
    )
    const refs = [available, escrow, earned, payout, fees]
    expect(await Promise.all(refs.map(balance))).toEqual([700n, 0n, 0n, 0n, 50n])
  })

  it('refuses a requester who lacks money, naming the missing sum, and moves nothing', async () => {
    const { available, escrow, fund } = await people(database)
    await expect(move(database, fund(1234n))).rejects.toMatchObject({
      code: 'insufficient_funds',
      details: { detail: '2.34 EUR more is needed.' },
    })
    expect([await balance(available), await balance(escrow)]).toEqual([1000n, 0n])
  })

  it('treats every other overdraft as our own fault', async () => {
    const { earned, fund, pay } = await people(database)
    await move(database, fund(100n))
    await expect(move(database, pay(101n))).rejects.toBeInstanceOf(LedgerError)
    await expect(move(database, pay(101n))).rejects.toMatchObject({
      state: 'LE004',
      message: expect.stringMatching(/\(job_escrow\) lacks 1 minor units/),
    })
    expect(await balance(earned)).toBe(0n)
  })

  it('moves a journal whole or not at all', async () => {
    const { available, escrow, earned, fund } = await people(database)
    await move(database, fund(100n))
    const torn = journalOf(
      { debit: escrow, credit: earned, amount: 100n, reason: 'pay_reward' },
      { debit: escrow, credit: feesOf('EUR', 0), amount: 1n, reason: 'pay_fee' },
    )
    await expect(move(database, torn)).rejects.toMatchObject({ state: 'LE004' })
    expect([await balance(available), await balance(escrow)]).toEqual([900n, 100n])
  })

  it('lets money pass through an account within one journal', async () => {
    const { available, escrow, earned } = await people(database)
    await move(
      database,
      journalOf(
        { debit: escrow, credit: earned, amount: 1000n, reason: 'pay_reward' },
        { debit: available, credit: escrow, amount: 1000n, reason: 'fund_escrow' },
      ),
    )
    expect([await balance(escrow), await balance(earned)]).toEqual([0n, 1000n])
  })

  it('leaves out transfers of zero, and writes no journal when nothing is left', async () => {
    const { escrow, earned, fund } = await people(database)
    await move(database, fund(100n))
    const paid = journalOf(
      { debit: escrow, credit: earned, amount: 1n, reason: 'pay_reward' },
      { debit: escrow, credit: feesOf('EUR', 0), amount: 0n, reason: 'pay_fee' },
    )
    expect(await move(database, paid)).toMatchObject({ replayed: false })
    expect(await move(database, paid)).toMatchObject({ replayed: true })
    const empty = { ...paid, journal_id: newUuid(), transfers: paid.transfers.slice(1) }
    expect(await move(database, empty)).toMatchObject({ replayed: false })
    expect(await move(database, empty)).toMatchObject({ replayed: false })
  })

  it('keeps sums beyond what a float can hold', async () => {
    const { requester, available } = await people(database)
    await deposit(database, requester, 9_007_199_254_740_993n)
    expect(await balance(available)).toBe(9_007_199_254_741_993n)
  })

  it('splits fees over parts that add up', async () => {
    const { escrow, earned, fund } = await people(database)
    await move(database, fund(960n))
    const before = await transact(database, 'read', (tx) => balanceOfParts(tx, feesOf('EUR', 0)))
    const parts = Array.from({ length: 16 }, (_, part) => part)
    const moves = parts.map((part) =>
      journalOf(
        { debit: escrow, credit: earned, amount: 50n, reason: 'pay_reward' },
        { debit: escrow, credit: feesOf('EUR', part), amount: 10n, reason: 'pay_fee' },
      ),
    )
    await Promise.all(moves.map((journal) => move(database, journal)))
    const after = await transact(database, 'read', (tx) => balanceOfParts(tx, feesOf('EUR', 7)))
    expect(after - before).toBe(160n)
    const all = LIMITS.platform_account_parts
    const hits = Array.from({ length: 20 * all }, () => partOf(newUuid()))
    expect(new Set(hits).size).toBe(all)
  })
})

describe('money that goes back', () => {
  it('returns from a payout or a hold only to the worker it came from', async () => {
    const { earned, fund, pay } = await people(database)
    await move(database, fund(100n))
    await move(database, pay(100n))
    const payout = payoutOf(newUuid(), 'EUR')
    const hold = holdOf(newUuid(), 'payee_unverified', 'EUR')
    await move(
      database,
      journalOf(
        { debit: earned, credit: payout, amount: 40n, reason: 'request_payout' },
        { debit: earned, credit: hold, amount: 60n, reason: 'hold' },
      ),
    )
    const thief = earnedOf(newUuid(), 'EUR')
    const failed = { debit: payout, amount: 40n, reason: 'fail_payout' as const }
    const released = { debit: hold, amount: 60n, reason: 'release_hold' as const }
    for (const back of [failed, released])
      await expect(move(database, journalOf({ ...back, credit: thief }))).rejects.toMatchObject({
        state: 'LE006',
      })
    await move(database, journalOf({ ...failed, credit: earned }, { ...released, credit: earned }))
    expect(await balance(earned)).toBe(100n)
  })

  it('returns from escrow only to the requester who funded it', async () => {
    const { available, escrow, fund } = await people(database)
    await move(database, fund(100n))
    const back = { debit: escrow, amount: 100n, reason: 'refund_escrow' as const }
    const other = availableOf(newUuid(), 'EUR')
    await expect(move(database, journalOf({ ...back, credit: other }))).rejects.toMatchObject({
      state: 'LE006',
    })
    await move(database, journalOf({ ...back, credit: available }))
    expect(await balance(available)).toBe(1000n)
  })
})

describe('opening accounts', () => {
  it('may be repeated and raced in any order', async () => {
    const refs = Array.from({ length: 20 }, () => earnedOf(newUuid(), 'EUR'))
    await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        transact(database, 'write', (tx) =>
          openAccounts(tx, index % 2 === 0 ? refs : refs.toReversed()),
        ),
      ),
    )
    expect(await Promise.all(refs.map(balance))).toEqual(refs.map(() => 0n))
  })

  it('does not wait for whoever moves money on them', async () => {
    const { available, escrow, fund } = await people(database)
    await move(database, fund(1n))
    await transact(database, 'write', async (tx) => {
      await post(tx, fund(1n))
      await transact(database, 'write', (other) => openAccounts(other, [available, escrow]))
    })
    expect(await balance(escrow)).toBe(2n)
  })

  it('is needed before money moves', async () => {
    const { available } = await people(database)
    const journal = journalOf({
      ...{ debit: available, credit: escrowOf(newUuid(), 'EUR', 0) },
      ...{ amount: 1n, reason: 'fund_escrow' },
    })
    await expect(transact(database, 'write', (tx) => post(tx, journal))).rejects.toMatchObject({
      state: 'LE005',
    })
  })
})
