import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { batches, euros } from '../../../test/support/batch.ts'
import { batchTerms, texts } from '../../../test/support/forms.ts'
import { DAY, daily, schedules } from '../../../test/support/schedules/drafts.ts'
import { createWorld, type World } from '../../../test/support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { openBatch } = batches(() => world)
const { draft, inSeconds, read, jobOf, pass } = schedules(() => world)

describe('a draft', () => {
  test('is published at its time, by nobody before, and once', async () => {
    const boss = await world.requester()
    const job_id = await draft(boss)
    const at = inSeconds(3600).toISOString()
    const planned = await world.call('createSchedule', boss, { job_id, at })
    expect(planned).toMatchObject({
      status: 'active',
      next_action: 'none',
      poll_after_seconds: 3600,
      at_most: euros('0.58'),
      tasks: 2,
      next_runs: [at],
      runs: [],
    })
    await pass(3599)
    expect((await jobOf(boss, job_id)).status).toBe('draft')
    await pass(1)
    expect(await jobOf(boss, job_id)).toMatchObject({ status: 'open', escrow: euros('0.48') })
    expect(await read(boss, planned.id)).toMatchObject({
      status: 'ended',
      terminal: true,
      poll_after_seconds: null,
      next_runs: [],
      runs: [{ run_at: at, missed: 0, outcome: 'opened', job_id, code: null }],
    })
  })

  test('that was published by hand meanwhile is left as it is, and that is said', async () => {
    const boss = await world.requester()
    const job_id = await draft(boss)
    const at = inSeconds(60).toISOString()
    const { id } = await world.call('createSchedule', boss, { job_id, at })
    const open = await world.call('publishJob', boss, { job_id })
    await pass(60)
    expect(await jobOf(boss, job_id)).toMatchObject(open)
    const [run] = (await read(boss, id)).runs
    expect(run).toMatchObject({ outcome: 'refused', code: 'conflict' })
    expect(run?.detail).toContain('only a draft is published')
  })

  test('without its money stays a draft; an event, a code and a next action say so', async () => {
    const boss = await world.requester(57n)
    const job_id = await draft(boss)
    const at = inSeconds(60).toISOString()
    const { id } = await world.call('createSchedule', boss, { job_id, at })
    await pass(60)
    expect(await jobOf(boss, job_id)).toMatchObject({ status: 'draft', next_action: 'publish_job' })
    expect(await read(boss, id)).toMatchObject({
      status: 'ended',
      next_action: 'deposit_funds',
      runs: [
        { outcome: 'refused', code: 'insufficient_funds', detail: '0.01 EUR more is needed.' },
      ],
    })
    const { data } = await world.call('listEvents', boss, { order: 'newest' })
    expect(data[0]).toMatchObject({
      type: 'schedule.run_refused',
      data: { job_id, schedule_id: id },
    })
    await world.call('depositFunds', boss, { amount: euros('0.01') })
    expect((await world.call('publishJob', boss, { job_id })).status).toBe('open')
    expect((await read(boss, id)).next_action).toBe('none')
  })
})

