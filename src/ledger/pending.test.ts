import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/support/database.ts'
import { journalOf, move, people } from '../../test/support/ledger.ts'
import type { Database } from '../database/pool.ts'
import { transact } from '../database/transact.ts'
import { newUuid } from '../kernel/id.ts'
import { type AccountRef, earnedOf, feesOf } from './chart.ts'
import { balanceOf } from './statement.ts'

let fresh: FreshDatabase
let database: Database
beforeAll(async () => {
  fresh = await freshDatabase()
  database = fresh.database
})
afterAll(() => fresh.close())

const balance = (ref: AccountRef) => transact(database, 'read', (tx) => balanceOf(tx, ref))

describe('a pending transfer', () => {
  const setAside = async () => {
    const { available, escrow, earned, fund } = await people(database)
    await move(database, fund(100n))
    const pending = journalOf({
      ...{ debit: escrow, credit: earned, amount: 60n },
      ...{ reason: 'pay_reward', phase: 'pending' },
    })
    await move(database, pending)
    const [line] = pending.transfers
    if (line === undefined) throw new Error('The journal has one transfer')
    const resolve = (phase: 'posted' | 'voided', change: Partial<typeof line> = {}) =>
      journalOf({ ...line, id: newUuid(), phase, pending_id: line.id, ...change })
    return { available, escrow, earned, resolve, line }
  }

  it('sets money aside until it is posted', async () => {
    const { escrow, earned, resolve } = await setAside()
    expect([await balance(escrow), await balance(earned)]).toEqual([40n, 0n])
    await move(database, resolve('posted'))
    expect([await balance(escrow), await balance(earned)]).toEqual([40n, 60n])
  })

  it('gives it back when it is voided', async () => {
    const { escrow, earned, resolve } = await setAside()
    await move(database, resolve('voided'))
    expect([await balance(escrow), await balance(earned)]).toEqual([100n, 0n])
  })

  it('cannot be spent meanwhile', async () => {
    const { escrow, earned } = await setAside()
    const more = journalOf({ debit: escrow, credit: earned, amount: 41n, reason: 'pay_reward' })
    await expect(move(database, more)).rejects.toMatchObject({ state: 'LE004' })
  })

  it('is resolved once, whoever races', async () => {
    const { escrow, resolve } = await setAside()
    const phases = ['posted', 'voided', 'posted', 'voided'] as const
    const outcomes = await Promise.allSettled(phases.map((phase) => move(database, resolve(phase))))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect([40n, 100n]).toContain(await balance(escrow))
  })

  it('is resolved only as it was', async () => {
    const { escrow, resolve, line } = await setAside()
    const others = [
      { amount: 59n },
      { credit: earnedOf(newUuid(), 'EUR') },
      { about: newUuid() },
      { credit: feesOf('EUR', 0), reason: 'pay_fee' as const },
    ]
    for (const other of others)
      await expect(move(database, resolve('posted', other))).rejects.toMatchObject({
        state: 'LE003',
      })
    const single = resolve('posted', { phase: 'single' })
    await expect(move(database, single)).rejects.toMatchObject({ state: '23514' })
    await move(database, resolve('posted'))
    const twice = resolve('voided', { pending_id: line.id })
    await expect(move(database, twice)).rejects.toMatchObject({ name: 'LedgerError' })
    expect(await balance(escrow)).toBe(40n)
  })
})
