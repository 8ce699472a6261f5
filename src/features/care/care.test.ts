/** Charter R38: a wrong or missing warning pays who had to see it, and three pause the batch. */
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { batches, euros } from '../../../test/support/batch.ts'
import { outcomes } from '../../../test/support/race.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import type { Caller } from '../../kernel/caller.ts'
import { fromPublicId } from '../../kernel/id.ts'
import type { ContentFlag } from '../content/content-schemas.ts'

const HOUR = 3_600
const DAY = 24 * HOUR
let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { openBatch, claim, submit } = batches(() => world)

const open = async (content_flags: ContentFlag[] = []) => {
  const boss = await world.requester(1_000_000n)
  const hourly = { reward: euros('18.00'), estimated_seconds: HOUR, overlap: 1 }
  return { boss, job_id: (await openBatch(boss, 9, { ...hourly, content_flags })).id }
}
const report = async (worker: Caller, job_id: string, shows: ContentFlag[] = ['gore']) => {
  const { id: assignment_id } = await claim(worker, job_id)
  world.clock.advance(10 * 60)
  return world.call('reportContent', worker, { assignment_id, shows })
}
const earned = async (worker: Caller) =>
  (await world.call('getEarnings', worker, {})).available[0]?.amount ?? '0.00'
const ids = async (worker: Caller) =>
  (await world.call('listWork', worker, { limit: 100 })).data.map(({ job_id }) => job_id)
const statusOf = async (boss: Caller, job_id: string) =>
  (await world.call('getJob', boss, { job_id })).status

test('a missing warning pays the time, keeps the job away, and tells the requester but not by whom', async () => {
  const { boss, job_id } = await open()
  const worker = await world.worker()
  const made = await report(worker, job_id)
  expect(made).toMatchObject({ shows: ['gore'], paid: euros('3.00'), outcome: null })
  expect(await earned(worker)).toBe('3.00')
  expect(await ids(worker)).not.toContain(job_id)
  await expect(claim(worker, job_id)).rejects.toMatchObject({ code: 'content_not_agreed' })
  const { reasons } = await world.call('whyNoWork', worker, {})
  expect(reasons.map(({ reason }) => reason)).toContain('content_reported')
  const listed = await world.call('listContentReports', boss, { job_id })
  expect(listed.data).toMatchObject([{ shows: ['gore'], outcome: null }])
  const { data } = await world.call('listEvents', boss, { order: 'newest' })
  expect(data[0]).toMatchObject({ type: 'job.content_reported', caller: 'worker' })
  const all = await world.call('listReportedJobs', await world.operator(), {})
  expect(all.data).toMatchObject([{ job_id, people: 1, shows: ['gore'], content_flags: [] }])
  const told = JSON.stringify([listed, data, all])
  expect(told).not.toMatch(/wrk_|asg_/)
  await world.call('answerContentReports', boss, { job_id, outcome: 'dismissed' })
  expect((await world.call('listReportedJobs', await world.operator(), {})).data).toEqual([])
  expect(await ids(worker)).toContain(job_id)
  await world.call('closeJob', boss, { job_id })
})

test('what the job warns of is no report, and work that was handed in is none', async () => {
  const { boss, job_id } = await open(['hate'])
  const worker = await world.worker()
  await world.call('setContentChoice', worker, { flags: ['hate'] })
  await expect(report(worker, job_id, ['hate'])).rejects.toMatchObject({ code: 'invalid_input' })
  const [held] = (await world.call('listAssignments', worker, {})).data
  await submit(worker, held?.id ?? '')
  const late = { assignment_id: held?.id ?? '', shows: [] }
  await expect(world.call('reportContent', worker, late)).rejects.toMatchObject({
    code: 'conflict',
  })
  await world.call('closeJob', boss, { job_id })
})

