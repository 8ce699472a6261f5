import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { batches } from '../../../test/support/batch.ts'
import { batchTerms, texts } from '../../../test/support/forms.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import type { Caller } from '../../kernel/caller.ts'
import { fromPublicId, toPublicId } from '../../kernel/id.ts'
import { PETITION_LIMITS, SPACE_LIMITS } from '../../kernel/limits/voice-limits.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { openBatch, answerOne } = batches(() => world)

type Worker = Caller & { kind: 'worker' }
const TEXT = 'We ask for answers to our questions within a day, as they were promised.'
const draftIn = async (boss: Caller, project_id?: string) => {
  const project = project_id === undefined ? {} : { project_id }
  const { id: job_id } = await world.call('createJob', boss, { ...batchTerms({}), ...project })
  await world.call('addTasks', boss, { job_id, tasks: texts(1) })
  return job_id
}
const spacesOf = async (worker: Caller) => (await world.call('listSpaces', worker, {})).data
const spaceIn = async (worker: Caller, kind: 'project' | 'requester' | 'platform') =>
  (await spacesOf(worker)).find((one) => one.kind === kind)?.id ?? ''

/** A project that `count` people handed in work for. */
const projectOf = async (count: number) => {
  const boss = await world.requester()
  const { id: project_id } = await world.call('createProject', boss, { name: 'Moods' })
  const job = await openBatch(boss, 2, { overlap: 60, project_id })
  const workers: Worker[] = []
  for (let made = 0; made < count; made++) {
    const worker = await world.worker()
    await answerOne(worker, job.id)
    workers.push(worker)
  }
  const [first] = workers
  if (first === undefined) throw new Error('nobody')
  return { boss, project_id, job, workers, first, space_id: await spaceIn(first, 'project') }
}

test('who worked there writes under a number; nobody else reads a word', async () => {
  const { boss, workers, first, space_id } = await projectOf(2)
  const other = workers[1] as Worker
  const thread = await world.call('writePost', first, { space_id, text: 'Was anybody paid yet?' })
  expect(thread).toMatchObject({ by: 1, mine: true, replies: 0 })
  const reply = { space_id, reply_to: thread.id, text: 'Yes, the same day.' }
  expect(await world.call('writePost', other, reply)).toMatchObject({ by: 2 })
  const read = await world.call('listPosts', other, { space_id })
  expect(read.data).toMatchObject([{ by: 1, mine: false, replies: 1 }])
  expect(JSON.stringify(read)).not.toContain(toPublicId('worker', first.worker_id))
  const replies = await world.call('listPosts', first, { space_id, thread: thread.id })
  expect(replies.data).toMatchObject([{ text: 'Yes, the same day.', mine: false }])
  const stranger = await world.worker()
  await expect(world.call('listPosts', stranger, { space_id })).rejects.toMatchObject({
    code: 'not_found',
  })
  await expect(world.call('listPosts', boss, { space_id })).rejects.toMatchObject({
    code: 'forbidden',
  })
  // A member of the requester who works here too reads none of it.
  await sql`insert into requester_member (requester_id, person_id, role, created_at)
            values (${boss.requester_id}, ${other.person_id}, 'reviewer', ${world.clock.now()})`.execute(
    world.database,
  )
  expect(await spacesOf(other)).toMatchObject([{ kind: 'platform' }])
  await expect(world.call('listPosts', other, { space_id })).rejects.toMatchObject({
    code: 'not_found',
  })
})

test('words are taken back by their author alone, and are gone; replies stay', async () => {
  const { workers, first, space_id } = await projectOf(2)
  const { id: post_id } = await world.call('writePost', first, { space_id, text: 'My name is Ada' })
  await world.call('writePost', workers[1] as Worker, {
    space_id,
    reply_to: post_id,
    text: 'Hello',
  })
  await expect(world.call('removePost', workers[1] as Worker, { post_id })).rejects.toMatchObject({
    code: 'not_found',
  })
  await world.call('removePost', first, { post_id })
  const { data } = await world.call('listPosts', first, { space_id })
  expect(data).toMatchObject([{ text: null, removed: 'by_author', replies: 1 }])
  expect(await world.look(`select from post where text like '%Ada%'`)).toEqual([])
  const rewritten = sql`update post set text = 'Other words' where space_id = ${fromPublicId('space', space_id)}`
  await expect(rewritten.execute(world.database)).rejects.toThrow('stays as it is, or goes')
})

