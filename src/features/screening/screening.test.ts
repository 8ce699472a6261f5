/** Charter R19: whoever is screened out after a minute is paid for the time, and nothing stands against them. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { batches, euros } from '../../../test/support/batch.ts'
import { BRIEF, batchTerms } from '../../../test/support/forms.ts'
import { outcomes } from '../../../test/support/race.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import type { Caller } from '../../kernel/caller.ts'
import { fromPublicId } from '../../kernel/id.ts'
import { payForScreening } from './rules.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { claim } = batches(() => world)

const choices = (screen_out: boolean) => [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No', screen_out },
]
const FORM = {
  ...{ form: 1, lang: 'en', title: 'Trips', ...BRIEF },
  pages: [
    {
      id: 'first',
      items: [{ type: 'choice', id: 'driver', label: 'Do you drive?', options: choices(true) }],
    },
    { id: 'work', items: [{ type: 'long_text', id: 'trip', label: 'Your last trip?' }] },
  ],
}
/** Ten minutes for 3.00. */
const TERMS = { form: FORM, reward: euros('3.00'), estimated_seconds: 600, overlap: 1 }

const open = async (tasks = 2) => {
  const boss = await world.requester(100_000n)
  const { id: job_id } = await world.call('createJob', boss, batchTerms(TERMS))
  await world.call('addTasks', boss, { job_id, tasks: Array.from({ length: tasks }, () => ({})) })
  return { boss, job_id, job: await world.call('publishJob', boss, { job_id }) }
}
const leave = (worker: Caller, assignment_id: string, more: object = {}) =>
  world.call('leaveScreening', worker, { assignment_id, answers: { driver: 'no' }, ...more })
const earned = async (worker: Caller) => (await world.call('getEarnings', worker, {})).available
const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error) => error.code,
  )

test('a share of the reward by time: rounded up, never above it, nothing in the first minute', () => {
  const pay = (seconds: number, reward = 300n) =>
    payForScreening({ seconds, reward, estimated_seconds: 600 })
  expect([pay(60), pay(61), pay(180), pay(6_000)]).toEqual([0n, 31n, 90n, 300n])
  expect(pay(61, 1n)).toBe(1n)
  expect(pay(6_000, 0n)).toBe(0n)
})

test('leaving at three minutes credits three tenths, at once and from the reserve', async () => {
  const { boss, job_id, job } = await open()
  expect(job.reserves).toContainEqual({ kind: 'screening', amount: euros('3.00') })
  const worker = await world.worker()
  const { id } = await claim(worker, job_id)
  world.clock.advance(180)
  const left = await leave(worker, id)
  expect(left).toMatchObject({ seconds: 180, paid: euros('0.90') })
  expect(await earned(worker)).toEqual([euros('0.90')])
  const [line] = (await world.call('listEarnings', worker, {})).data
  expect(line).toMatchObject({ kind: 'owed', ground: 'screening' })
  expect((await world.call('getBalance', boss, {})).owed).toEqual(euros('0.00'))
  expect(await world.audit()).toMatchObject({ ok: true, differences: [] })
})

test('its place opens again, and the person is not asked to this job a second time', async () => {
  const { job_id } = await open(1)
  const worker = await world.worker()
  const { id } = await claim(worker, job_id)
  world.clock.advance(120)
  await leave(worker, id)
  expect(await code(claim(worker, job_id))).toBe('screened_out')
  const listed = (await world.call('listWork', worker, { limit: 100 })).data
  expect(listed.map((card) => card.job_id)).not.toContain(job_id)
  const why = await world.call('whyNoWork', worker, {})
  expect(why.reasons).toContainEqual(expect.objectContaining({ reason: 'screened_out', jobs: 1 }))
  expect((await claim(await world.worker(), job_id)).status).toBe('active')
})

test('nothing stands against anybody: time counts, standing and hands stay free', async () => {
  const { job_id } = await open()
  const worker = await world.worker()
  const { id } = await claim(worker, job_id)
  world.clock.advance(300)
  // The device counted less than the place was held.
  expect(await leave(worker, id, { active_seconds: 200 })).toMatchObject({ paid: euros('1.00') })
  const week = await world.call('getHours', worker, {})
  const of = (kind: string) => week.time.find((one) => one.kind === kind)?.seconds
  expect([of('screened_out'), of('returned')]).toEqual([200, 0])
  expect(week.income).toEqual([euros('1.00')])
  const why = await world.call('whyNoWork', worker, {})
  expect([why.standing, why.in_hand]).toEqual(['active', 0])
})

test('the requester reads a number, and no answers, person or time', async () => {
  const { boss, job_id } = await open()
  const worker = await world.worker()
  const { id } = await claim(worker, job_id)
  await world.call('saveDraft', worker, { assignment_id: id, answers: { driver: 'no' } })
  world.clock.advance(90)
  await leave(worker, id)
  const job = await world.call('getJob', boss, { job_id })
  expect(job.answers.screened_out).toBe(1)
  const reads = JSON.stringify([
    await world.call('listSubmissions', boss, { job_id }),
    await world.call('getResults', boss, { job_id }),
    await world.call('listEvents', boss, { order: 'newest' }),
  ])
  expect(reads).not.toContain('"driver":"no"')
  expect(reads).not.toMatch(/wrk_|screen_out|"seconds"/)
  expect(reads).not.toContain(id)
  expect(await world.look(`select from draft`)).toEqual([])
})

test('only an answer that ends the work does, once, and it hands nothing in', async () => {
  const { job_id } = await open()
  const worker = await world.worker()
  const { id: assignment_id } = await claim(worker, job_id)
  world.clock.advance(100)
  expect(await code(leave(worker, assignment_id, { answers: { driver: 'yes' } }))).toBe('conflict')
  expect(await code(leave(worker, assignment_id, { answers: {} }))).toBe('conflict')
  const answers = { driver: 'no', trip: 'None.' }
  const handed = world.call('submitAssignment', worker, { assignment_id, answers })
  expect(await code(handed)).toBe('conflict')
  const ends = await outcomes([1, 2, 3].map(() => leave(worker, assignment_id)))
  expect(ends.toSorted()).toEqual(['conflict', 'conflict', 'done'])
  expect(await earned(worker)).toEqual([euros('0.50')])
})

test('within a minute nothing is paid; more than a minute for nothing cannot be written down', async () => {
  const { job_id } = await open()
  const [quick, slow] = [await world.worker(), await world.worker()]
  const { id } = await claim(quick, job_id)
  world.clock.advance(60)
  expect(await leave(quick, id)).toMatchObject({ paid: null })
  expect(await earned(quick)).toEqual([])
  const held = fromPublicId('assignment', (await claim(slow, job_id)).id)
  await expect(
    world.look(
      `insert into screen_out select id, job_id, worker_id, 'driver', 61, 0, claimed_at
       from assignment where id = '${held}'`,
    ),
  ).rejects.toThrow('screening out after a minute is paid')
})

test('who comes after the reserve is used up is paid all the same, and the requester owes it', async () => {
  const { boss, job_id } = await open(1)
  for (let one = 0; one < 2; one++) {
    const worker = await world.worker()
    const { id } = await claim(worker, job_id)
    world.clock.advance(590)
    expect(await leave(worker, id)).toMatchObject({ paid: euros('2.95') })
    expect(await earned(worker)).toEqual([euros('2.95')])
  }
  expect((await world.call('getBalance', boss, {})).owed).toEqual(euros('2.90'))
})
