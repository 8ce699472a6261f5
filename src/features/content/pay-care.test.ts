/** Charter R38: leaving flagged work pays the time, and an hour of it pays ten minutes to recover. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { batches, euros } from '../../../test/support/batch.ts'
import { batchTerms } from '../../../test/support/forms.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import type { Caller } from '../../kernel/caller.ts'
import type { ContentFlag } from './content-schemas.ts'
import { timeWorth } from './rules.ts'

const HOUR = 3_600
let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { openBatch, claim, submit, approve } = batches(() => world)

const HOURLY = {
  reward: euros('18.00'),
  estimated_seconds: HOUR,
  lease_seconds: 8 * HOUR,
  overlap: 1,
}
const openFlagged = async (content_flags: ContentFlag[] = ['violence'], tasks = 9) => {
  const boss = await world.requester(1_000_000n)
  return { boss, job_id: (await openBatch(boss, tasks, { ...HOURLY, content_flags })).id }
}
const agree = (worker: Caller, flags: ContentFlag[]) =>
  world.call('setContentChoice', worker, { flags })
const earned = async (worker: Caller) =>
  (await world.call('getEarnings', worker, {})).available[0]?.amount ?? '0.00'

describe('leaving', () => {
  test('pays the time until then at the job’s hourly pay, once, and is counted nowhere', async () => {
    const { boss, job_id } = await openFlagged()
    const worker = await world.worker()
    await agree(worker, ['violence'])
    const { id: assignment_id } = await claim(worker, job_id)
    world.clock.advance(20 * 60)
    const left = await world.call('returnAssignment', worker, { assignment_id })
    expect(left.status).toBe('returned')
    expect(await earned(worker)).toBe('6.00')
    const again = world.call('returnAssignment', worker, { assignment_id })
    await expect(again).rejects.toMatchObject({ code: 'conflict' })
    const [line] = (await world.call('listEarnings', worker, {})).data
    expect(line).toMatchObject({ kind: 'owed', ground: 'care', amount: euros('6.00') })
    expect((await claim(worker, job_id)).status).toBe('active')
    expect(await world.audit()).toMatchObject({ ok: true })
    await world.call('closeJob', boss, { job_id })
  })

  test('work that warns of nothing is given back as ever', async () => {
    const boss = await world.requester()
    const job = await openBatch(boss, 2, { content_flags: [] })
    const worker = await world.worker()
    const { id: assignment_id } = await claim(worker, job.id)
    world.clock.advance(60)
    await world.call('returnAssignment', worker, { assignment_id })
    expect(await earned(worker)).toBe('0.00')
    await world.call('closeJob', boss, { job_id: job.id })
  })

  test('time is worth a share of the reward, rounded up, the whole at most', () => {
    expect(timeWorth(10n, 20, 0)).toBe(0n)
    expect(timeWorth(10n, 20, 999)).toBe(0n)
    expect(timeWorth(10n, 20, 1_000)).toBe(1n)
    expect(timeWorth(10n, 20, 10_000)).toBe(5n)
    expect(timeWorth(10n, 20, 9_000_000)).toBe(10n)
    expect(timeWorth(0n, 20, 20_000)).toBe(0n)
  })
})

describe('decompression', () => {
  test('is set aside before, in the quote and in at_most, and only by jobs that warn', async () => {
    const boss = await world.requester(1_000_000n)
    const quote = (content_flags: ContentFlag[]) =>
      world.call('quoteJob', boss, { ...batchTerms({ ...HOURLY, content_flags }), tasks: 10 })
    const care = (kinds: { kind: string; amount: { amount: string } }[]) =>
      kinds.find(({ kind }) => kind === 'care')?.amount.amount
    const [plain, flagged] = [await quote([]), await quote(['hate'])]
    expect(care(plain.reserves)).toBeUndefined()
    // 180.00 of rewards: 16.67 % to recover, 5 % for those who leave.
    expect(care(flagged.reserves)).toBe('39.01')
    const more = Number(flagged.at_most.amount) - Number(plain.at_most.amount)
    expect(more.toFixed(2)).toBe('39.01')
  })

  test('ten minutes for an hour come with each approval, once, with a receipt; the rest goes back', async () => {
    const { boss, job_id } = await openFlagged(['violence'], 2)
    const worker = await world.worker()
    await agree(worker, ['violence'])
    const { id } = await claim(worker, job_id)
    world.clock.advance(HOUR)
    await submit(worker, id)
    await approve(boss, id)
    expect(await earned(worker)).toBe('21.00')
    const { data } = await world.call('listEarnings', worker, {})
    expect(data.map(({ kind, ground, amount }) => [kind, ground, amount.amount])).toEqual(
      expect.arrayContaining([
        ['reward', null, '18.00'],
        ['owed', 'care', '3.00'],
      ]),
    )
    await expect(approve(boss, id)).rejects.toMatchObject({ code: 'conflict' })
    expect(await earned(worker)).toBe('21.00')
    await world.call('closeJob', boss, { job_id })
    await world.settle()
    const left = await world
      .look<{ sum: bigint }>(
        `select coalesce(sum(credits_posted - debits_posted), 0)::bigint as sum from ledger_account
       where kind = 'job_reserve_care'`,
      )
      .catch(() => [])
    expect(left.every(({ sum }) => sum >= 0n)).toBe(true)
    expect(await world.audit()).toMatchObject({ ok: true, differences: [] })
  })

  test('silence pays it too, and cents add up over the places of a job', async () => {
    const boss = await world.requester(1_000_000n)
    const terms = { reward: euros('0.10'), overlap: 1, auto_approve_seconds: 60 }
    const job = await openBatch(boss, 6, { ...terms, content_flags: ['gore'] })
    const worker = await world.worker()
    await agree(worker, ['gore'])
    for (let one = 0; one < 6; one++) {
      const { id } = await claim(worker, job.id)
      world.clock.advance(20)
      await submit(worker, id)
    }
    world.clock.advance(60)
    await world.settle()
    // 0.60 of rewards and 16.67 % of it.
    expect(await earned(worker)).toBe('0.70')
    expect(await world.audit()).toMatchObject({ ok: true })
  })

  test('what a reserve lacks is paid all the same', async () => {
    const { boss, job_id } = await openFlagged(['violence'], 1)
    for (let one = 0; one < 3; one++) {
      const worker = await world.worker()
      await agree(worker, ['violence'])
      const { id: assignment_id } = await claim(worker, job_id)
      world.clock.advance(HOUR)
      await world.call('returnAssignment', worker, { assignment_id })
      expect(await earned(worker)).toBe('18.00')
    }
    expect((await world.call('listDebts', boss, {})).data.length).toBeGreaterThan(0)
    expect(await world.audit()).toMatchObject({ ok: true })
  })
})
