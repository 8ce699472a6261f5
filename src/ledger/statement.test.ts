import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/support/database.ts'
import { AT, alone, deposit, journalOf, move } from '../../test/support/ledger.ts'
import { transact } from '../database/transact.ts'
import { newUuid } from '../kernel/id.ts'
import { availableOf, earnedOf, escrowOf, payoutOf } from './chart.ts'
import { balancesOf, escrowBalance, placeOf, type StatementPage, statement } from './statement.ts'

const [requester, job, worker, assignment] = [newUuid(), newUuid(), newUuid(), newUuid()]
const available = availableOf(requester, 'EUR')
const escrow = escrowOf(job, 'EUR', 0)
const secondEscrow = escrowOf(job, 'EUR', 1)
const earned = earnedOf(worker, 'EUR')
const payout = payoutOf(newUuid(), 'EUR')
const reward = journalOf({
  ...{ debit: escrow, credit: earned, amount: 250n },
  ...{ reason: 'pay_reward', about: assignment },
})

let fresh: FreshDatabase
beforeAll(async () => {
  fresh = await freshDatabase()
  await alone(fresh)
  await deposit(fresh.database, requester, 1000n)
  const journals = [
    journalOf(
      { debit: available, credit: escrow, amount: 300n, reason: 'fund_escrow' },
      { debit: available, credit: secondEscrow, amount: 200n, reason: 'fund_escrow' },
    ),
    reward,
    journalOf({ debit: available, credit: earned, amount: 5n, reason: 'pay_bonus' }),
    journalOf({ debit: earned, credit: payout, amount: 100n, reason: 'request_payout' }),
    journalOf({
      ...{ debit: earned, credit: payoutOf(newUuid(), 'EUR'), amount: 50n },
      ...{ reason: 'request_payout', phase: 'pending' },
    }),
  ]
  for (const journal of journals) await move(fresh.database, journal)
})
afterAll(() => fresh.close())

const linesOf = (page: StatementPage) =>
  transact(fresh.database, 'read', (tx) => statement(tx, earned, page))

describe('balances', () => {
  it('are what can be moved now, in the order asked for', async () => {
    const unopened = earnedOf(newUuid(), 'USD')
    const balances = await transact(fresh.database, 'read', (tx) =>
      balancesOf(tx, [payout, unopened, earned, available]),
    )
    expect(balances).toEqual([100n, 0n, 105n, 495n])
  })

  it('of a job’s escrow are the sum of its parts', async () => {
    const read = (currency: 'EUR' | 'USD') =>
      transact(fresh.database, 'read', (tx) => escrowBalance(tx, job, currency))
    expect([await read('EUR'), await read('USD')]).toEqual([250n, 0n])
  })
})

describe('a statement', () => {
  it('tells what came, what went, why and for what; not what is only set aside', async () => {
    const lines = await linesOf({ limit: 10 })
    expect(lines.map(({ reason, amount, counterpart }) => [reason, amount, counterpart])).toEqual([
      ['pay_reward', 250n, 'job_escrow'],
      ['pay_bonus', 5n, 'requester_available'],
      ['request_payout', -100n, 'payout'],
    ])
    expect(lines[0]).toMatchObject({
      about: assignment,
      at: AT,
      transfer_id: reward.transfers[0]?.id,
    })
  })

  it.each([false, true])('goes on where a page ended (newest first: %s)', async (newest_first) => {
    const all = await linesOf({ limit: 10, newest_first })
    const first = await linesOf({ limit: 2, newest_first })
    const after_position = first.at(-1)?.position ?? 0n
    const rest = await linesOf({ limit: 2, newest_first, after_position })
    expect([...first, ...rest]).toEqual(all)
    expect(all.map(({ reason }) => reason)).toEqual(
      newest_first
        ? ['request_payout', 'pay_bonus', 'pay_reward']
        : ['pay_reward', 'pay_bonus', 'request_payout'],
    )
  })

  it('has a position for every transfer, and none for what was not posted', async () => {
    const [line] = await linesOf({ limit: 1 })
    const positions = await transact(fresh.database, 'read', async (tx) => [
      (await placeOf(tx, reward.transfers[0]?.id ?? ''))?.position,
      await placeOf(tx, newUuid()),
    ])
    expect(positions).toEqual([line?.position, undefined])
  })
})
