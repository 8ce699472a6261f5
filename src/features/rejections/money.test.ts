/** Where the money of rejected work is, and who pays when it is won back (design §4). */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { contests, DAY, judges } from '../../../test/support/verdicts/contests.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import type { Caller } from '../../kernel/caller.ts'
import { VERDICT_LIMITS } from '../../kernel/limits/verdict-limits.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
// Whatever happens, every balance follows from the transfers.
afterEach(async () => expect(await world.audit()).toMatchObject({ ok: true, differences: [] }))
const { openReviews, handIn, propose, reject, appeal } = contests(() => world)
const { answerAppeal } = judges(() => world)

const balances = async (boss: Caller) => {
  const { available, in_escrow, owed } = await world.call('getBalance', boss, {})
  return [available.amount, in_escrow.amount, owed.amount]
}
const earned = async (worker: Caller) =>
  (await world.call('getEarnings', worker, {})).earned_in_all[0]?.amount ?? '0.00'
const statusOf = async (boss: Caller, job_id: string) =>
  (await world.call('getJob', boss, { job_id })).status
const later = (seconds: number) => {
  world.clock.advance(seconds)
  return world.settle()
}

/** One place at 0.10, a fee of 0.02 and 0.03 beside the escrow; `funds` in cents. */
const rejected = async (funds = 100n) => {
  const boss = await world.requester(funds)
  const worker = await world.worker()
  const { id: job_id } = await openReviews(boss)
  const work = await handIn(worker, job_id)
  await reject(boss, work)
  return { boss, worker, job_id, work }
}

test('the rejected sum stays, and the place is given out on another one', async () => {
  const { boss, worker, job_id, work } = await rejected()
  expect(await balances(boss)).toEqual(['0.73', '0.27', '0.00'])
  const other = await world.worker()
  const replacement = await handIn(other, job_id)
  await world.call('reviewSubmission', boss, { assignment_id: replacement, decision: 'approve' })
  await world.settle()
  // All is answered; the job only waits for the worker’s time to appeal.
  expect(await statusOf(boss, job_id)).toBe('open')
  await appeal(worker, work)
  await later(8 * DAY)
  expect(await statusOf(boss, job_id)).toBe('open')
  await answerAppeal(work, 'overturn')
  await world.settle()
  expect([await earned(worker), await earned(other)]).toEqual(['0.10', '0.10'])
  expect(await statusOf(boss, job_id)).toBe('closed')
  expect(await balances(boss)).toEqual(['0.76', '0.00', '0.00'])
})

test('after seven days without an appeal the sum goes back, and the job can close', async () => {
  const { boss, job_id } = await rejected()
  const replacement = await handIn(await world.worker(), job_id)
  await world.call('reviewSubmission', boss, { assignment_id: replacement, decision: 'approve' })
  await later(VERDICT_LIMITS.answer - 21)
  expect(await balances(boss)).toEqual(['0.73', '0.15', '0.00'])
  await later(21)
  expect(await balances(boss)).toEqual(['0.88', '0.00', '0.00'])
  expect(await statusOf(boss, job_id)).toBe('closed')
})

test('without money for another sum the place waits for the rejected one', async () => {
  const { boss, job_id, worker } = await rejected(15n)
  expect(await balances(boss)).toEqual(['0.00', '0.15', '0.00'])
  const other = await world.worker()
  await expect(world.call('claimTask', other, { job_id })).rejects.toMatchObject({
    code: 'no_place_left',
  })
  await later(VERDICT_LIMITS.answer)
  const replacement = await handIn(other, job_id)
  await world.call('reviewSubmission', boss, { assignment_id: replacement, decision: 'approve' })
  await world.settle()
  expect([await earned(worker), await earned(other)]).toEqual(['0.00', '0.10'])
  expect(await statusOf(boss, job_id)).toBe('closed')
})

test('won back after the sum has gone: the reserve pays at once, and the requester owes it', async () => {
  const { boss, worker, job_id, work } = await rejected()
  await world.call('closeJob', boss, { job_id })
  await later(VERDICT_LIMITS.answer)
  expect(await statusOf(boss, job_id)).toBe('closed')
  expect(await balances(boss)).toEqual(['1.00', '0.00', '0.00'])
  await appeal(worker, work)
  await answerAppeal(work, 'overturn')
  expect(await earned(worker)).toBe('0.10')
  expect((await balances(boss))[2]).toBe('0.10')
  const draft = await world.call('createJob', boss, {
    ...(await world.call('getJob', boss, { job_id }).then(termsOf)),
  })
  await world.call('addTasks', boss, { job_id: draft.id, tasks: [{ text: 'x' }] })
  await expect(world.call('publishJob', boss, { job_id: draft.id })).rejects.toMatchObject({
    code: 'money_owed',
  })
  // What it has pays it back, and then it may publish again.
  await world.settle()
  expect(await balances(boss)).toEqual(['0.90', '0.00', '0.00'])
  await world.call('publishJob', boss, { job_id: draft.id })
})