describe('a job', () => {
  test('is made again every day, with its tasks, its pay and its files', async () => {
    const boss = await world.requester()
    const { id: first } = await openBatch(boss, 2)
    const original = await jobOf(boss, first)
    const schedule = { job_id: original.id, repeat: daily, open_seconds: DAY }
    const { id, next_runs } = await world.call('createSchedule', boss, schedule)
    expect(next_runs).toHaveLength(3)
    for (let day = 0; day < 3; day++) await pass(DAY)
    const { runs, status } = await read(boss, id)
    expect(status).toBe('active')
    expect(runs.map(({ run_at }) => run_at).reverse()).toEqual(next_runs)
    expect(new Set(runs.map(({ job_id }) => job_id)).size).toBe(3)
    const copy = await jobOf(boss, runs[0]?.job_id)
    const { id: _, created_at, published_at, deadline, ...same } = copy
    expect(original).toMatchObject(same)
    expect(deadline).toBe(new Date(Date.parse(published_at ?? '') + DAY * 1000).toISOString())
    const { data } = await world.call('listTasks', boss, { job_id: copy.id })
    expect(data.map(({ input }) => input)).toEqual(texts(2))
    expect(await world.audit()).toMatchObject({ ok: true })
    // A worker sees when more is meant to come, on the first job and on every copy.
    const worker = await world.worker()
    const { next_run_at: again_at } = await read(boss, id)
    for (const job_id of [original.id, copy.id])
      expect(await world.call('getWork', worker, { job_id })).toMatchObject({ again_at })
    await world.call('pauseSchedule', boss, { schedule_id: id })
    expect(await world.call('getWork', worker, { job_id: copy.id })).toMatchObject({
      again_at: null,
    })
  })

  test('can have other tasks than the first', async () => {
    const boss = await world.requester()
    const { id: job_id } = await world.call('createJob', boss, batchTerms())
    const own = [{ text: 'One' }, { text: 'Two' }, { text: 'Three' }]
    const asked = { job_id, repeat: daily, tasks: own }
    const { id, tasks } = await world.call('createSchedule', boss, asked)
    expect(tasks).toBe(3)
    await pass(DAY)
    const [run] = (await read(boss, id)).runs
    const { data } = await world.call('listTasks', boss, { job_id: run?.job_id ?? '' })
    expect(data.map(({ input }) => input)).toEqual(own)
    expect((await jobOf(boss, job_id)).status).toBe('draft')
    for (const wanted of [job_id, run?.job_id ?? '']) {
      const found = await world.call('listSchedules', boss, { job_id: wanted })
      expect(found.data.map((one) => one.id)).toEqual([id])
    }
    await expect(
      world.call('createSchedule', boss, { ...asked, tasks: [{ text: 'One' }, { words: 2 }] }),
    ).rejects.toMatchObject({ code: 'invalid_rows' })
  })

  test('whose times passed by while nothing ran is made once, and the count is said', async () => {
    const boss = await world.requester()
    const { id } = await world.call('createSchedule', boss, {
      job_id: await draft(boss),
      repeat: daily,
    })
    await pass(10 * DAY)
    const { runs } = await read(boss, id)
    expect(runs).toMatchObject([{ outcome: 'opened', missed: 9 }])
    await pass(DAY)
    expect((await read(boss, id)).runs[0]).toMatchObject({ outcome: 'opened', missed: 0 })
  })

  test('without money keeps one draft, tries again with it, and rests after five times', async () => {
    const boss = await world.requester(58n)
    const { id } = await world.call('createSchedule', boss, {
      job_id: await draft(boss),
      repeat: daily,
    })
    for (let day = 0; day < 3; day++) await pass(DAY)
    const poor = await read(boss, id)
    expect(poor.runs.map(({ outcome }) => outcome)).toEqual(['refused', 'refused', 'opened'])
    expect(poor.runs[0]?.job_id).toBe(poor.runs[1]?.job_id)
    await world.call('depositFunds', boss, { amount: euros('0.58') })
    await pass(DAY)
    const rich = await read(boss, id)
    expect(rich.runs[0]).toMatchObject({ outcome: 'opened', job_id: poor.runs[0]?.job_id })
    for (let day = 0; day < 7; day++) await pass(DAY)
    const resting = await read(boss, id)
    expect(resting).toMatchObject({ status: 'paused', next_run_at: null, next_runs: [] })
    expect(resting.runs.slice(0, 6).map(({ outcome }) => outcome)).toEqual([
      ...Array<string>(5).fill('refused'),
      'opened',
    ])
    expect((await world.call('listJobs', boss, { status: 'draft' })).data).toHaveLength(2)
  })

  test('is made until the end, and not at all where no time is left', async () => {
    const boss = await world.requester()
    const job_id = await draft(boss)
    const ends_at = inSeconds(2 * DAY).toISOString()
    const { id, next_runs } = await world.call('createSchedule', boss, {
      job_id,
      repeat: daily,
      ends_at,
    })
    expect(next_runs).toHaveLength(2)
    await pass(5 * DAY)
    expect(await read(boss, id)).toMatchObject({ status: 'ended', runs: [{ missed: 1 }] })
    const none = { job_id, repeat: daily, ends_at: inSeconds(60).toISOString() }
    await expect(world.call('createSchedule', boss, none)).rejects.toMatchObject({
      code: 'invalid_input',
    })
  })
})

test('a schedule rests and goes on; what fell into the rest is not made up for', async () => {
  const boss = await world.requester()
  const { id: schedule_id } = await world.call('createSchedule', boss, {
    job_id: await draft(boss),
    repeat: daily,
  })
  const paused = await world.call('pauseSchedule', boss, { schedule_id })
  expect(paused).toMatchObject({ status: 'paused', next_action: 'resume_schedule', next_runs: [] })
  await pass(3 * DAY)
  const active = await world.call('resumeSchedule', boss, { schedule_id })
  expect(active).toMatchObject({ status: 'active', runs: [] })
  expect(Date.parse(active.next_run_at ?? '')).toBeGreaterThan(world.clock.now().getTime())
  await pass(DAY)
  expect((await read(boss, schedule_id)).runs).toMatchObject([{ missed: 0 }])
  expect(await world.call('deleteSchedule', boss, { schedule_id })).toMatchObject({
    status: 'ended',
    runs: [{ outcome: 'opened' }],
  })
  await pass(3 * DAY)
  expect((await read(boss, schedule_id)).runs).toHaveLength(1)
  for (const name of ['pauseSchedule', 'resumeSchedule', 'deleteSchedule'] as const)
    await expect(world.call(name, boss, { schedule_id })).rejects.toMatchObject({
      code: 'conflict',
    })
})

test('what a run sets aside is what publishing it sets aside, whatever the job asks for', async () => {
  const boss = await world.requester(1_000_000n)
  const flags = { content_flags: ['violence'] }
  const bought = { overlap: undefined, target_confidence: 0.8, max_cost: euros('3.40') }
  for (const more of [{}, flags, { gold: { percent: 5 } }, bought, { ...bought, ...flags }]) {
    const terms = batchTerms(more as never)
    const { id: job_id } = await world.call('createJob', boss, terms)
    await world.call('addTasks', boss, { job_id, tasks: texts(5) })
    const repeat = daily
    const planned = await world.call('createSchedule', boss, { job_id, repeat })
    const { at_most } = await world.call('getJob', boss, { job_id })
    expect({ more, at_most: planned.at_most }).toEqual({ more, at_most })
  }
})

test('a price that rose above the limit stops the run and not the schedule', async () => {
  const boss = await world.requester()
  const original = await openBatch(boss, 2)
  const { id } = await world.call('createSchedule', boss, {
    job_id: original.id,
    repeat: daily,
    max_cost: euros('0.60'),
  })
  await world.call('raisePay', boss, { job_id: original.id, reward: euros('0.11') })
  await pass(DAY)
  expect(await read(boss, id)).toMatchObject({
    status: 'active',
    at_most: euros('0.63'),
    runs: [{ outcome: 'refused', code: 'over_max_cost' }],
  })
})
