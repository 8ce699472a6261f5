/** Petitions, tests, reports and promised numbers reach whom they concern, and nobody learns who signed (R18, R38, R43). */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { batches, euros } from '../../../test/support/batch.ts'
import { createMailWorld, type MailWorld } from '../../../test/support/mail/mail-world.ts'
import { DAY, testsOn } from '../../../test/support/qualifications/tests.ts'
import type { Caller } from '../../kernel/caller.ts'
import { toPublicId } from '../../kernel/id.ts'
import { PETITION_LIMITS } from '../../kernel/limits/voice-limits.ts'
import { PROMISED_NUMBERS } from '../../kernel/promises/promised-numbers.ts'

let world: MailWorld
beforeAll(async () => {
  world = await createMailWorld()
})
beforeEach(() => world.server.reset())
afterAll(() => world.close())
const { openBatch, answerOne, claim } = batches(() => world)
const { makeAsked, take } = testsOn(() => world)

const TEXT = 'We ask for answers to our questions within a day, as they were promised.'
const toldOf = async (worker: Caller) =>
  (await world.call('listNotices', worker, { limit: 100 })).data
/** Lets every clock run, tells and sends; the subjects that arrived at an address. */
const mailTo = async ({ email }: { email: string }): Promise<string[]> => {
  await world.settle()
  await world.tell()
  await world.send()
  const mine = world.server.got.filter(({ to }) => to.includes(email))
  return mine.map(({ mail }) => mail.subject ?? '')
}

test('a petition: told to all who work there, signed or not, and to who must answer', async () => {
  const email = 'manager@acme.example'
  const manager = await world.account(email)
  const boss = await world.requester()
  await world.look(`insert into requester_member (requester_id, person_id, role, created_at)
    values ('${boss.requester_id}', '${manager}', 'manager', now())`)
  const job = await openBatch(boss, 1, { overlap: 5 })
  const people = []
  for (let n = 0; n < 4; n++) people.push(await world.reachable())
  for (const worker of people) await answerOne(worker, job.id)
  const stranger = await world.reachable()
  const [one, two, three, unsigned] = people as [(typeof people)[number], ...typeof people]
  const spaces = (await world.call('listSpaces', one, {})).data
  const space_id = spaces.find(({ kind }) => kind === 'requester')?.id ?? ''
  const petition = { space_id, title: 'Answers', text: TEXT }
  const { id: petition_id } = await world.call('openPetition', one, petition)
  for (const other of [two, three])
    await world.call('signPetition', other as Caller, { petition_id, signed: true })

  const sent = 'A petition about Acme was sent'
  for (const reader of [one, unsigned as typeof one]) expect(await mailTo(reader)).toContain(sent)
  expect(await mailTo(stranger)).not.toContain(sent)
  const [asked] = (await mailTo({ email })).filter((subject) => subject.includes('written answer'))
  expect(asked).toMatch(/^Workers ask for a written answer until /)
  const [told] = await toldOf(unsigned as Caller)
  const due = world.clock.now().getTime() + PETITION_LIMITS.answer * 1000
  expect(told).toMatchObject({ kind: 'petition_sent', about: petition_id, requester: 'Acme' })
  expect(Date.parse(told?.until ?? '')).toBe(due)
  // Whoever reads the outbox of the instance learns who works there, not who signed.
  const outbox = (await world.call('listMail', await world.operator(), { limit: 100 })).data
  const listed = outbox.filter(({ kind }) => kind === 'petition_sent').map((m) => m.person_id)
  expect(listed.sort()).toEqual(people.map((p) => toPublicId('person', p.person_id)).sort())

  world.clock.advance(PETITION_LIMITS.answer)
  expect(await mailTo(one)).toContain('The petition about Acme was not answered in time')
  expect(await mailTo({ email })).toContain('A petition was not answered in time; you still can')
  const answer = 'From Monday on somebody answers every morning and every evening.'
  await world.call('answerPetition', boss, { petition_id, answer })
  expect(await mailTo(one)).toContain('There is an answer to the petition about Acme')
})

