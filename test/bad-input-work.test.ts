/**
 * Bad input around work: forms, files, rows, places, deadlines. Each is refused with a code,
 * a sentence about this very case and a hint, and loses nothing. After every test the books balance.
 */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { LIMITS } from '../src/kernel/limits.ts'
import { batchTerms, SENTIMENT_FORM, texts } from './support/forms.ts'
import {
  earnedBy,
  GOOD,
  type Member,
  openJob,
  outcomes,
  refusalOf,
  type Worker,
} from './support/misuse.ts'
import { createWorld, type World } from './support/world.ts'

let world: World
let boss: Member
let workers: Worker[]
beforeAll(async () => {
  world = await createWorld()
  boss = await world.requester()
  workers = await Promise.all([1, 2, 3, 4, 5, 6].map(() => world.worker()))
})
afterEach(async () => {
  expect(await world.audit()).toMatchObject({ ok: true, differences: [] })
})
afterAll(() => world.close())

const worker = (index = 0): Worker => {
  const one = workers[index]
  if (one === undefined) throw new Error('no such worker')
  return one
}

describe('forms and files', () => {
  test('a script in a form is named by its pointer, with a way out', async () => {
    const [page] = SENTIMENT_FORM.pages
    const items = [
      { type: 'markdown', id: 'm', markdown: '<script>alert(1)</script>' },
      ...(page?.items ?? []),
    ]
    const form = { ...SENTIMENT_FORM, pages: [{ ...page, items }] }
    const problem = await refusalOf(
      world.call('createJob', boss, batchTerms({ form })),
      'invalid_form',
    )
    const [issue] = problem.details.errors ?? []
    expect(issue?.pointer).toMatch(/^\/pages\/0\/items\/0\//)
    expect(issue?.hint).toBeTruthy()
    expect((await world.call('validateForm', boss, { form })).valid).toBe(false)
  })

  test('a file that is not what its name says, and one that is too large', async () => {
    const script = Buffer.from('<svg onload="alert(1)">').toString('base64')
    const store = (data_base64: string) =>
      world.call('uploadFile', boss, { name: 'door.png', data_base64 })
    await refusalOf(store(script), 'unsupported_media')
    await refusalOf(store(''), 'unsupported_media')
    await refusalOf(store('A'.repeat(LIMITS.file_bytes * 2)), 'invalid_input')
    expect(await world.look('select 1 from file')).toEqual([])
  })

  test('a file of somebody else in a task', async () => {
    const gif = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'
    const stranger = await world.requester()
    const file = await world.call('uploadFile', stranger, { name: 'a.gif', data_base64: gif })
    const asked = { question: 'What is it?', images: [{ file_id: file.id }] }
    await refusalOf(world.call('askPeople', boss, asked), 'not_found')
  })
})

describe('rows', () => {
  const draft = async () => (await world.call('createJob', boss, batchTerms())).id
  const rowsFrom = (first: number, ...inputs: Record<string, unknown>[]) =>
    inputs.map((input, index) => ({ line: first + index, input }))

  test('a torn row is named by its line, and nothing of its list is stored', async () => {
    const job_id = await draft()
    const tasks = [...texts(2), {}, { text: 5 }, { text: 'x', more: 1 }]
    const problem = await refusalOf(world.call('addTasks', boss, { job_id, tasks }), 'invalid_rows')
    const lines = problem.details.errors?.map(({ pointer }) => pointer.split('/')[0])
    expect(lines).toEqual(['line 3', 'line 4', 'line 5'])
    expect((await world.call('listTasks', boss, { job_id })).data).toEqual([])
  })

  test('in the middle of an upload: the chunks before stay staged, and the upload goes on', async () => {
    const job_id = await draft()
    const { id: upload_id } = await world.call('startUpload', boss, { job_id })
    const stage = (chunk: number, rows: ReturnType<typeof rowsFrom>) =>
      world.call('uploadTasks', boss, { upload_id, chunk, rows, from_text: true })
    await stage(0, rowsFrom(2, ...texts(3)))
    const torn = rowsFrom(5, { text: 'whole' }, { txt: 'torn' })
    const problem = await refusalOf(stage(1, torn), 'invalid_rows')
    expect(problem.details.errors?.map(({ pointer }) => pointer.slice(0, 6))).toContain('line 6')
    await refusalOf(world.call('publishJob', boss, { job_id }), 'conflict')
    expect(await stage(0, rowsFrom(2, ...texts(3)))).toMatchObject({ rows: 3 })
    await refusalOf(stage(2, rowsFrom(9, ...texts(1))), 'conflict')
    expect(await stage(1, rowsFrom(5, ...texts(2)))).toMatchObject({ rows: 5, tasks: 0 })
    expect(await world.call('finishUpload', boss, { upload_id })).toMatchObject({ tasks: 5 })
    await refusalOf(world.call('finishUpload', boss, { upload_id }), 'conflict')
  })

  test('a task too large to show', async () => {
    const job_id = await draft()
    const tasks = [{ text: 'x'.repeat(LIMITS.task_input_bytes) }]
    await refusalOf(world.call('addTasks', boss, { job_id, tasks }), 'invalid_rows')
  })
})

describe('places and time', () => {
  test('six race for the last place: one holds it, the others are told', async () => {
    const job_id = await openJob(world, boss)
    const claims = workers.map((one) => world.call('claimTask', one, { job_id }))
    expect(await outcomes(claims)).toEqual(['done', ...Array(5).fill('no_place_left')])
    expect(await world.look(`select 1 from assignment where status = 'active'`)).toHaveLength(1)
  })

  test('one worker claims twice at once: two places of one task are never one person’s', async () => {
    const job_id = await openJob(world, boss, { places: 2 })
    const claims = [1, 2].map(() => world.call('claimTask', worker(), { job_id }))
    expect(await outcomes(claims)).toEqual(['done', 'no_place_left'])
  })

  test('a job that is paused, winding down, closed, past its deadline', async () => {
    const job_id = await openJob(world, boss, { tasks: 2 })
    const mine = await world.call('claimTask', worker(1), { job_id })
    await world.call('pauseJob', boss, { job_id })
    await refusalOf(world.call('claimTask', worker(2), { job_id }), 'job_not_open')
    await world.call('closeJob', boss, { job_id })
    await refusalOf(world.call('claimTask', worker(2), { job_id }), 'job_closed')
    await refusalOf(world.call('resumeJob', boss, { job_id }), 'conflict')
    // Work begun is finished and paid all the same.
    await world.call('submitAssignment', worker(1), { assignment_id: mine.id, answers: GOOD })
    const assignment_id = mine.id
    await world.call('reviewSubmission', boss, { assignment_id, decision: 'approve' })
    await world.settle()
    expect(await world.call('getJob', boss, { job_id })).toMatchObject({ status: 'closed' })
    await refusalOf(world.call('claimTask', worker(2), { job_id }), 'job_closed')
    const deadline = new Date(world.clock.now().getTime() + 60_000).toISOString()
    const late = await openJob(world, boss, { deadline })
    world.clock.advance(60)
    await refusalOf(world.call('claimTask', worker(2), { job_id: late }), 'job_closed')
  })

  test('a submission after the time: refused, the draft kept, the place open again', async () => {
    const job_id = await openJob(world, boss)
    const { id: assignment_id, task_id } = await world.call('claimTask', worker(3), { job_id })
    await world.call('saveDraft', worker(3), { assignment_id, answers: GOOD })
    world.clock.advance(LIMITS.lease_minimum)
    const late = () => world.call('submitAssignment', worker(3), { assignment_id, answers: GOOD })
    await refusalOf(late(), 'assignment_expired')
    await world.settle()
    await refusalOf(late(), 'assignment_expired')
    const again = await world.call('claimTask', worker(3), { job_id, task_id })
    expect(again).toMatchObject({ draft: GOOD, status: 'active' })
    expect(await earnedBy(world, worker(3))).toBe('0.00')
  })

  test('answers that do not fit, and work that is not one’s own', async () => {
    const job_id = await openJob(world, boss, { places: 2 })
    const { id: assignment_id } = await world.call('claimTask', worker(4), { job_id })
    for (const answers of [{}, { mood: 'so-so' }, { mood: ['good'] }, { mood: 'good', x: 1 }])
      await refusalOf(
        world.call('submitAssignment', worker(4), { assignment_id, answers }),
        'invalid_answers',
      )
    const stolen = { assignment_id, answers: GOOD }
    await refusalOf(world.call('submitAssignment', worker(5), stolen), 'not_found')
    const self = await world.worker(boss.person_id)
    await refusalOf(world.call('claimTask', self, { job_id }), 'own_work')
  })
})
