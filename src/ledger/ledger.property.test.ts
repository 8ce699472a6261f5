/**
 * The ledger under random work done by many at once, on the real database: money is conserved, no
 * account that may not be overdrawn ever is, every journal counts once however often it is sent, and
 * what a worker has earned can always be withdrawn.
 */

import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/support/database.ts'
import { alone, journalOf } from '../../test/support/ledger.ts'
import { transact } from '../database/transact.ts'
import { newUuid, type Uuid } from '../kernel/id.ts'
import { audit } from './audit.ts'
import * as chart from './chart.ts'
import { type Journal, openAccounts, post, type Transfer } from './post.ts'
import { balancesOf } from './statement.ts'

let fresh: FreshDatabase
beforeAll(async () => {
  fresh = await freshDatabase()
  await alone(fresh)
})
afterAll(() => fresh.close())

/** Who there is in one run: few, so that everybody meets at the same accounts. */
const newWorld = () => {
  const uuids = (count: number) => Array.from({ length: count }, newUuid)
  return {
    rail: newUuid(),
    requesters: uuids(2),
    jobs: uuids(2),
    workers: uuids(3),
    cases: uuids(3),
    pending: uuids(4),
  }
}
type World = ReturnType<typeof newWorld>
type Step = { what: number; who: number; whom: number; amount: bigint; copies: number }

const at = (ids: Uuid[], index: number): Uuid => ids[index % ids.length] ?? ''

/** Everything that may happen, and two things that may not. Numbers choose; races decide. */
const journalFor = (world: World, { what, who, whom, amount }: Step): Journal => {
  const outside = chart.worldOf(world.rail, 'EUR')
  const available = chart.availableOf(at(world.requesters, who), 'EUR')
  const escrow = chart.escrowOf(at(world.jobs, who), 'EUR', whom % 2)
  const earned = chart.earnedOf(at(world.workers, whom), 'EUR')
  const held = chart.holdOf(at(world.cases, whom), 'legal_order', 'EUR')
  const payout = chart.payoutOf(at(world.cases, whom), 'EUR')
  const fees = chart.feesOf('EUR', whom)
  const pending_id = at(world.pending, who + whom)
  const aside = { debit: escrow, credit: earned, reason: 'pay_reward', about: pending_id } as const
  const kinds: (Omit<Transfer, 'id' | 'about'> & Partial<Transfer>)[][] = [
    [{ debit: outside, credit: available, amount: amount * 3n, reason: 'deposit' }],
    [{ debit: available, credit: escrow, amount: amount * 2n, reason: 'fund_escrow' }],
    [
      { debit: escrow, credit: earned, amount, reason: 'pay_reward' },
      { debit: escrow, credit: fees, amount: amount / 5n, reason: 'pay_fee' },
    ],
    [{ debit: escrow, credit: available, amount, reason: 'refund_escrow' }],
    [{ debit: available, credit: earned, amount, reason: 'pay_bonus' }],
    [{ debit: earned, credit: payout, amount, reason: 'request_payout' }],
    [{ debit: payout, credit: outside, amount, reason: 'send_payout' }],
    [{ debit: payout, credit: earned, amount, reason: 'fail_payout' }],
    [{ debit: earned, credit: held, amount, reason: 'hold' }],
    [{ debit: held, credit: earned, amount, reason: 'release_hold' }],
    [{ ...aside, id: pending_id, amount: 7n, phase: 'pending' }],
    [{ ...aside, amount: 7n, phase: 'posted', pending_id }],
    [{ ...aside, amount: 7n, phase: 'voided', pending_id }],
    // Never allowed: to take earnings back, and to send one requester's escrow to somebody else.
    [{ debit: earned, credit: available, amount, reason: 'refund_escrow' }],
    [{ debit: escrow, credit: fees, amount, reason: 'refund_escrow' }],
  ]
  return journalOf(...(kinds[what % kinds.length] ?? []))
}
const KINDS = 15

const step: fc.Arbitrary<Step> = fc.record({
  what: fc.nat(KINDS - 1),
  who: fc.nat(3),
  whom: fc.nat(5),
  amount: fc.bigInt({ min: 1n, max: 120n }),
  copies: fc.integer({ min: 1, max: 3 }),
})

/** What a journal may be refused for; anything else is a fault of the ledger. */
const LAWFUL = ['fulfilled', 'insufficient_funds', 'LE003', 'LE004', 'LE006', '23503', '23505']

const codeOf = (outcome: PromiseSettledResult<unknown>): string =>
  outcome.status === 'fulfilled' ? 'fulfilled' : (outcome.reason.code ?? outcome.reason.state)

let attempts = 0
let moves = 0
const move = (journal: Journal): Promise<{ replayed: boolean }> => {
  moves++
  return transact(fresh.database, 'write', async (tx) => {
    attempts++
    await openAccounts(
      tx,
      journal.transfers.flatMap(({ debit, credit }) => [debit, credit]),
    )
    return post(tx, journal)
  })
}

