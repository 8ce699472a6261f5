/** Everybody at once: workers, reviewers, agents and two sets of loops on the same jobs. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { batches, euros } from '../../../test/support/batch.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import type { Caller } from '../../kernel/caller.ts'
import { LIMITS } from '../../kernel/limits.ts'
import { formatAmount, parseAmount } from '../../kernel/money.ts'
import { stillOwed } from '../../kernel/still-owed.ts'
import { LOOPS } from '../../loops/due.ts'
import { runOnce } from '../../loops/loop.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { openBatch, claim, submit, approve, requestChanges } = batches(() => world)

const FUNDS = 100_000n
/** What may be refused in a crowd; anything else, and every fault of ours, fails the test. */
const EXPECTED = new Set([
  'no_place_left',
  'too_many_held',
  'job_not_open',
  'job_closed',
  'conflict',
  'assignment_expired',
  'change_rounds_used',
  'terms_only_rise',
  'nothing_to_pay_out',
])
const tried = async (attempt: Promise<unknown>): Promise<void> => {
  await attempt.catch((error: { code?: string }) => {
    if (!EXPECTED.has(error.code ?? '')) throw error
  })
}
/** The same numbers in every run. */
const dice = (seed: number) => () => {
  seed = (seed * 1103515245 + 12345) % 2147483648
  return seed / 2147483648
}

const work = async (worker: Caller, job_ids: string[], roll: () => number) => {
  for (let round = 0; round < 12; round++) {
    const job_id = job_ids[Math.floor(roll() * job_ids.length)] ?? ''
    await tried(claim(worker, job_id))
    const { data } = await world.call('listAssignments', worker, { status: 'active', limit: 5 })
    for (const { id } of data)
      if (roll() < 0.15) await tried(world.call('returnAssignment', worker, { assignment_id: id }))
      else if (roll() < 0.8) await tried(submit(worker, id))
    if (roll() < 0.2) await tried(world.call('withdraw', worker, { amount: euros('0.03') }))
  }
}

const review = async (boss: Caller, job_id: string, roll: () => number) => {
  let reward = 10n
  for (let round = 0; round < 14; round++) {
    const { data } = await world.call('listSubmissions', boss, { job_id, limit: 4 })
    for (const { assignment_id, status } of data) {
      if (status === 'approved' && roll() < 0.3)
        await tried(
          world.call('payBonus', boss, { assignment_id, amount: euros('0.03'), reason: 'x' }),
        )
      else await tried((roll() < 0.7 ? approve : requestChanges)(boss, assignment_id))
    }
    if (roll() < 0.2)
      await tried(
        world.call('raisePay', boss, {
          job_id,
          reward: euros(formatAmount(++reward, 'EUR')),
        }),
      )
    if (roll() < 0.15) await tried(world.call('pauseJob', boss, { job_id }))
    await tried(world.call('resumeJob', boss, { job_id }))
  }
  await tried(world.call('closeJob', boss, { job_id }))
}

const turn = async () => {
  for (let round = 0; round < 6; round++) {
    for (const loop of LOOPS) await runOnce(world.runtime, loop, { error: fault })
    world.clock.advance(120)
  }
}
const fault = (details: object) => {
  throw new Error('a loop failed', { cause: details })
}

test('a crowd on two jobs leaves every cent and every place where it belongs', async () => {
  const boss = await world.requester(FUNDS)
  const jobs = [
    await openBatch(boss, 70, { overlap: 2, auto_approve_seconds: 300 }),
    await openBatch(boss, 5, { overlap: 3, auto_approve_seconds: 300 }),
  ]
  const ids = jobs.map(({ id }) => id)
  const workers = await Promise.all(Array.from({ length: 8 }, () => world.worker()))
  await Promise.all([
    ...workers.map((worker, index) => work(worker, ids, dice(index + 1))),
    ...ids.flatMap((id, index) => [review(boss, id, dice(index + 50)), review(boss, id, dice(90))]),
    turn(),
    turn(),
  ])
  world.clock.advance(LIMITS.decision_maximum)
  await world.settle()
  let spent = 0n
  for (const job_id of ids) {
    const job = await world.call('getJob', boss, { job_id })
    expect(job).toMatchObject({ status: 'closed', escrow: euros('0.00') })
    spent += parseAmount(job.spent.amount, 'EUR')
  }
  const { available } = await world.call('getBalance', boss, {})
  expect(parseAmount(available.amount, 'EUR')).toBe(FUNDS - spent)
  expect(await world.look('select 1 from place')).toEqual([])
  expect(await world.audit()).toMatchObject({ ok: true, differences: [] })
  for (const worker of workers) await provesItsBalance(worker)
  expect(await deadlocks()).toBe(0)
})

/** The receipts a worker could keep prove exactly the balance the ledger has. */
const provesItsBalance = async (worker: Caller) => {
  const receipts = await world.look<{ signed: unknown }>(
    `select signed from receipt where worker_id = '${(worker as { worker_id: string }).worker_id}'`,
  )
  const { debts, refused } = stillOwed(
    receipts.map(({ signed }) => signed),
    [world.runtime.instance.receipt_key],
  )
  expect(refused).toEqual([])
  const { available } = await world.call('getEarnings', worker, {})
  const owed = debts.reduce((sum, debt) => sum + debt.owed, 0n)
  expect(owed).toBe(available.reduce((sum, one) => sum + parseAmount(one.amount, 'EUR'), 0n))
}

/** How often this database had to break a circle of waiting transactions. */
const deadlocks = async () =>
  (
    await world.look<{ count: number }>(
      'select deadlocks::int as count from pg_stat_database where datname = current_database()',
    )
  )[0]?.count
