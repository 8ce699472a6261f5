import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { base64, picture } from '../../../test/support/files/pictures.ts'
import { batchTerms, SENTIMENT_FORM, texts } from '../../../test/support/forms.ts'
import { outcomes } from '../../../test/support/race.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import type { Caller } from '../../kernel/caller.ts'
import { fromPublicId, newUuid, toPublicId } from '../../kernel/id.ts'
import { LIMITS } from '../../kernel/limits.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const draft = async (boss: Caller, more = {}) =>
  (await world.call('createJob', boss, batchTerms(more))).id
const rowsFrom = (first: number, count: number) =>
  texts(count).map((input, index) => ({ line: first + index, input }))
const add = (boss: Caller, job_id: string, count = 1) =>
  world.call('addTasks', boss, { job_id, tasks: texts(count) })
const start = async (boss: Caller, job_id: string) =>
  (await world.call('startUpload', boss, { job_id })).id
const chunk = (boss: Caller, upload_id: string, number: number, count = 10) =>
  world.call('uploadTasks', boss, { upload_id, chunk: number, rows: rowsFrom(1, count) })
const finish = (boss: Caller, upload_id: string) => world.call('finishUpload', boss, { upload_id })
const discard = (boss: Caller, upload_id: string) =>
  world.call('discardUpload', boss, { upload_id })
const publish = (boss: Caller, job_id: string) => world.call('publishJob', boss, { job_id })
const tasksOf = async (boss: Caller, job_id: string) =>
  (await world.call('getJob', boss, { job_id })).tasks
const stored = async (job_id: string) =>
  (
    await world.look<{ ordinal: number }>(
      `select ordinal from task where job_id = '${fromPublicId('job', job_id)}' order by 1`,
    )
  ).map(({ ordinal }) => ordinal)

describe('an upload', () => {
  test('finished by several at once shows its tasks once', async () => {
    const boss = await world.requester()
    const job_id = await draft(boss)
    const upload_id = await start(boss, job_id)
    await chunk(boss, upload_id, 0)
    const ends = await outcomes([1, 2, 3].map(() => finish(boss, upload_id)))
    expect(ends.sort()).toEqual(['conflict', 'conflict', 'done'])
    expect(await tasksOf(boss, job_id)).toBe(10)
  })

  test('sent twice at once stores each chunk once, in order and without gaps', async () => {
    const boss = await world.requester()
    const job_id = await draft(boss)
    await add(boss, job_id, 3)
    const upload_id = await start(boss, job_id)
    for (const number of [0, 1])
      await Promise.all([1, 2, 3].map(() => chunk(boss, upload_id, number)))
    await expect(chunk(boss, upload_id, 3)).rejects.toMatchObject({ code: 'conflict' })
    expect(await finish(boss, upload_id)).toMatchObject({ rows: 20, tasks: 23 })
    expect(await stored(job_id)).toEqual(Array.from({ length: 23 }, (_, index) => index + 1))
  })

  test('finished and discarded at once is one of both, and whole', async () => {
    const boss = await world.requester()
    const job_id = await draft(boss)
    const upload_id = await start(boss, job_id)
    await chunk(boss, upload_id, 0)
    const [finished] = await outcomes([finish(boss, upload_id), discard(boss, upload_id)])
    const count = finished === 'done' ? 10 : 0
    expect([await tasksOf(boss, job_id), (await stored(job_id)).length]).toEqual([count, count])
  })

  test('keeps its job a draft without other tasks; discarded, it was never there', async () => {
    const boss = await world.requester()
    const job_id = await draft(boss)
    const ends = await outcomes([start(boss, job_id), start(boss, job_id)])
    expect(ends.sort()).toEqual(['conflict', 'done'])
    const [row] = await world.look<{ id: string }>(
      `select id from upload where job_id = '${fromPublicId('job', job_id)}'`,
    )
    const upload_id = toPublicId('upload', row?.id ?? '')
    await chunk(boss, upload_id, 0)
    for (const act of [publish, add])
      await expect(act(boss, job_id)).rejects.toMatchObject({ code: 'conflict' })
    await discard(boss, upload_id)
    await expect(discard(boss, upload_id)).rejects.toMatchObject({ code: 'conflict' })
    expect(await stored(job_id)).toEqual([])
    await add(boss, job_id, 2)
    expect((await publish(boss, job_id)).places).toBe(4)
  })

  test('nobody finished is thrown away after a day', async () => {
    const boss = await world.requester()
    const job_id = await draft(boss)
    const upload_id = await start(boss, job_id)
    await chunk(boss, upload_id, 0)
    world.clock.advance(LIMITS.upload_kept + 1)
    await world.settle()
    expect(await stored(job_id)).toEqual([])
    await expect(finish(boss, upload_id)).rejects.toMatchObject({ code: 'conflict' })
  })
})