test('three people pause the batch; it goes on only after a human answered', async () => {
  const { boss, job_id } = await open()
  const people = [await world.worker(), await world.worker(), await world.worker()]
  for (const [index, worker] of people.entries()) {
    expect(await statusOf(boss, job_id)).toBe('open')
    await report(worker, job_id, index === 0 ? ['violence'] : ['gore'])
  }
  expect(await statusOf(boss, job_id)).toBe('paused')
  const [step] = await world.look<{ caller: string }>(
    `select caller from job_history where job_id = '${fromPublicId('job', job_id)}'
     order by position desc limit 1`,
  )
  expect(step?.caller).toMatch(/^system/)
  await expect(world.call('resumeJob', boss, { job_id })).rejects.toThrow()
  const agent = await world.agent(boss)
  await expect(
    world.call('answerContentReports', agent, { job_id, outcome: 'dismissed' }),
  ).rejects.toMatchObject({ code: 'forbidden' })
  const stranger = await world.requester()
  await expect(
    world.call('answerContentReports', stranger, { job_id, outcome: 'dismissed' }),
  ).rejects.toMatchObject({ code: 'not_found' })
  const answer = { job_id, outcome: 'dismissed' as const }
  const both = [boss, await world.operator()].map((one) =>
    world.call('answerContentReports', one, answer),
  )
  expect((await outcomes(both)).sort()).toEqual(['conflict', 'done'])
  expect((await world.call('resumeJob', boss, { job_id })).status).toBe('open')
  await world.call('closeJob', boss, { job_id })
})

test('when it is confirmed that a warning was missing the job takes nobody else', async () => {
  const { boss, job_id } = await open(['violence'])
  const worker = await world.worker()
  const other = await world.worker()
  for (const one of [worker, other])
    await world.call('setContentChoice', one, { flags: ['violence'] })
  await report(worker, job_id, ['violence', 'gore'])
  const { id } = await claim(other, job_id)
  const answered = await world.call('answerContentReports', boss, { job_id, outcome: 'confirmed' })
  expect(answered).toMatchObject({ answered: 1, winding_down: true })
  expect(await statusOf(boss, job_id)).toBe('winding_down')
  await submit(other, id)
  await world.call('reviewSubmission', boss, { assignment_id: id, decision: 'approve' })
  expect(await earned(other)).toBe('21.00')
  await world.settle()
  expect(await statusOf(boss, job_id)).toBe('closed')
  expect(await world.audit()).toMatchObject({ ok: true })
})

test('a warning too much ends nothing', async () => {
  const { boss, job_id } = await open(['violence'])
  const worker = await world.worker()
  await world.call('setContentChoice', worker, { flags: ['violence'] })
  expect((await report(worker, job_id, [])).paid).toEqual(euros('3.00'))
  const answered = await world.call('answerContentReports', boss, { job_id, outcome: 'confirmed' })
  expect(answered.winding_down).toBe(false)
  expect(await statusOf(boss, job_id)).toBe('open')
  await world.call('closeJob', boss, { job_id })
})

test('silence agrees with the worker after seven days', async () => {
  const { boss, job_id } = await open()
  await report(await world.worker(), job_id)
  world.clock.advance(7 * DAY - 1)
  await world.settle()
  expect(await statusOf(boss, job_id)).toBe('open')
  world.clock.advance(1)
  await world.settle()
  expect(['winding_down', 'closed']).toContain(await statusOf(boss, job_id))
  const { data } = await world.call('listContentReports', boss, { job_id })
  expect(data).toMatchObject([{ outcome: 'confirmed' }])
})

test('the fourth unconfirmed report of a week is paid when somebody agrees', async () => {
  const worker = await world.worker()
  const jobs = [await open(), await open(), await open(), await open()]
  for (const [index, { job_id }] of jobs.entries())
    expect((await report(worker, job_id)).paid).toEqual(euros(index < 3 ? '3.00' : '0.00'))
  expect(await earned(worker)).toBe('9.00')
  const last = jobs[3]
  await world.call('answerContentReports', last?.boss as Caller, {
    job_id: last?.job_id ?? '',
    outcome: 'confirmed',
  })
  expect(await earned(worker)).toBe('12.00')
  expect(await world.audit()).toMatchObject({ ok: true })
})

test('with SQL: no machine dismisses a report, no answer is changed, no place is reported twice', async () => {
  const { job_id } = await open()
  await report(await world.worker(), job_id)
  const id = fromPublicId('job', job_id)
  const change = (set: string) =>
    sql.raw(`update content_report set ${set} where job_id = '${id}'`).execute(world.database)
  await expect(change(`outcome = 'dismissed', decided_at = now()`)).rejects.toThrow(
    'only_a_human_dismisses_a_report',
  )
  await expect(change('worth_minor = 0')).rejects.toThrow('stays as it was made')
  await expect(change(`due_at = due_at + interval '1 year'`)).rejects.toThrow(
    'stays as it was made',
  )
  await change(`outcome = 'confirmed', decided_at = now()`)
  await expect(change('outcome = null, decided_at = null')).rejects.toThrow('stays as it was made')
})