test('the result of a test: a grade, and a silence that passes; what lapses is no result', async () => {
  const boss = await world.requester()
  const { id: qualification_id } = await makeAsked(boss, { answer_key: undefined })
  const [graded, passed] = [await world.reachable(), await world.reachable()]
  const first = await take(graded, qualification_id)
  const second = await take(passed, qualification_id)
  expect(await mailTo(graded)).toEqual([])
  const failing = { attempt_id: first.id, score: 40, note: 'Too short.' }
  await world.call('gradeTest', boss, failing)
  expect(await mailTo(graded)).toEqual(['The result of your test is there'])
  expect((await toldOf(graded))[0]).toMatchObject({ kind: 'test_result', about: first.id })
  world.clock.advance(7 * DAY)
  expect(await mailTo(passed)).toContain('The result of your test is there')
  expect((await toldOf(passed))[0]).toMatchObject({ about: second.id })
})

test('a report about content: that it counts and what the time was paid, or that somebody disagrees', async () => {
  const report = async () => {
    const boss = await world.requester()
    const hourly = { reward: euros('18.00'), estimated_seconds: 3_600, overlap: 1 }
    const job = await openBatch(boss, 2, { ...hourly, content_flags: [], title: 'Street views' })
    const worker = await world.reachable()
    const { id: assignment_id } = await claim(worker, job.id)
    world.clock.advance(600)
    await world.call('reportContent', worker, { assignment_id, shows: ['gore'] })
    return { boss, worker, job_id: job.id }
  }
  const right = await report()
  const { boss, job_id } = right
  await world.call('answerContentReports', boss, { job_id, outcome: 'confirmed' })
  const subjects = await mailTo(right.worker)
  expect(subjects).toContain('You were right about Street views')
  const [told] = await toldOf(right.worker)
  expect(told).toMatchObject({ kind: 'report_confirmed', amount: euros('3.00') })
  const other = await report()
  const answer = { job_id: other.job_id, outcome: 'dismissed' as const }
  await world.call('answerContentReports', other.boss, answer)
  await mailTo(other.worker)
  expect((await toldOf(other.worker))[0]).toMatchObject({
    // Leaving what nobody warned of pays the time, whatever a human says later.
    ...{ kind: 'report_dismissed', amount: euros('3.00') },
  })
})

test('a promised number that will get worse: everybody, thirty days before it may', async () => {
  const worker = await world.reachable()
  const [name] = Object.entries(PROMISED_NUMBERS).find(
    ([, { higher_is_better }]) => higher_is_better,
  ) as [keyof typeof PROMISED_NUMBERS, unknown]
  const operator = { ...(await world.operator()), confirmed_at: world.clock.now() } as Caller
  const reason = 'The bank asks for more, and we could not find another.'
  const { earliest } = await world.call('announceNumber', operator, { name, value: 0, reason })
  expect((await mailTo(worker)).join()).toContain('promises you will get worse')
  expect((await toldOf(worker))[0]).toMatchObject({ kind: 'number_announced', until: earliest })
})

test('words that were hidden: their author is told in the app, and by no mail that names them', async () => {
  const boss = await world.requester()
  const job = await openBatch(boss, 1, { overlap: 3 })
  const [author, other] = [await world.reachable(), await world.reachable()]
  for (const worker of [author, other]) await answerOne(worker, job.id)
  const spaces = (await world.call('listSpaces', author, {})).data
  const space_id = spaces.find(({ kind }) => kind === 'requester')?.id ?? ''
  const post = await world.call('writePost', author, { space_id, text: 'Buy my course!' })
  await world.call('reportText', other, { post_id: post.id, reason: 'It sells a course.' })
  const operator = await world.operator()
  const [waiting] = (await world.call('listTextReports', operator, {})).data
  const decision = { decision: 'hide' as const, reason: 'Advertising.' }
  await world.call('decideTextReport', operator, { text_report_id: waiting?.id ?? '', ...decision })
  expect(await mailTo(author)).toEqual([])
  expect((await toldOf(author)).map(({ kind }) => kind)).toEqual(['text_hidden'])
  expect(await toldOf(other)).toEqual([])
})