/** Sends every copy of every journal at once; returns those that were posted. */
const runTogether = async (journals: { journal: Journal; copies: number }[]) => {
  const sent = journals.map(async ({ journal, copies }) => {
    const outcomes = await Promise.allSettled(Array.from({ length: copies }, () => move(journal)))
    for (const outcome of outcomes) expect(LAWFUL).toContain(codeOf(outcome))
    const done = outcomes.filter((outcome) => outcome.status === 'fulfilled')
    const posted = done.filter(({ value }) => !value.replayed).length
    // Once, unless every copy was refused.
    expect(posted).toBe(done.length === 0 ? 0 : 1)
    // And then no copy was taken for another journal.
    if (posted === 1) expect(outcomes.map(codeOf)).not.toContain('23505')
    return posted === 1 ? [journal] : []
  })
  return (await Promise.all(sent)).flat()
}

/** The ledger in ten lines: what the balances must be after these journals. */
const expectedBalances = (journals: Journal[]) => {
  const balances = new Map<Uuid, { ref: chart.AccountRef; balance: bigint }>()
  const add = (ref: chart.AccountRef, amount: bigint) => {
    const id = chart.accountId(ref)
    balances.set(id, { ref, balance: (balances.get(id)?.balance ?? 0n) + amount })
  }
  for (const { debit, credit, amount, phase = 'single' } of journals.flatMap((j) => j.transfers)) {
    add(debit, phase === 'posted' ? 0n : phase === 'voided' ? amount : -amount)
    add(credit, phase === 'single' || phase === 'posted' ? amount : 0n)
  }
  return [...balances.values()]
}

const expectBooks = async (journals: Journal[], include: (ref: chart.AccountRef) => boolean) => {
  const expected = expectedBalances(journals).filter(({ ref }) => include(ref))
  const refs = expected.map(({ ref }) => ref)
  const balances = await transact(fresh.database, 'read', (tx) => balancesOf(tx, refs))
  expect(balances).toEqual(expected.map(({ balance }) => balance))
  for (const { ref, balance } of expected)
    if (ref.kind !== 'world') expect(balance).toBeGreaterThanOrEqual(0n)
}
/** The platform's accounts are shared by all runs. */
const ofThisRun = ({ owner }: chart.AccountRef) => owner !== 'platform'

/** Charter R01: whatever happened, each worker takes out everything earned, by itself. */
const withdrawAll = async (world: World): Promise<Journal[]> => {
  const accounts = world.workers.map((worker) => chart.earnedOf(worker, 'EUR'))
  const balances = await transact(fresh.database, 'read', (tx) => balancesOf(tx, accounts))
  const payouts = accounts.map((debit, index) => {
    const credit = chart.payoutOf(newUuid(), 'EUR')
    return journalOf({ debit, credit, amount: balances[index] ?? 0n, reason: 'request_payout' })
  })
  const withdrawn = payouts.filter((_, index) => balances[index] !== 0n)
  for (const journal of withdrawn) expect(await move(journal)).toMatchObject({ replayed: false })
  return withdrawn
}

it('keeps every promise about money, whatever many do at once', async () => {
  const everPosted: Journal[] = []
  // All connections first, so that from the first run on transactions really overlap.
  await Promise.all(Array.from({ length: 20 }, () => audit(fresh.database)))
  const oneRun = async (steps: Step[]) => {
    const world = newWorld()
    const opening = OPENING.map((one) => ({ journal: journalFor(world, one), copies: 1 }))
    const posted: Journal[] = []
    for (const one of opening) posted.push(...(await runTogether([one])))
    const journals = steps.map((one) => ({ journal: journalFor(world, one), copies: one.copies }))
    posted.push(...(await runTogether(journals)))
    posted.push(...(await withdrawAll(world)))
    await expectBooks(posted, ofThisRun)
    // Sent again, all of it: nothing moves.
    for (const journal of posted) expect(await move(journal)).toMatchObject({ replayed: true })
    await expectBooks(posted, ofThisRun)
    everPosted.push(...posted)
  }
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 60 }), oneRun), {
    numRuns: 25,
  })
  await expectBooks(everPosted, () => true)
  const { ok, transfers, trial_balance } = await audit(fresh.database)
  expect({ ok, eur: trial_balance.EUR }).toEqual({ ok: true, eur: 0n })
  expect(transfers).toBeGreaterThan(25 * 15)
  // One lock order: nobody ever met a deadlock and had to try again.
  expect(attempts).toBe(moves)
}, 60_000)

/** Each requester funds both parts of its job, so that there is something to fight over. */
const OPENING: Step[] = [0, 1].flatMap((who) => [
  { what: 0, who, whom: 0, amount: 200n, copies: 1 },
  { what: 1, who, whom: 0, amount: 100n, copies: 1 },
  { what: 1, who, whom: 1, amount: 100n, copies: 1 },
])