test('a day has its measure, also for two at once', async () => {
  const { first, space_id } = await projectOf(1)
  const write = () => world.call('writePost', first, { space_id, text: 'Again' })
  for (let written = 1; written < SPACE_LIMITS.posts_a_day; written++) await write()
  const both = await Promise.allSettled([write(), write()])
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  await expect(write()).rejects.toMatchObject({ code: 'written_enough' })
  world.clock.advance(SPACE_LIMITS.day)
  expect(await write()).toMatchObject({ text: 'Again' })
})

test('one in twenty sends it, its clock runs, and unanswered it keeps the project from new work', async () => {
  const { boss, project_id, workers, first, space_id } = await projectOf(61)
  const opened = await world.call('openPetition', first, { space_id, title: 'Answers', text: TEXT })
  // 61 people: one in twenty, rounded up.
  expect(opened).toMatchObject({ needed: 4, signatures: 1, signed: true, status: 'collecting' })
  const petition_id = opened.id
  const sign = (who: Caller, signed = true) =>
    world.call('signPetition', who, { petition_id, signed })
  const [two, three, four] = workers.slice(1) as [Worker, Worker, Worker]
  await Promise.all([sign(two), sign(two), sign(three)])
  await sign(three, false)
  await sign(three)
  await world.settle()
  expect((await world.call('listReceivedPetitions', boss, {})).data).toEqual([])
  await sign(four)
  await world.settle()
  const [received] = (await world.call('listReceivedPetitions', boss, {})).data
  expect(received).toMatchObject({ status: 'sent', signatures: 4, text: TEXT, signed: false })
  await expect(sign(three, false)).rejects.toMatchObject({ code: 'conflict' })
  const events = await world.call('listEvents', boss, { order: 'newest', limit: 5 })
  expect(events.data.find(({ type }) => type === 'petition.sent')).toMatchObject({
    caller: 'system',
  })
  const draft = await draftIn(boss, project_id)
  world.clock.advance(PETITION_LIMITS.answer)
  await world.settle()
  const requester_id = toPublicId('requester', boss.requester_id)
  const seen = await world.call('listPublicPetitions', { kind: 'anonymous' }, { requester_id })
  expect(seen.data).toMatchObject([{ status: 'unanswered', title: 'Answers', project: 'Moods' }])
  expect(JSON.stringify(seen)).not.toContain(TEXT)
  await expect(world.call('publishJob', boss, { job_id: draft })).rejects.toMatchObject({
    code: 'petition_unanswered',
  })
  const past = sql`update job set published_at = ${world.clock.now()}
                   where id = ${fromPublicId('job', draft)}`
  await expect(past.execute(world.database)).rejects.toThrow('a petition waits for its answer')
  // Other projects go on.
  await world.call('publishJob', boss, { job_id: await draftIn(boss) })
  const answer = 'From Monday on somebody answers every morning and every evening.'
  await world.call('answerPetition', boss, { petition_id, answer })
  await world.call('publishJob', boss, { job_id: draft })
  const [told] = (await world.call('listPetitions', four, { space_id })).data
  expect(told).toMatchObject({ status: 'answered', answer })
  await expect(
    world.call('answerPetition', boss, { petition_id, answer: `${answer} Or not.` }),
  ).rejects.toMatchObject({ code: 'conflict' })
})

