import { afterAll, beforeAll, expect, test } from 'vitest'
import { batches, euros } from '../../../test/support/batch.ts'
import { batchTerms } from '../../../test/support/forms.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import type { Caller } from '../../kernel/caller.ts'
import { waitForResults } from './contract.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { openBatch, answerOne, approve, requestChanges, submit } = batches(() => world)

const results = (boss: Caller, job_id: string, more = {}) =>
  world.call('getResults', boss, { job_id, ...more })
const wait = (boss: Caller, job_id: string) => world.call('waitForResults', boss, { job_id })

test('an answer that is being changed does not count until it is handed in again', async () => {
  const boss = await world.requester()
  const job = await openBatch(boss, 1, { overlap: 2 })
  const [first, second] = [await world.worker(), await world.worker()]
  await answerOne(first, job.id, 'good')
  const { id } = await answerOne(second, job.id, 'good')
  expect(await wait(boss, job.id)).toMatchObject({ complete: true, answered: 2 })
  await requestChanges(boss, id)
  const changing = await wait(boss, job.id)
  expect(changing).toMatchObject({ complete: false, answered: 1, wanted: 2, answer: 'good' })
  expect(changing.answers.map(({ status }) => status)).toEqual(['submitted', 'changes_requested'])
  // What `until` looks at: the wait goes on.
  expect(waitForResults.until?.(changing as never)).toBe(false)
  await submit(second, id, 'bad')
  const again = await wait(boss, job.id)
  expect(again).toMatchObject({ complete: true, answered: 2, answer: null })
  expect(again.answers.map(({ answers }) => answers.mood)).toEqual(['good', 'bad'])
})

test('silence of whoever should change an answer makes it count again', async () => {
  const boss = await world.requester()
  const job = await openBatch(boss, 1, { overlap: 1 })
  const { id } = await answerOne(await world.worker(), job.id)
  await requestChanges(boss, id)
  expect(await wait(boss, job.id)).toMatchObject({ complete: false, answer: null })
  world.clock.advance(7 * 86_400)
  await world.settle()
  expect(await wait(boss, job.id)).toMatchObject({ complete: true, answer: 'good' })
})

test('results come task by task, each with who said what, and the money so far', async () => {
  const boss = await world.requester()
  const job = await openBatch(boss, 3, { overlap: 2 })
  const [one, two] = [await world.worker(), await world.worker()]
  const { id } = await answerOne(one, job.id, 'good')
  await answerOne(two, job.id, 'bad')
  await approve(boss, id)
  const first = await results(boss, job.id, { limit: 2 })
  const second = await results(boss, job.id, { limit: 2, cursor: first.next_cursor })
  expect(first).toMatchObject({ cost: euros('0.12'), at_most: job.at_most, answered: 2, wanted: 6 })
  const tasks = [...first.data, ...second.data]
  expect(tasks.map(({ answered }) => answered)).toEqual([2, 0, 0])
  expect(tasks[0]).toMatchObject({ answer: null, wanted: 2 })
  expect(tasks[2]).toMatchObject({ answer: null, confidence: null, answers: [] })
  await expect(results(boss, job.id, { cursor: 'MWU5OTk' })).rejects.toMatchObject({
    code: 'invalid_input',
  })
})

test('of how long somebody worked, and where they are, results say nothing', async () => {
  const boss = await world.requester()
  const job = await openBatch(boss, 1, { overlap: 1 })
  await answerOne(await world.worker(), job.id)
  const [given] = (await results(boss, job.id)).data[0]?.answers ?? []
  expect(Object.keys(given ?? {}).sort()).toEqual([
    'answers',
    'assignment_id',
    'simulated',
    'status',
    'submitted_at',
    'worker_id',
  ])
})

test('a job that ended early is complete with what there is; a draft is not', async () => {
  const boss = await world.requester()
  const { id } = await world.call('createJob', boss, batchTerms())
  expect(await wait(boss, id)).toMatchObject({ complete: false, next_action: 'add_tasks' })
  const job = await openBatch(boss, 2, { overlap: 1 })
  await approve(boss, (await answerOne(await world.worker(), job.id)).id)
  await world.call('closeJob', boss, { job_id: job.id })
  expect(await wait(boss, job.id)).toMatchObject({ complete: true, answered: 1, wanted: 2 })
})
