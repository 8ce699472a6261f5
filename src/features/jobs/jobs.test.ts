import { afterAll, beforeAll, expect, test } from 'vitest'
import { batches, euros } from '../../../test/support/batch.ts'
import { batchTerms, texts } from '../../../test/support/forms.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import type { Caller } from '../../kernel/caller.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { skipFirstStep } = batches(() => world)

const openBatch = async (boss: Caller, tasks: number, more = {}) => {
  const { id: job_id } = await world.call('createJob', boss, batchTerms(more))
  await world.call('addTasks', boss, { job_id, tasks: texts(tasks) })
  return world.call('publishJob', boss, { job_id })
}

const answerOne = async (worker: Caller, job_id: string) => {
  const { id } = await world.call('claimTask', worker, { job_id })
  world.clock.advance(20)
  return world.call('submitAssignment', worker, { assignment_id: id, answers: { mood: 'good' } })
}

test('a draft costs nothing, publishing funds it exactly, closing gives the rest back', async () => {
  const boss = await world.requester(10_000n)
  const job = await openBatch(boss, 100)
  // 200 places × 0.10 + 20 %, and a quarter of the rewards beside the escrow
  expect(job).toMatchObject({
    status: 'open',
    places: 200,
    at_most: euros('29.00'),
    escrow: euros('24.00'),
  })
  const worker = await world.worker()
  const done = await answerOne(worker, job.id)
  await world.call('reviewSubmission', boss, { assignment_id: done.id, decision: 'approve' })
  const held = await world.call('claimTask', await world.worker(), { job_id: job.id })
  const winding = await world.call('closeJob', boss, { job_id: job.id })
  expect(winding.status).toBe('winding_down')
  expect(held.status).toBe('active')
  world.clock.advance(3600)
  await world.settle()
  expect(await world.call('getJob', boss, { job_id: job.id })).toMatchObject({
    status: 'closed',
    escrow: euros('0.00'),
    spent: euros('0.12'),
  })
  const [{ balance } = { balance: 0n }] = await world.look<{ balance: bigint }>(
    `select sum(credits_posted - debits_posted)::bigint as balance from ledger_account
     where kind = 'requester_available' and owner = '${(boss as { requester_id: string }).requester_id}'`,
  )
  expect(balance).toBe(10_000n - 12n)
  expect(await world.audit()).toMatchObject({ ok: true })
})

test('a raise reaches everybody unpaid and is funded before it is promised', async () => {
  const boss = await world.requester(10_000n)
  const job = await openBatch(boss, 3)
  const paid = await answerOne(await world.worker(), job.id)
  await world.call('reviewSubmission', boss, { assignment_id: paid.id, decision: 'approve' })
  const waiting = await answerOne(await world.worker(), job.id)
  await expect(
    world.call('raisePay', boss, { job_id: job.id, reward: euros('0.10') }),
  ).rejects.toMatchObject({ code: 'terms_only_rise' })
  const raised = await world.call('raisePay', boss, { job_id: job.id, reward: euros('0.25') })
  // 5 unpaid places × 0.25 + 20 %
  expect(raised).toMatchObject({ reward: euros('0.25'), escrow: euros('1.50') })
  const approved = await world.call('reviewSubmission', boss, {
    assignment_id: waiting.id,
    decision: 'approve',
  })
  expect(approved.reward).toEqual(euros('0.25'))
  await expect(
    world.call('raisePay', boss, { job_id: job.id, reward: euros('900.00') }),
  ).rejects.toMatchObject({ code: 'insufficient_funds' })
  expect(await world.audit()).toMatchObject({ ok: true })
})

test('published terms never get worse, whoever asks the database', async () => {
  const boss = await world.requester()
  const job = await openBatch(boss, 1)
  await expect(
    world.look(`update job set reward_minor = 1 where status = 'open' and title = '${job.title}'`),
  ).rejects.toThrow('published terms never get worse for workers')
})

