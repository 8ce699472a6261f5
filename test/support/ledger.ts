/** Money for tests: journals with ids of their own, each moved in a transaction of its own. */

import { sql } from 'kysely'
import type { Database } from '../../src/database/pool.ts'
import { transact } from '../../src/database/transact.ts'
import { newUuid, type Uuid } from '../../src/kernel/id.ts'
import { availableOf, earnedOf, escrowOf, worldOf } from '../../src/ledger/chart.ts'
import { type Journal, openAccounts, post, type Transfer } from '../../src/ledger/post.ts'

export const AT = new Date('2026-11-23T09:00:00Z')

/** A journal of these transfers; what is not said (ids, what it is about) is new. */
export const journalOf = (
  ...transfers: (Omit<Transfer, 'id' | 'about'> & Partial<Transfer>)[]
): Journal => ({
  journal_id: newUuid(),
  at: AT,
  actor: 'system:test',
  transfers: transfers.map((transfer) => ({ id: newUuid(), about: newUuid(), ...transfer })),
})

/** Opens the journal's accounts and posts it, in one transaction. */
export const move = (database: Database, journal: Journal): Promise<{ replayed: boolean }> =>
  transact(database, 'write', async (tx) => {
    await openAccounts(
      tx,
      journal.transfers.flatMap(({ debit, credit }) => [debit, credit]),
    )
    return post(tx, journal)
  })

/** Gives a requester money out of nowhere, in EUR. */
export const deposit = (database: Database, requester_id: Uuid, amount: bigint) =>
  move(
    database,
    journalOf({
      debit: worldOf('test', 'EUR'),
      credit: availableOf(requester_id, 'EUR'),
      amount,
      reason: 'deposit',
    }),
  )

/** A requester with 10.00 EUR, a job with an empty escrow, a worker; and what usually happens. */
export const people = async (database: Database) => {
  const [requester, job, worker] = [newUuid(), newUuid(), newUuid()]
  await deposit(database, requester, 1000n)
  const available = availableOf(requester, 'EUR')
  const escrow = escrowOf(job, 'EUR', 0)
  const earned = earnedOf(worker, 'EUR')
  const fund = (amount: bigint) =>
    journalOf({ debit: available, credit: escrow, amount, reason: 'fund_escrow' })
  const pay = (amount: bigint) =>
    journalOf({ debit: escrow, credit: earned, amount, reason: 'pay_reward' })
  return { requester, available, escrow, earned, fund, pay }
}

/** The ledger without the slices above it: which hold or payout may move what is their rule, tested there. */
export const alone = async ({ owner }: { owner: Database }): Promise<void> => {
  for (const rule of ['held_money_follows_its_hold', 'paid_out_money_follows_its_payout'])
    await sql.raw(`alter table ledger_transfer disable trigger ${rule}`).execute(owner)
}