const termsOf = (job: Awaited<ReturnType<typeof world.call<'getJob'>>>) => ({
  title: job.title,
  form: job.form,
  reward: job.reward,
  estimated_seconds: job.estimated_seconds,
  purpose: job.purpose,
  data_use: job.data_use,
  ai_use: job.ai_use,
  input_origin: job.input_origin,
  content_flags: [],
})

test('a place given out again is taken back while nobody has it', async () => {
  const { boss, worker, job_id, work } = await rejected()
  await world.call('withdrawRejection', boss, { assignment_id: work })
  await world.settle()
  expect(await earned(worker)).toBe('0.10')
  expect(await statusOf(boss, job_id)).toBe('closed')
  expect(await balances(boss)).toEqual(['0.88', '0.00', '0.00'])
})

describe('whoever wants rejected work later pays it', () => {
  test('anew, also when the job is closed', async () => {
    const { boss, worker, job_id, work } = await rejected()
    await world.call('closeJob', boss, { job_id })
    await later(VERDICT_LIMITS.answer)
    const paid = await world.call('withdrawRejection', boss, { assignment_id: work })
    expect(paid).toMatchObject({ status: 'approved', answers: { mood: 'good' } })
    expect(await earned(worker)).toBe('0.10')
    expect(await balances(boss)).toEqual(['0.88', '0.00', '0.00'])
  })

  test('also after the appeal was refused, and not on credit', async () => {
    const { boss, worker, job_id, work } = await rejected(15n)
    await appeal(worker, work)
    await answerAppeal(work, 'uphold')
    await world.call('closeJob', boss, { job_id })
    await world.settle()
    expect(await balances(boss)).toEqual(['0.15', '0.00', '0.00'])
    await world.call('withdrawRejection', boss, { assignment_id: work })
    expect(await earned(worker)).toBe('0.10')
    const other = await rejected(15n)
    await world.call('closeJob', other.boss, { job_id: other.job_id })
    await later(VERDICT_LIMITS.answer)
    await openReviews(other.boss)
    await expect(
      world.call('withdrawRejection', other.boss, { assignment_id: other.work }),
    ).rejects.toMatchObject({ code: 'insufficient_funds' })
  })

  test('an agent only within its mandate', async () => {
    const { boss, job_id, work } = await rejected()
    const agent = await world.agent(boss, { per_job: 5n })
    await world.call('closeJob', boss, { job_id })
    await later(VERDICT_LIMITS.answer)
    await expect(
      world.call('withdrawRejection', agent, { assignment_id: work }),
    ).rejects.toMatchObject({ code: 'mandate_exceeded' })
  })
})

test('a raise reaches rejected work that is won back', async () => {
  const { boss, worker, job_id, work } = await rejected()
  await world.call('raisePay', boss, { job_id, reward: { amount: '0.20', currency: 'EUR' } })
  expect(await balances(boss)).toEqual(['0.44', '0.56', '0.00'])
  await appeal(worker, work)
  await answerAppeal(work, 'overturn')
  expect(await earned(worker)).toBe('0.20')
})

test('nobody is kept from closing: the job ends when the clocks have run out', async () => {
  const { boss, job_id, work, worker } = await rejected()
  await world.call('closeJob', boss, { job_id })
  expect(await statusOf(boss, job_id)).toBe('winding_down')
  // The place that nobody took costs nothing any more; the rejected sum is still there.
  expect(await balances(boss)).toEqual(['0.85', '0.15', '0.00'])
  await appeal(worker, work)
  await later(VERDICT_LIMITS.appeal_answer)
  expect(await statusOf(boss, job_id)).toBe('closed')
  expect(await earned(worker)).toBe('0.10')
})

test('proposed work is in escrow until it is decided', async () => {
  const boss = await world.requester(15n)
  const worker = await world.worker()
  const { id: job_id } = await openReviews(boss)
  const work = await handIn(worker, job_id)
  await propose(boss, work)
  await world.call('closeJob', boss, { job_id })
  expect(await balances(boss)).toEqual(['0.00', '0.15', '0.00'])
  await later(VERDICT_LIMITS.reply + VERDICT_LIMITS.answer)
  expect(await earned(worker)).toBe('0.10')
  expect(await statusOf(boss, job_id)).toBe('closed')
})
