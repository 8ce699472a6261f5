import { afterAll, beforeAll, expect, test } from 'vitest'
import { batches, euros } from '../../../test/support/batch.ts'
import { batchTerms, texts } from '../../../test/support/forms.ts'
import { outcomes } from '../../../test/support/race.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import { fromPublicId, newUuid, toPublicId } from '../../kernel/id.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { openBatch, skipFirstStep, claim, submit, answerOne } = batches(() => world)

const workers = (count: number) => Promise.all(Array.from({ length: count }, () => world.worker()))
const rows = <T>(query: string) => world.look<T>(query)
const placesOf = async (job_id: string) =>
  (
    await rows<{ count: number }>(
      `select count(*)::int as count from place where job_id = '${fromPublicId('job', job_id)}'`,
    )
  )[0]?.count

test('of 32 workers who want the last place at once one gets it', async () => {
  const boss = await world.requester()
  const job = await openBatch(boss, 1, { overlap: 1 })
  const people = await workers(32)
  const ends = await outcomes(people.map((worker) => claim(worker, job.id)))
  expect(ends.filter((end) => end === 'done')).toHaveLength(1)
  expect(ends.filter((end) => end === 'no_place_left')).toHaveLength(31)
})

test('32 workers who find no open place at once open the next tasks once', async () => {
  const boss = await world.requester(1_000_000n)
  const { id: job_id } = await world.call('createJob', boss, batchTerms({ overlap: 1 }))
  for (const _ of [1, 2, 3]) await world.call('addTasks', boss, { job_id, tasks: texts(1000) })
  await world.call('publishJob', boss, { job_id })
  await skipFirstStep(job_id)
  const people = await workers(32)
  // As if the first thousand had been taken.
  await rows(`delete from place where job_id = '${fromPublicId('job', job_id)}'`)
  const ends = await outcomes(people.map((worker) => claim(worker, job_id)))
  expect(ends).toEqual(Array.from({ length: 32 }, () => 'done'))
  expect(await placesOf(job_id)).toBe(1000 - 32)
})

test.each(['the next', 'a named'])(
  '%s place is taken and no other, whatever the database believes of its tables',
  async (which) => {
    const boss = await world.requester()
    const worker = await world.worker()
    await rows('delete from place')
    await openBatch(boss, 1, { overlap: 1 })
    // From now on it believes that one place is all there is, and joins accordingly.
    await rows('vacuum analyze place')
    const job = await openBatch(boss, 1, { overlap: 4 })
    const [task] = (await world.call('listTasks', boss, { job_id: job.id })).data
    const task_id = which === 'a named' ? task?.id : undefined
    await world.call('claimTask', worker, { job_id: job.id, ...(task_id && { task_id }) })
    expect(await placesOf(job.id)).toBe(3)
  },
)

test('a task far ahead, or of nobody, is refused and opens nothing', async () => {
  const boss = await world.requester(1_000_000n)
  const job = await openBatch(boss, 1000, { overlap: 3 })
  const worker = await world.worker()
  const before = await placesOf(job.id)
  const last = Buffer.from('999').toString('base64url')
  const [task] = (await world.call('listTasks', boss, { job_id: job.id, cursor: last })).data
  await expect(
    world.call('claimTask', worker, { job_id: job.id, task_id: task?.id }),
  ).rejects.toMatchObject({
    code: 'no_place_left',
    details: { detail: expect.stringContaining('turn') },
  })
  await expect(
    world.call('claimTask', worker, { job_id: job.id, task_id: toPublicId('task', newUuid()) }),
  ).rejects.toMatchObject({ code: 'not_found' })
  expect(await placesOf(job.id)).toBe(before)
})

test('whoever claims while a job is closed is either in and paid, or out; all the rest comes back', async () => {
  const boss = await world.requester(10_000n)
  const job = await openBatch(boss, 20, { overlap: 1, auto_approve_seconds: 60 })
  const people = await workers(16)
  const [closing, ...claims] = await Promise.allSettled([
    world.call('closeJob', boss, { job_id: job.id }),
    ...people.map((worker) => claim(worker, job.id)),
  ])
  expect(closing.status).toBe('fulfilled')
  const held = claims.flatMap((end, index) => {
    const worker = people[index]
    return end.status === 'fulfilled' && worker ? [{ worker, id: end.value.id }] : []
  })
  for (const { worker, id } of held) await submit(worker, id)
  world.clock.advance(60)
  await world.settle()
  const cents = String(12 * held.length).padStart(3, '0')
  expect(await world.call('getJob', boss, { job_id: job.id })).toMatchObject({
    status: 'closed',
    escrow: euros('0.00'),
    spent: euros(`${cents.slice(0, -2)}.${cents.slice(-2)}`),
  })
  expect(await placesOf(job.id)).toBe(0)
  expect(await world.audit()).toMatchObject({ ok: true, differences: [] })
})

test('one person holds five places at most, however fast they ask', async () => {
  const boss = await world.requester()
  const job = await openBatch(boss, 10, { overlap: 1 })
  const worker = await world.worker()
  const ends = await outcomes(Array.from({ length: 8 }, () => claim(worker, job.id)))
  expect(ends.filter((end) => end === 'done')).toHaveLength(5)
  expect(ends.filter((end) => end === 'too_many_held')).toHaveLength(3)
})

test('the same claim sent twice at once with one key takes one place', async () => {
  const boss = await world.requester()
  const job = await openBatch(boss, 5, { overlap: 1 })
  const worker = await world.worker()
  const again = () => world.call('claimTask', worker, { job_id: job.id }, { key: 'one-claim' })
  const [first, second, third] = await Promise.all([again(), again(), again()])
  expect(second).toEqual(first)
  expect(third).toEqual(first)
  expect(await placesOf(job.id)).toBe(4)
})

test('after the deadline nothing is offered or given out, before any loop has run', async () => {
  const boss = await world.requester()
  const deadline = new Date(world.clock.now().getTime() + 60_000).toISOString()
  const job = await openBatch(boss, 2, { deadline })
  const worker = await world.worker()
  world.clock.advance(60)
  const offered = (await world.call('listWork', worker, { limit: 100 })).data
  expect(offered.map(({ job_id }) => job_id)).not.toContain(job.id)
  expect((await world.call('getWork', worker, { job_id: job.id })).places_left).toBe(0)
  await expect(claim(worker, job.id)).rejects.toMatchObject({ code: 'job_closed' })
})

test('the requester learns what was handed in, never how long it took', async () => {
  const boss = await world.requester()
  const job = await openBatch(boss, 1)
  const worker = await world.worker()
  await answerOne(worker, job.id)
  const { data } = await world.call('listEvents', boss, { order: 'newest', limit: 100 })
  expect(data.map(({ type }) => type)).toContain('submission.created')
  expect(data.map(({ operation }) => operation)).not.toContain('claim_task')
})