test('tasks added while the job is published are all in it and paid for, or not at all', async () => {
  const boss = await world.requester()
  const job_id = await draft(boss)
  await add(boss, job_id, 2)
  await outcomes([add(boss, job_id, 5), publish(boss, job_id), add(boss, job_id, 5)])
  const job = await world.call('getJob', boss, { job_id })
  expect(await stored(job_id)).toHaveLength(job.tasks)
  // 0.10 and 20 %, two answers each.
  expect(Number(job.escrow.amount)).toBeCloseTo(job.tasks * 0.24)
})

describe('rows', () => {
  const form = {
    ...SENTIMENT_FORM,
    data: [...SENTIMENT_FORM.data, { name: 'picture', kind: 'image', required: false }],
  }

  test('of hostile shape are named by line, whatever they are called', async () => {
    const boss = await world.requester()
    const job_id = await draft(boss)
    for (const row of [
      '{"text": "x", "constructor": 1}',
      '{"toString": "x"}',
      '{"text": {"__proto__": 1}}',
      '{"text": ["x"]}',
      '{"__proto__": {"text": "x"}}',
      '{"text": "\\ud800"}',
      JSON.stringify({ text: 'x'.repeat(LIMITS.task_input_bytes) }),
    ])
      await expect(
        world.call('addTasks', boss, { job_id, tasks: [JSON.parse(row)] }),
        row.slice(0, 40),
      ).rejects.toMatchObject({
        code: 'invalid_rows',
        details: { detail: expect.stringMatching(/^line 1/) },
      })
    expect(await tasksOf(boss, job_id)).toBe(0)
  })

  test('full of faults are answered with the first hundred', async () => {
    const boss = await world.requester()
    const job_id = await draft(boss)
    const bad = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`k${i}`, 1]))
    const refusal = await world
      .call('addTasks', boss, { job_id, tasks: Array.from({ length: 100 }, () => bad) as never })
      .catch((error) => error)
    expect(refusal.details.errors).toHaveLength(LIMITS.row_errors)
  })

  test('with the same line number keep each their own file', async () => {
    const boss = await world.requester()
    const job_id = await draft(boss, { form, overlap: 1 })
    const file = async (mark: number) =>
      (
        await world.call('uploadFile', boss, {
          name: 'a.png',
          data_base64: base64(await picture(mark)),
        })
      ).id
    const files = [await file(1), await file(2)]
    const upload_id = await start(boss, job_id)
    const rows = files.map((picture) => ({ line: 7, input: { text: 'x', picture } }))
    await world.call('uploadTasks', boss, { upload_id, chunk: 0, rows })
    await finish(boss, upload_id)
    await publish(boss, job_id)
    for (const file_id of files) {
      const worker = await world.worker()
      const held = await world.call('claimTask', worker, { job_id })
      expect(held.input.picture).toBe(file_id)
      expect((await world.call('getFile', worker, { file_id })).id).toBe(file_id)
    }
  })

  test('that name a file of somebody else are refused like one that is not there', async () => {
    const [boss, stranger] = [await world.requester(), await world.requester()]
    const { id: theirs } = await world.call('uploadFile', stranger, {
      name: 'a.png',
      data_base64: base64(await picture()),
    })
    const job_id = await draft(boss, { form })
    const refusal = async (picture: string) =>
      world
        .call('addTasks', boss, { job_id, tasks: [{ text: 'x', picture }] })
        .catch(({ code, details }) => [code, details])
    expect(await refusal(theirs)).toEqual(await refusal(toPublicId('file', newUuid())))
    expect((await refusal(theirs))[0 as never]).toBe('invalid_rows')
  })
})

test('a job holds a million tasks, and not one more', async () => {
  const boss = await world.requester()
  const job_id = await draft(boss)
  const id = fromPublicId('job', job_id)
  await sql`update job set task_count = ${LIMITS.job_tasks - 1} where id = ${id}`.execute(
    world.owner,
  )
  await expect(add(boss, job_id, 2)).rejects.toMatchObject({ code: 'conflict' })
  const upload_id = await start(boss, job_id)
  await expect(chunk(boss, upload_id, 0, 2)).rejects.toMatchObject({ code: 'conflict' })
  expect(await chunk(boss, upload_id, 0, 1)).toMatchObject({ rows: 1 })
})

test('tasks are listed in their order; a made-up cursor is refused', async () => {
  const boss = await world.requester()
  const job_id = await draft(boss)
  await add(boss, job_id, 3)
  const list = (more: object) => world.call('listTasks', boss, { job_id, limit: 2, ...more })
  const first = await list({})
  const second = await list({ cursor: first.next_cursor })
  expect([...first.data, ...second.data].map(({ ordinal }) => ordinal)).toEqual([1, 2, 3])
  for (const text of ['1e999', '1.5', 'NaN', '-1', '٣'])
    await expect(list({ cursor: Buffer.from(text).toString('base64url') })).rejects.toMatchObject({
      code: 'invalid_input',
    })
  const far = Buffer.from('999999999999999999').toString('base64url')
  expect((await list({ cursor: far })).data).toEqual([])
})
