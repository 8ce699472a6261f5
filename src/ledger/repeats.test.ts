import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/support/database.ts'
import { AT, journalOf, move, people } from '../../test/support/ledger.ts'
import type { Database } from '../database/pool.ts'
import { transact } from '../database/transact.ts'
import { newUuid } from '../kernel/id.ts'
import { type AccountRef, accountId, availableOf, escrowOf, feesOf, worldOf } from './chart.ts'
import { type Journal, openAccounts, post } from './post.ts'
import { balanceOf } from './statement.ts'

let fresh: FreshDatabase
let database: Database
beforeAll(async () => {
  fresh = await freshDatabase()
  database = fresh.database
})
afterAll(() => fresh.close())

const balance = (ref: AccountRef) => transact(database, 'read', (tx) => balanceOf(tx, ref))

/** Until so many of our transactions wait for a lock. */
const untilWaiting = async (count: number): Promise<void> => {
  for (;;) {
    const { rows } = await sql`select from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(database)
    if (rows.length >= count) return
  }
}

describe('a repeated journal', () => {
  it('is recognised, also at another time, and moves nothing', async () => {
    const { escrow, fund } = await people(database)
    const journal = fund(100n)
    expect(await move(database, journal)).toMatchObject({ replayed: false })
    const later = { ...journal, at: new Date(AT.getTime() + 1000) }
    expect(await move(database, later)).toMatchObject({ replayed: true })
    expect(await balance(escrow)).toBe(100n)
  })

  it('posts once when eight transactions race: the others wait and find it standing', async () => {
    const { escrow, earned, fund, pay } = await people(database)
    await move(database, fund(1000n))
    await transact(database, 'write', (tx) => openAccounts(tx, [earned]))
    const journal = pay(100n)
    let others: Promise<{ replayed: boolean }>[] = []
    const first = await transact(database, 'write', async (tx) => {
      const outcome = await post(tx, journal)
      others = Array.from({ length: 7 }, () => move(database, journal))
      await untilWaiting(7)
      return outcome
    })
    const outcomes = [first, ...(await Promise.all(others))].map(({ replayed }) => replayed)
    expect(outcomes).toEqual([false, ...Array.from({ length: 7 }, () => true)])
    expect([await balance(escrow), await balance(earned)]).toEqual([900n, 100n])
  })

  it('is refused when any field is other than before', async () => {
    const { available, escrow, fund } = await people(database)
    const journal = fund(100n)
    await move(database, journal)
    const [first] = journal.transfers
    if (first === undefined) throw new Error('The journal has one transfer')
    const altered: Journal[] = [
      { ...journal, actor: 'system:other' },
      ...[
        { ...first, amount: 101n },
        { ...first, id: newUuid() },
        { ...first, about: newUuid() },
        { ...first, phase: 'pending' as const },
        { ...first, credit: escrowOf(newUuid(), 'EUR', 0) },
      ].map((transfer) => ({ ...journal, transfers: [transfer] })),
      { ...journal, transfers: [first, { ...first, id: newUuid() }] },
    ]
    for (const other of altered)
      await expect(move(database, other)).rejects.toMatchObject({ state: 'LE002' })
    // The transfer's id under another journal.
    const stolen = { ...journal, journal_id: newUuid() }
    await expect(move(database, stolen)).rejects.toMatchObject({ state: '23505' })
    expect([await balance(available), await balance(escrow)]).toEqual([900n, 100n])
  })

  it('is refused as a part of what it was', async () => {
    const { escrow, earned, fund } = await people(database)
    await move(database, fund(100n))
    const journal = journalOf(
      { debit: escrow, credit: earned, amount: 10n, reason: 'pay_reward' },
      { debit: escrow, credit: feesOf('EUR', 1), amount: 2n, reason: 'pay_fee' },
    )
    await move(database, journal)
    const part = { ...journal, transfers: journal.transfers.slice(0, 1) }
    await expect(move(database, part)).rejects.toMatchObject({ state: 'LE002' })
  })

  it('does not pay twice for one assignment under another journal, even in a race', async () => {
    const { escrow, earned, fund } = await people(database)
    await move(database, fund(1000n))
    const about = newUuid()
    const attempts = Array.from({ length: 4 }, () =>
      move(
        database,
        journalOf({ debit: escrow, credit: earned, amount: 10n, reason: 'pay_reward', about }),
      ),
    )
    const outcomes = await Promise.allSettled(attempts)
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await balance(earned)).toBe(10n)
  })
})

describe('the one lock order', () => {
  it.each(['deposit', 'chargeback'] as const)('is by account id, also for a %s', async (reason) => {
    const requester = availableOf(newUuid(), 'EUR')
    const outside = worldOf(newUuid(), 'EUR')
    const [low, high] = [accountId(requester), accountId(outside)].toSorted()
    const movement = {
      deposit: { debit: outside, credit: requester, amount: 5n },
      chargeback: { debit: requester, credit: outside, amount: 5n },
    }
    await move(database, journalOf({ ...movement.deposit, reason: 'deposit' }))
    const sent = await transact(fresh.owner, 'write', async (tx) => {
      await sql`select from ledger_account where id = ${high} for update`.execute(tx)
      const waiting = move(database, journalOf({ ...movement[reason], reason }))
      await untilWaiting(1)
      // It waits for the higher account with the lower one already in its hands.
      const lower = sql`select from ledger_account where id = ${low} for update skip locked`
      expect((await lower.execute(tx)).rows).toHaveLength(0)
      return { waiting }
    })
    expect(await sent.waiting).toMatchObject({ replayed: false })
  })
})