test('silence approves and pays at the time on the card', async () => {
  const boss = await world.requester()
  const job = await openBatch(boss, 1, { overlap: 1, auto_approve_seconds: 3600 })
  const worker = await world.worker()
  const done = await answerOne(worker, job.id)
  world.clock.advance(3599)
  await world.settle()
  expect((await world.call('getAssignment', worker, { assignment_id: done.id })).status).toBe(
    'submitted',
  )
  world.clock.advance(1)
  await world.settle()
  const approved = await world.call('getAssignment', worker, { assignment_id: done.id })
  expect(approved).toMatchObject({ status: 'approved', reward: euros('0.10') })
  expect((await world.call('getJob', boss, { job_id: job.id })).status).toBe('closed')
})

test('changes can be asked for twice, with a text; the worker’s silence makes the last revision final', async () => {
  const boss = await world.requester()
  const job = await openBatch(boss, 1, { overlap: 1, auto_approve_seconds: 86_400 })
  const worker = await world.worker()
  const { id: assignment_id } = await answerOne(worker, job.id)
  const review = (decision: 'approve' | 'request_changes', text?: string) =>
    world.call('reviewSubmission', boss, { assignment_id, decision, ...(text && { text }) })
  await expect(review('request_changes')).rejects.toMatchObject({ code: 'invalid_input' })
  expect(await review('request_changes', 'Look again.')).toMatchObject({
    status: 'changes_requested',
    change_rounds_left: 1,
  })
  const again = await world.call('submitAssignment', worker, {
    assignment_id,
    answers: { mood: 'bad' },
  })
  expect(again).toMatchObject({ status: 'submitted', revision: 2 })
  await review('request_changes', 'And once more.')
  world.clock.advance(7 * 86_400)
  await world.settle()
  expect((await world.call('getAssignment', worker, { assignment_id })).status).toBe('submitted')
  await expect(review('request_changes', 'A third time.')).rejects.toMatchObject({
    code: 'change_rounds_used',
  })
  world.clock.advance(86_400)
  await world.settle()
  expect((await world.call('getAssignment', worker, { assignment_id })).status).toBe('approved')
})

test('a place that is returned or runs out of time opens again; the draft is kept', async () => {
  const boss = await world.requester()
  const job = await openBatch(boss, 1, { overlap: 1 })
  const first = await world.worker()
  const { id: returned } = await world.call('claimTask', first, { job_id: job.id })
  await world.call('returnAssignment', first, { assignment_id: returned, reason: 'unclear' })
  const second = await world.worker()
  const { id: lapsed, task_id } = await world.call('claimTask', second, { job_id: job.id })
  await world.call('saveDraft', second, { assignment_id: lapsed, answers: { mood: 'bad' } })
  world.clock.advance(3600)
  await expect(
    world.call('submitAssignment', second, { assignment_id: lapsed, answers: { mood: 'bad' } }),
  ).rejects.toMatchObject({ code: 'assignment_expired' })
  await world.settle()
  const again = await world.call('claimTask', second, { job_id: job.id, task_id })
  expect(again).toMatchObject({ status: 'active', draft: { mood: 'bad' } })
})

test('a paused job gives out no places; resumed it does', async () => {
  const boss = await world.requester()
  const job = await openBatch(boss, 2)
  await world.call('pauseJob', boss, { job_id: job.id })
  const worker = await world.worker()
  await expect(world.call('claimTask', worker, { job_id: job.id })).rejects.toMatchObject({
    code: 'job_not_open',
  })
  await expect(world.call('pauseJob', boss, { job_id: job.id })).rejects.toMatchObject({
    code: 'conflict',
  })
  await world.call('resumeJob', boss, { job_id: job.id })
  expect((await world.call('claimTask', worker, { job_id: job.id })).status).toBe('active')
})

