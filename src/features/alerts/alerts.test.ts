/** Who is told of a job (charter R17): as they asked, at their hours, and nobody whom it is not for. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { batches, euros } from '../../../test/support/batch.ts'
import { codeOf, drawsOf, type Worker } from '../../../test/support/draws/draws.ts'
import { createWorld, type World } from '../../../test/support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
// Nobody of an earlier test is told of the jobs of the next.
beforeEach(() => world.look('update alert set is_on = false'))
afterAll(() => world.close())
const { openBatch } = batches(() => world)
const { told, open, loops, kept, ask } = drawsOf(() => world)
const UTC = { time_zone: 'UTC' } as const

const keptOf = async (more: object, job: Parameters<typeof openBatch>[2] = {}) => {
  const worker = await told(more)
  await open(8, job)
  await loops()
  return (await kept(worker)).length
}
test('what pays enough, in the language, not for training and without AI, as asked', async () => {
  expect(await keptOf({})).toBe(1)
  expect(await keptOf({ is_on: false })).toBe(0)
  expect(await keptOf({ minimum_hourly: euros('90.00') })).toBe(0)
  expect(await keptOf({ minimum_hourly: euros('1.00') })).toBe(1)
  expect(await keptOf({ minimum_hourly: { amount: '1.00', currency: 'USD' } })).toBe(0)
  expect(await keptOf({ languages: ['fi'] })).toBe(0)
  expect(await keptOf({ languages: ['fi', 'en'] })).toBe(1)
  expect(await keptOf({ not_for_training: true }, { purpose: 'train' })).toBe(0)
  expect(await keptOf({ no_ai_input: true }, { input_origin: 'ai' })).toBe(0)
})

test('a question whose purpose nobody said is not told to whoever wants no training', async () => {
  const [any, careful] = [await told(), await told({ not_for_training: true })]
  const boss = await world.requester(10_000_000n)
  const question = { question: 'Is it open?', answers: 6 }
  await world.call('askPeople', boss, question)
  await loops()
  expect([await kept(any), await kept(careful)].map(({ length }) => length)).toEqual([1, 0])
  await world.call('askPeople', boss, { ...question, purpose: 'operate' })
  await loops()
  expect(await kept(careful)).toHaveLength(1)
})

test('at the hours and on the days that somebody works, where they are, over midnight too', async () => {
  // Monday, 22:30 in Paris.
  world.clock.set(new Date('2027-03-01T21:30:00Z'))
  const paris = { time_zone: 'Europe/Paris' }
  expect(await keptOf({ ...paris, from_minute: 9 * 60, until_minute: 17 * 60 })).toBe(0)
  expect(await keptOf({ ...paris, from_minute: 22 * 60, until_minute: 2 * 60 })).toBe(1)
  expect(await keptOf({ ...paris, days: ['tue', 'sun'] })).toBe(0)
  expect(await keptOf({ ...paris, days: ['mon'] })).toBe(1)
})

test('nobody whom the job is not for: own work, blocked', async () => {
  const worker = await told()
  const boss = await world.requester()
  await world.look(`insert into requester_member (requester_id, person_id, role, created_at)
    values ('${boss.requester_id}', '${worker.person_id}', 'finance', now())`)
  const { id: job_id } = await openBatch(boss, 4, { overlap: 1 })
  await loops()
  expect(await kept(worker)).toEqual([])
  expect(await codeOf(ask(worker, job_id))).toBe('own_work')
})

test('nobody hoards: three places are kept for a person at once', async () => {
  const worker = await told()
  for (let job = 0; job < 5; job++) await open(4)
  await loops()
  expect(await kept(worker)).toHaveLength(3)
})

test('at most five alerts; what makes no sense is refused; another’s is not there', async () => {
  const [worker, stranger] = [await world.worker(), await world.worker()]
  const made = []
  for (let n = 0; n < 5; n++) made.push(await world.call('createAlert', worker, UTC))
  expect(await codeOf(world.call('createAlert', worker, UTC))).toBe('conflict')
  const [one] = made
  const alert_id = one?.id ?? ''
  const change = (caller: Worker, more: object) =>
    world.call('changeAlert', caller, { alert_id, ...UTC, ...more })
  expect(await codeOf(change(stranger, {}))).toBe('not_found')
  expect(await codeOf(change(worker, { from_minute: 60 }))).toBe('invalid_input')
  expect(await codeOf(change(worker, { time_zone: 'Mars/Olympus' }))).toBe('invalid_input')
  expect(await codeOf(change(worker, { days: [] }))).toBe('invalid_input')
  expect(await change(worker, { is_on: false, languages: ['fr'] })).toMatchObject({
    ...{ is_on: false, languages: ['fr'], from_minute: null },
  })
  expect(await codeOf(world.call('deleteAlert', stranger, { alert_id }))).toBe('not_found')
  await world.call('deleteAlert', worker, { alert_id })
  expect((await world.call('listAlerts', worker, {})).data).toHaveLength(4)
})