test('without a project it is about all work of the requester, and keeps all of it', async () => {
  const boss = await world.requester()
  const job = await openBatch(boss, 1, { overlap: 5 })
  const people: Worker[] = []
  for (let made = 0; made < 3; made++) {
    const worker = await world.worker()
    await answerOne(worker, job.id)
    people.push(worker)
  }
  const [one, ...others] = people as [Worker, ...Worker[]]
  const space_id = await spaceIn(one, 'requester')
  const { id: petition_id } = await world.call('openPetition', one, {
    ...{ space_id, title: 'Pay', text: TEXT },
  })
  for (const other of others) await world.call('signPetition', other, { petition_id, signed: true })
  await world.settle()
  const stranger = await world.requester()
  const answer = 'That is not our petition, but here are words.'
  await expect(
    world.call('answerPetition', stranger, { petition_id, answer }),
  ).rejects.toMatchObject({ code: 'not_found' })
  world.clock.advance(PETITION_LIMITS.answer)
  await world.settle()
  const { id: project_id } = await world.call('createProject', boss, { name: 'Elsewhere' })
  await expect(
    world.call('publishJob', boss, { job_id: await draftIn(boss, project_id) }),
  ).rejects.toMatchObject({ code: 'petition_unanswered' })
})

test('the operator gets those of everybody; too few signatures let one lapse', async () => {
  const { first } = await projectOf(1)
  const space_id = await spaceIn(first, 'platform')
  const fresh = await world.worker()
  expect(await world.call('listPosts', fresh, { space_id })).toMatchObject({ data: [] })
  await expect(
    world.call('writePost', fresh, { space_id, text: 'Buy my course' }),
  ).rejects.toMatchObject({ code: 'not_of_this_space' })
  const ask = { space_id, title: 'Mail', text: TEXT }
  await world.call('openPetition', first, ask)
  await expect(world.call('openPetition', first, ask)).rejects.toMatchObject({ code: 'conflict' })
  world.clock.advance(PETITION_LIMITS.open)
  await world.settle()
  expect((await world.call('listPetitions', first, { space_id })).data).toMatchObject([
    { status: 'lapsed' },
  ])
  expect((await world.call('listReceivedPetitions', await world.operator(), {})).data).toEqual([])
})

test('the database counts signatures itself, and nothing is signed, sent or answered past it', async () => {
  const { first, space_id } = await projectOf(2)
  const opened = await world.call('openPetition', first, { space_id, title: 'Pay', text: TEXT })
  const id = fromPublicId('petition', opened.id)
  const stranger = await world.worker()
  const now = world.clock.now()
  const tries = [
    sql`update petition set status = 'sent', signatures = 9, sent_at = ${now},
          due_at = ${now}::timestamptz + interval '336 hours' where id = ${id}`,
    sql`update petition set needed = 1 where id = ${id}`,
    sql`update petition set text = 'We ask for nothing at all, thank you.' where id = ${id}`,
    sql`insert into petition_signature (petition_id, worker_id, signed_at)
        values (${id}, ${stranger.worker_id}, ${now})`,
    sql`delete from petition where id = ${id}`,
    sql`update petition_history set event = 'x'`,
  ]
  for (const one of tries) await expect(one.execute(world.database)).rejects.toThrow()
})

test('words of a space are hidden after a report by a reader, with a public reason', async () => {
  const { workers, first, space_id, boss } = await projectOf(2)
  const { id: post_id } = await world.call('writePost', first, { space_id, text: 'A rude word' })
  const report = { post_id, reason: 'It is rude' }
  await expect(world.call('reportText', boss, report)).rejects.toMatchObject({ code: 'not_found' })
  await world.call('reportText', workers[1] as Worker, report)
  const operator = await world.operator()
  const [waiting] = (await world.call('listTextReports', operator, {})).data
  await world.call('decideTextReport', operator, {
    text_report_id: waiting?.id ?? '',
    decision: 'hide',
    reason: 'It insults somebody',
  })
  expect((await world.call('listPosts', first, { space_id })).data).toMatchObject([
    { text: null, removed: 'by_operator', hidden_reason: 'It insults somebody' },
  ])
})