test('the window of claimable places moves on until every task was answered', async () => {
  const boss = await world.requester(1_000_000n)
  const { id: job_id } = await world.call('createJob', boss, batchTerms({ overlap: 1 }))
  const { id: upload_id } = await world.call('startUpload', boss, { job_id })
  for (const chunk of [0, 1]) {
    const rows = texts(525).map((input, index) => ({ line: chunk * 525 + index + 2, input }))
    const staged = await world.call('uploadTasks', boss, { upload_id, chunk, rows })
    expect(staged).toMatchObject({ rows: (chunk + 1) * 525, tasks: 0 })
    expect(await world.call('uploadTasks', boss, { upload_id, chunk, rows })).toEqual(staged)
  }
  await expect(world.call('publishJob', boss, { job_id })).rejects.toMatchObject({
    code: 'conflict',
  })
  expect(await world.call('finishUpload', boss, { upload_id })).toMatchObject({ tasks: 1050 })
  await world.call('publishJob', boss, { job_id })
  const [{ count } = { count: 0 }] = await world.look<{ count: number }>(
    `select count(*)::int as count from place`,
  )
  expect(count).toBeLessThanOrEqual(1100)
  await skipFirstStep(job_id)
  const last = (
    await world.call('listTasks', boss, {
      job_id,
      limit: 1,
      cursor: Buffer.from('1049').toString('base64url'),
    })
  ).data
  const worker = await world.worker()
  const claimed = await world.call('claimTask', worker, { job_id, task_id: last[0]?.id })
  expect(claimed.task_id).toBe(last[0]?.id)
})

test('bad rows are named by line and nothing is stored', async () => {
  const boss = await world.requester()
  const { id: job_id } = await world.call('createJob', boss, batchTerms())
  const tasks = [...texts(2), { wrong: 'field' }] as never
  await expect(world.call('addTasks', boss, { job_id, tasks })).rejects.toMatchObject({
    code: 'invalid_rows',
    details: {
      errors: expect.arrayContaining([expect.objectContaining({ pointer: 'line 3/wrong' })]),
    },
  })
  expect((await world.call('getJob', boss, { job_id })).tasks).toBe(0)
})

test('a deadline takes the open places away and the job closes by itself', async () => {
  const boss = await world.requester(10_000n)
  const deadline = new Date(world.clock.now().getTime() + 3_600_000).toISOString()
  const job = await openBatch(boss, 2, { deadline })
  world.clock.advance(3601)
  await world.settle()
  expect(await world.call('getJob', boss, { job_id: job.id })).toMatchObject({
    status: 'closed',
    escrow: euros('0.00'),
  })
})

test('nobody works for a requester they belong to', async () => {
  const boss = await world.requester()
  const job = await openBatch(boss, 1)
  const insider = await world.worker(boss.person_id)
  await expect(world.call('claimTask', insider, { job_id: job.id })).rejects.toMatchObject({
    code: 'own_work',
  })
  expect(
    (await world.call('listWork', insider, { limit: 100 })).data.map(({ job_id }) => job_id),
  ).not.toContain(job.id)
})

test('a bonus is paid at once, once per idempotency key', async () => {
  const boss = await world.requester(10_000n)
  const job = await openBatch(boss, 1, { overlap: 1 })
  const worker = await world.worker()
  const { id: assignment_id } = await answerOne(worker, job.id)
  const bonus = { assignment_id, amount: euros('1.00'), reason: 'Great detail' }
  await expect(world.call('payBonus', boss, bonus)).rejects.toMatchObject({ code: 'conflict' })
  await world.call('reviewSubmission', boss, { assignment_id, decision: 'approve' })
  const first = await world.call('payBonus', boss, bonus, { key: 'b1' })
  expect(await world.call('payBonus', boss, bonus, { key: 'b1' })).toEqual(first)
  const { available } = await world.call('getEarnings', worker, {})
  expect(available).toEqual([euros('1.10')])
  expect(await world.audit()).toMatchObject({ ok: true })
})
