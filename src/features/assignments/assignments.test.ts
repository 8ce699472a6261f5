import { afterAll, beforeAll, expect, test } from 'vitest'
import { batches } from '../../../test/support/batch.ts'
import { outcomes } from '../../../test/support/race.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import { execute } from '../../execute.ts'
import { fromPublicId } from '../../kernel/id.ts'
import type { OperationSpec } from '../../kernel/operation.ts'
import { operations } from '../../operations.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { openBatch, claim, submit, answerOne, requestChanges } = batches(() => world)

const expire = (assignment_id: string) =>
  execute(world.runtime, operations.expireAssignment as OperationSpec, {
    caller: { kind: 'system', loop: 'expire_assignment' },
    input: { assignment_id },
    request_id: 'test',
  })

test('returned and expired at once, the place opens once', async () => {
  const boss = await world.requester()
  const job = await openBatch(boss, 1, { overlap: 1 })
  const worker = await world.worker()
  const { id } = await claim(worker, job.id)
  world.clock.advance(3600)
  const back = world.call('returnAssignment', worker, { assignment_id: id })
  const [returned] = await outcomes([back, expire(id), expire(id)])
  const { status } = await world.call('getAssignment', worker, { assignment_id: id })
  expect([returned, status]).toEqual(
    returned === 'done' ? ['done', 'returned'] : ['conflict', 'expired'],
  )
  expect((await claim(await world.worker(), job.id)).status).toBe('active')
})

test('handing in twice at once stores one revision', async () => {
  const boss = await world.requester()
  const job = await openBatch(boss, 1, { overlap: 1 })
  const worker = await world.worker()
  const { id } = await claim(worker, job.id)
  const ends = await outcomes([submit(worker, id), submit(worker, id), submit(worker, id)])
  expect(ends.sort()).toEqual(['conflict', 'conflict', 'done'])
})

test('a place returned while the job closes is gone with it', async () => {
  const boss = await world.requester()
  const job = await openBatch(boss, 3, { overlap: 1 })
  const people = await Promise.all([1, 2, 3].map(() => world.worker()))
  const held = await Promise.all(people.map((worker) => claim(worker, job.id)))
  await Promise.all([
    ...people.map((worker, index) =>
      world.call('returnAssignment', worker, { assignment_id: held[index]?.id ?? '' }),
    ),
    world.call('closeJob', boss, { job_id: job.id }),
  ])
  await world.settle()
  expect(await world.call('getJob', boss, { job_id: job.id })).toMatchObject({
    status: 'closed',
    escrow: { amount: '0.00' },
  })
  const left = await world.look(
    `select 1 from place where job_id = '${fromPublicId('job', job.id)}'`,
  )
  expect(left).toEqual([])
})

test('answers of hostile shape are refused with a pointer, and nothing of them is kept', async () => {
  const boss = await world.requester()
  const job = await openBatch(boss, 1, { overlap: 1 })
  const worker = await world.worker()
  const { id: assignment_id } = await claim(worker, job.id)
  const hand = (text: string) =>
    world.call('submitAssignment', worker, { assignment_id, answers: JSON.parse(text) })
  for (const text of [
    '{"__proto__": {"mood": "good"}}',
    '{"mood": {"__proto__": "good"}}',
    '{"mood": "good", "constructor": "good"}',
    '{"mood": ["good"]}',
    '{"mood": "\\ud800"}',
    JSON.stringify(Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`a${i}`, 'good']))),
  ])
    await expect(hand(text), text.slice(0, 60)).rejects.toMatchObject({ code: 'invalid_answers' })
  expect(await hand('{"mood": "good", "__proto__": {"polluted": true}}')).toMatchObject({
    answers: { mood: 'good' },
  })
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
})

test('a draft outlives its assignment by seven days, however early it was saved', async () => {
  const boss = await world.requester()
  const job = await openBatch(boss, 1, { overlap: 1, lease_seconds: 7 * 86_400 })
  const worker = await world.worker()
  const { id: assignment_id } = await claim(worker, job.id)
  await world.call('saveDraft', worker, { assignment_id, answers: { mood: 'bad' } })
  const draft = async () => (await world.call('getAssignment', worker, { assignment_id })).draft
  world.clock.advance(7 * 86_400)
  await world.settle()
  expect(await draft()).toEqual({ mood: 'bad' })
  world.clock.advance(7 * 86_400)
  await world.settle()
  expect(await draft()).toEqual({ mood: 'bad' })
  world.clock.advance(1)
  await world.settle()
  expect(await draft()).toBeNull()
})

test('what was asked to be changed can be drafted anew, and handed in as the next revision', async () => {
  const boss = await world.requester()
  const job = await openBatch(boss, 1, { overlap: 1 })
  const worker = await world.worker()
  const { id: assignment_id } = await answerOne(worker, job.id)
  const save = () => world.call('saveDraft', worker, { assignment_id, answers: { mood: 'bad' } })
  await expect(save()).rejects.toMatchObject({ code: 'conflict' })
  await requestChanges(boss, assignment_id)
  expect(await save()).toMatchObject({ draft: { mood: 'bad' }, answers: { mood: 'good' } })
  await expect(world.call('returnAssignment', worker, { assignment_id })).rejects.toMatchObject({
    code: 'conflict',
  })
  expect(await submit(worker, assignment_id, 'bad')).toMatchObject({
    status: 'submitted',
    revision: 2,
    draft: null,
    change_rounds_left: 1,
  })
})

test('lists of assignments go on where they stopped, by status too; a made-up cursor is refused', async () => {
  const boss = await world.requester()
  const job = await openBatch(boss, 3, { overlap: 1 })
  const worker = await world.worker()
  for (const _ of [1, 2]) await answerOne(worker, job.id)
  await claim(worker, job.id)
  const list = (more: object) => world.call('listAssignments', worker, { limit: 1, ...more })
  const first = await list({ status: 'submitted' })
  const second = await list({ status: 'submitted', cursor: first.next_cursor })
  expect([first.has_more, second.has_more]).toEqual([true, false])
  expect(second.data[0]?.id).not.toBe(first.data[0]?.id)
  for (const cursor of ['x', Buffer.from("' or 1=1").toString('base64url'), '////'])
    await expect(list({ cursor })).rejects.toMatchObject({ code: 'invalid_input' })
})
