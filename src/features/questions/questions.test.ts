import { afterAll, beforeAll, expect, test } from 'vitest'
import { contests } from '../../../test/support/verdicts/contests.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import type { Caller } from '../../kernel/caller.ts'
import { fromPublicId } from '../../kernel/id.ts'
import { QUESTION_LIMITS } from '../../kernel/limits/question-limits.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { openReviews, handIn, propose } = contests(() => world)
const INSTRUCTIONS = '/form/instructions_md'

const begun = async () => {
  const boss = await world.requester()
  const worker = await world.worker()
  const { id: job_id } = await openReviews(boss, 3)
  const { id } = await world.call('claimTask', worker, { job_id })
  return { boss, worker, job_id, assignment_id: id }
}
const ask = (worker: Caller, assignment_id: string, about = INSTRUCTIONS) =>
  world.call('askQuestion', worker, { assignment_id, about, text: 'What is a whole sentence?' })
const answer = (caller: Caller, question_id: string) =>
  world.call('answerQuestion', caller, { question_id, answer: 'One with a verb.' })
const expiry = async (worker: Caller, assignment_id: string) =>
  Date.parse((await world.call('getAssignment', worker, { assignment_id })).expires_at)
const conflict = { code: 'conflict' }

test('the worker’s time stands still until the answer, and no longer', async () => {
  const { boss, worker, assignment_id } = await begun()
  const before = await expiry(worker, assignment_id)
  const { id } = await ask(worker, assignment_id)
  world.clock.advance(3_600)
  await world.settle()
  await answer(boss, id)
  expect(await expiry(worker, assignment_id)).toBe(before + 3_600_000)
})

test('without an answer it stands still for 24 hours', async () => {
  const { worker, assignment_id } = await begun()
  const before = await expiry(worker, assignment_id)
  await ask(worker, assignment_id)
  const day = QUESTION_LIMITS.answer_time
  expect(await expiry(worker, assignment_id)).toBe(before + day * 1000)
  world.clock.advance(day - 1)
  await world.settle()
  const own = await world.call('getAssignment', worker, { assignment_id })
  expect(own.status).toBe('active')
})

test('time to change what was asked for never passes 14 days after the first submission', async () => {
  const { boss, worker, assignment_id } = await begun()
  const answers = { mood: 'good' }
  await world.call('submitAssignment', worker, { assignment_id, answers })
  world.clock.advance(2 * 86_400)
  const change = { assignment_id, decision: 'request_changes', text: 'Say why.' } as const
  await world.call('reviewSubmission', boss, change)
  for (let times = 0; times < QUESTION_LIMITS.per_task; times++) {
    const { id } = await ask(worker, assignment_id)
    world.clock.advance(QUESTION_LIMITS.answer_time)
    await answer(boss, id)
  }
  const [row] = await world.look<{ late: boolean }>(
    `select auto_approve_at > first_submitted_at + interval '14 days' as late from assignment
     where id = '${fromPublicId('assignment', assignment_id)}'`,
  )
  expect(row?.late).toBe(false)
  await expect(ask(worker, assignment_id)).rejects.toMatchObject(conflict)
})

test('what nobody explained is held against nobody, also not by the database', async () => {
  const { boss, worker, job_id, assignment_id } = await begun()
  const work = await handIn(await world.worker(), job_id)
  const { id } = await ask(worker, assignment_id)
  await expect(propose(boss, work)).rejects.toMatchObject({ code: 'question_open' })
  const insert = `insert into rejection (assignment_id, job_id, requester_id, reason, criterion,
      evidence, proposed_by, proposed_at, reply_until)
    select a.id, j.id, j.requester_id, 'off_criterion', '${INSTRUCTIONS}', '[{"item": "mood"}]', 'x',
      a.claimed_at, a.claimed_at + interval '4 days'
    from assignment a join job j on j.id = a.job_id
    where a.id = '${fromPublicId('assignment', work)}'`
  await expect(world.look(insert)).rejects.toThrow('open question')
  // Something else is not in question.
  const other = { criterion: '/form/examples/1' }
  expect((await propose(boss, work, other)).status).toBe('rejection_proposed')
  await answer(boss, id)
  const second = await handIn(await world.worker(), job_id)
  expect((await propose(boss, second)).status).toBe('rejection_proposed')
})

test('a question about all of it covers every criterion', async () => {
  const { boss, worker, job_id, assignment_id } = await begun()
  const work = await handIn(await world.worker(), job_id)
  await ask(worker, assignment_id, '')
  const other = { criterion: '/form/examples/1' }
  await expect(propose(boss, work, other)).rejects.toMatchObject({ code: 'question_open' })
})

test('everybody who works on the job reads the answer, nobody who asked', async () => {
  const { boss, worker, job_id, assignment_id } = await begun()
  const [other, stranger] = [await world.worker(), await world.worker()]
  await handIn(other, job_id)
  const { id } = await ask(worker, assignment_id)
  const agent = await world.agent(boss)
  const job = await world.call('getJob', agent, { job_id })
  expect(job).toMatchObject({ next_action: 'answer_question', open_questions: 1 })
  expect(job.questions).toMatchObject([{ question_id: id, about: INSTRUCTIONS }])
  const list = (caller: Caller) => world.call('listQuestions', caller, { job_id })
  expect((await list(other)).data).toEqual([])
  await answer(agent, id)
  const told = { id, answer: 'One with a verb.', worker_id: null, assignment_id: null }
  expect((await list(other)).data).toMatchObject([told])
  expect((await list(worker)).data).toMatchObject([{ id, assignment_id }])
  await expect(list(stranger)).rejects.toMatchObject({ code: 'not_found' })
  await expect(answer(boss, id)).rejects.toMatchObject(conflict)
})

test('one at a time, about work in hand, about what is written', async () => {
  const { worker, job_id, assignment_id } = await begun()
  await expect(ask(worker, assignment_id, '/form/examples/9')).rejects.toMatchObject({
    code: 'invalid_input',
  })
  const both = await Promise.allSettled([ask(worker, assignment_id), ask(worker, assignment_id)])
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const done = await handIn(worker, job_id)
  await expect(ask(worker, done)).rejects.toMatchObject(conflict)
})
