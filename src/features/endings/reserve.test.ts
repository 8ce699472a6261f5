/** Charter R10 and R12: what is promised only grows, is set aside, and comes back. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { euros } from '../../../test/support/batch.ts'
import { DAY, HOURLY, projectsOf } from '../../../test/support/projects/steady-work.ts'
import { createWorld, type World } from '../../../test/support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { begin, workSteadily, earned, end, inDays, project, openBatch } = projectsOf(() => world)

describe('the notice reserve', () => {
  test('holds what is committed from the first publishing, is in the quote, and comes back', async () => {
    const boss = await world.requester(100_000n)
    const answers = { count: 20, standing: 'commitment' as const }
    const { id: project_id } = await world.call('createProject', boss, {
      ...{ name: 'Letters', promises: { answers } },
    })
    const before = await world.call('getBalance', boss, {})
    const { id: job_id } = await openBatch(boss, 20, { ...HOURLY, project_id })
    // Fourteen of twenty-eight days of 20 × 21.00; a quarter of that stands beside the escrow.
    expect(await project(boss, project_id)).toMatchObject({ notice_reserve: euros('210.00') })
    const after = await world.call('getBalance', boss, {})
    expect(Number(before.available.amount) - Number(after.available.amount)).toBeCloseTo(819, 2)
    await end(boss, project_id)
    await world.settle()
    const now = await world.call('getBalance', boss, {})
    expect(now.available).toEqual(before.available)
    expect(await world.call('getJob', boss, { job_id })).toMatchObject({ status: 'closed' })
    expect(await world.audit()).toMatchObject({ ok: true })
  })

  test('is quoted, and publishing without the money for it is refused', async () => {
    const boss = await world.requester(30_000n)
    const answers = { count: 100, standing: 'commitment' as const }
    const { id: project_id } = await world.call('createProject', boss, {
      ...{ name: 'Letters', promises: { answers } },
    })
    const terms = { ...HOURLY, project_id }
    await expect(openBatch(boss, 1, terms)).rejects.toMatchObject({ code: 'insufficient_funds' })
  })

  test('grows with steady work once a day, and pays the fee', async () => {
    const { boss, project_id, job_id } = await begin()
    const worker = await world.worker()
    await workSteadily(boss, worker, job_id)
    world.clock.advance(DAY)
    await world.settle()
    const { notice_reserve, ending_now_costs } = await project(boss, project_id)
    expect(Number(notice_reserve.amount)).toBeGreaterThan(600)
    expect(Number(ending_now_costs.amount)).toBeGreaterThan(600)
    const ended = await end(boss, project_id)
    expect(ended.from_reserve).toEqual(ended.fees)
    await world.settle()
    expect(await world.call('listDebts', boss, {})).toMatchObject({ data: [] })
    expect(await project(boss, project_id)).toMatchObject({ notice_reserve: euros('0.00') })
  })

  test('that is short is made up for at once, and owed', async () => {
    const { boss, project_id, job_id } = await begin()
    const worker = await world.worker()
    await workSteadily(boss, worker, job_id)
    const { fees } = await end(boss, project_id)
    await world.settle()
    expect(Number(await earned(worker))).toBeCloseTo(420 + Number(fees.amount), 2)
    const { data } = await world.call('listDebts', boss, {})
    expect(data).toMatchObject([{ ground: 'early_end', about: project_id, amount: fees }])
  })
})

describe('promises', () => {
  test('only grow', async () => {
    const boss = await world.requester()
    const hours = { count: 40, standing: 'commitment' as const }
    const { id: project_id } = await world.call('createProject', boss, {
      ...{ name: 'Letters', promises: { hours } },
    })
    const change = (promises: object) => world.call('updateProject', boss, { project_id, promises })
    const rise = { code: 'terms_only_rise' }
    await expect(change({ hours: { ...hours, count: 39 } })).rejects.toMatchObject(rise)
    await expect(change({ hours: { ...hours, standing: 'estimate' } })).rejects.toMatchObject(rise)
    const grown = await change({ hours: { ...hours, count: 50 } })
    expect(grown.promises).toEqual({ hours: { ...hours, count: 50 } })
  })

  test('are on the card, with how many of this requester came true', async () => {
    const until = { at: inDays(30), standing: 'estimate' as const }
    const { boss, project_id, job_id } = await begin({ until })
    const worker = await world.worker()
    const card = () => world.call('getWork', worker, { job_id })
    expect((await card()).project).toMatchObject({
      ...{ name: 'Musen', promises: { until: { standing: 'estimate' } } },
      promises_kept: { kept: 0, of: 0 },
    })
    await end(boss, project_id)
    await world.settle()
    const again = await world.call('createProject', boss, { name: 'Nova' })
    const { id } = await openBatch(boss, 1, { ...HOURLY, title: 'New', project_id: again.id })
    const { project: shown } = await world.call('getWork', worker, { job_id: id })
    expect(shown?.promises_kept).toEqual({ kept: 0, of: 1 })
  })
})
