/** Charter R32: repair of what AI made is shown, paid as creation, and left with pay. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { batches, euros } from '../../../../test/support/batch.ts'
import { batchTerms, texts } from '../../../../test/support/forms.ts'
import { createWorld, type World } from '../../../../test/support/world.ts'
import type { Caller } from '../../../kernel/caller.ts'
import { fromPublicId } from '../../../kernel/id.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { openBatch, claim, submit } = batches(() => world)

/** Ten minutes to write one anew: 2.01 at the floor; five to repair it. */
const repair = { creation_seconds: 600, worst: [{ text: 'In todays fast paced world we delve.' }] }
const terms = (more: object = {}) => ({
  ...{ input_origin: 'ai' as const, overlap: 1, estimated_seconds: 300 },
  ...{ reward: euros('2.10'), repair, ...more },
})
const draft = async (boss: Caller, more: object = {}) => {
  const { id: job_id } = await world.call('createJob', boss, batchTerms(terms(more)))
  await world.call('addTasks', boss, { job_id, tasks: texts(10) })
  return job_id
}
const earned = async (worker: Caller) =>
  (await world.call('getEarnings', worker, {})).earned_in_all[0]?.amount ?? '0.00'

describe('before publishing', () => {
  test('without a sample it is refused, naming what is missing', async () => {
    const boss = await world.requester(1_000_000n)
    const none = { ...repair, worst: [] }
    const job_id = await draft(boss, { repair: none })
    await expect(world.call('publishJob', boss, { job_id })).rejects.toMatchObject({
      code: 'unclear_terms',
      details: { errors: [{ pointer: '/repair/worst' }] },
    })
    const quote = await world.call('quoteJob', boss, batchTerms(terms({ repair: none })))
    expect(quote.missing).toMatchObject([{ pointer: '/repair/worst' }])
  })

  test('pay under the floor for writing it anew is refused', async () => {
    const boss = await world.requester(1_000_000n)
    await expect(draft(boss, { reward: euros('2.00') })).rejects.toMatchObject({
      code: 'under_pay_floor',
      details: { detail: expect.stringContaining('600 seconds') },
    })
  })

  test.each([
    ['what people made', { input_origin: 'human' }, /input_origin/],
    ['less time than repairing takes', { repair: { ...repair, creation_seconds: 299 } }, /300/],
    [
      'less time than typing takes',
      { repair: { ...repair, worst: [{ text: 'word '.repeat(400) }] } },
      /667/,
    ],
    ['an item no task could have', { repair: { ...repair, worst: [{ other: 'x' }] } }, /worst/],
  ])('%s is refused', async (_, more, words) => {
    const boss = await world.requester(1_000_000n)
    await expect(draft(boss, more)).rejects.toThrow(words)
  })

  test('the database publishes no repair without its sample', async () => {
    const boss = await world.requester(1_000_000n)
    const job_id = await draft(boss, { repair: { ...repair, worst: [] } })
    const open = `update job set status = 'open', published_at = now()
      where id = '${fromPublicId('job', job_id)}'`
    await expect(world.look(open)).rejects.toThrow('shows its worst items')
  })
})

describe('looking at it', () => {
  const opened = async () => {
    const boss = await world.requester(1_000_000n)
    const { id: job_id } = await openBatch(boss, 10, terms())
    return { boss, job_id, worker: await world.worker() }
  }
  const judge = (worker: Caller, assignment_id: string, more: object) =>
    world.call('requoteRepair', worker, { assignment_id, ...more })

  test('everybody sees the worst items, and that one may leave with pay', async () => {
    const { worker, job_id } = await opened()
    expect((await world.call('getWork', worker, { job_id })).repair).toEqual({
      ...repair,
      assessment_places: 1,
    })
  })

  test('whoever leaves is paid for the time until then, once, and the place opens again', async () => {
    const { boss, worker, job_id } = await opened()
    const { id } = await claim(worker, job_id)
    world.clock.advance(120)
    const left = await judge(worker, id, { leave: true, wish: euros('4.00'), text: 'All of it.' })
    // Two of ten minutes at 2.10.
    expect(left).toMatchObject({ status: 'returned', paid: euros('0.42'), wish: euros('4.00') })
    expect(await earned(worker)).toBe('0.42')
    const { repair_quotes } = await world.call('getJob', boss, { job_id })
    expect(repair_quotes).toMatchObject([{ wish: euros('4.00'), left: true, text: 'All of it.' }])
    const again = await claim(worker, job_id)
    await expect(judge(worker, again.id, { leave: true })).rejects.toMatchObject({
      code: 'conflict',
    })
    expect((await world.call('getWork', await world.worker(), { job_id })).places_left).toBe(9)
    expect((await world.audit()).ok).toBe(true)
  })

  test('nobody is paid for more than the task was to take', async () => {
    const { worker, job_id } = await opened()
    const { id } = await claim(worker, job_id)
    world.clock.advance(900)
    expect((await judge(worker, id, { leave: true })).paid).toEqual(euros('1.05'))
  })

  test('a price without leaving: the requester may raise, and the worker goes on', async () => {
    const { boss, worker, job_id } = await opened()
    const { id } = await claim(worker, job_id)
    expect(await judge(worker, id, { wish: euros('3.00') })).toMatchObject({
      status: 'active',
      paid: euros('0.00'),
    })
    await world.call('raisePay', boss, { job_id, reward: euros('3.00') })
    await submit(worker, id)
    await world.call('reviewSubmission', boss, { assignment_id: id, decision: 'approve' })
    expect(await earned(worker)).toBe('3.00')
  })

  test('only in one’s first places, and only where something is repaired', async () => {
    const { worker, job_id } = await opened()
    await submit(worker, (await claim(worker, job_id)).id)
    const second = await claim(worker, job_id)
    await expect(judge(worker, second.id, { leave: true })).rejects.toThrow('first 1 places')
    const plain = await openBatch(await world.requester(), 1)
    const other = await claim(worker, plain.id)
    await expect(judge(worker, other.id, { leave: true })).rejects.toThrow('repairs nothing')
  })
})
