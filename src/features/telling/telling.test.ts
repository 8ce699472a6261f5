/** What happens reaches the person it is about: once, in the app and by mail, with its dates (R10, R22, R24, R42, R46). */
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { deskOf } from '../../../test/support/cases/desk.ts'
import { operatorOn } from '../../../test/support/cases/lawful.ts'
import { createMailWorld, type MailWorld } from '../../../test/support/mail/mail-world.ts'
import { projectsOf } from '../../../test/support/projects/steady-work.ts'
import { contests, DAY } from '../../../test/support/verdicts/contests.ts'
import type { Caller } from '../../kernel/caller.ts'
import { type SignedReceipt, verifyReceipt } from '../../kernel/receipt.ts'

let world: MailWorld
beforeAll(async () => {
  world = await createMailWorld()
})
beforeEach(() => world.server.reset())
afterAll(() => world.close())
const desk = deskOf(() => world)
const { openReviews, handIn, propose, reject } = contests(() => world)
const projects = projectsOf(() => world)

const toldOf = async (worker: Caller) =>
  (await world.call('listNotices', worker, { limit: 100 })).data
const kinds = async (worker: Caller) => (await toldOf(worker)).map(({ kind }) => kind)
/** Tells and sends; what arrived for one address. */
const mailFor = async ({ email }: { email: string }) => {
  await world.tell()
  await world.send()
  return world.server.got.filter(({ to }) => to.includes(email)).map(({ mail }) => mail)
}

test('a case: the notice with its date, the decision with the way to contest it, at once', async () => {
  const operator = await operatorOn(world)
  const worker = await world.reachable()
  const { id: case_id, answer_due_at } = await desk.noticed(operator, worker)
  const [notice] = await mailFor(worker)
  expect(notice?.subject).toContain('you can answer')
  expect(notice?.text).toContain(`https://fair.example/work/cases/${case_id}`)
  expect((await toldOf(worker))[0]).toMatchObject({
    ...{ kind: 'case_notice', about: case_id, until: answer_due_at },
  })
  const answer = { case_id, text: 'I was angry, and I am sorry.', complete: true }
  await world.call('answerCase', worker, answer)
  await desk.decide(operator, case_id, { outcome: 'restricted', days: 30 })
  const mails = await mailFor(worker)
  expect(mails.at(-1)?.subject).toBe('A decision about you, with its reasons')
  const [decided] = (await toldOf(worker)).filter(({ kind }) => kind === 'case_decided')
  const contest_until = world.clock.now().getTime() + 183 * DAY * 1000
  expect(new Date(decided?.until ?? 0).getTime()).toBe(contest_until)
})

test('an appeal that nobody answers: its lapse is told, also to who wanted no mail', async () => {
  const operator = await operatorOn(world)
  const worker = await world.reachable()
  await world.call('setNoticeSettings', worker, {
    ...{ lang: 'fr', time_zone: 'Europe/Paris', quiet_from: 0, quiet_until: 1439 },
    no_mail: ['payouts', 'receipts', 'work', 'places'],
  })
  const { id: case_id } = await desk.answered(operator, worker)
  await desk.decide(operator, case_id, { outcome: 'restricted', days: 30 })
  await desk.contest(worker, case_id)
  world.clock.advance(14 * DAY)
  await world.settle()
  const mails = await mailFor(worker)
  expect(mails.map(({ subject }) => subject)).toContain('La décision vous concernant est tombée')
  expect(await kinds(worker)).toContain('case_lapsed')
})

test('work that somebody does not want to pay: until when to reply, until when to appeal', async () => {
  const boss = await world.requester()
  const worker = await world.reachable()
  const { id: job_id } = await openReviews(boss, 2)
  const one = await handIn(worker, job_id)
  await propose(boss, one)
  const [mail] = await mailFor(worker)
  expect(mail?.text).toContain(`https://fair.example/work/task/${one}`)
  const { reply_until } = await world.call('getRejection', worker, { assignment_id: one })
  expect((await toldOf(worker))[0]?.until).toBe(reply_until)
  const other = await handIn(worker, job_id)
  await reject(boss, other)
  await mailFor(worker)
  const [told] = await toldOf(worker)
  expect(told).toMatchObject({ kind: 'work_rejected', about: other, requester: 'Acme' })
  const until = world.clock.now().getTime() + 183 * DAY * 1000
  expect(new Date(told?.until ?? 0).getTime()).toBe(until)
})

test('told once, however often and by how many processes; what is no news makes none', async () => {
  const boss = await world.requester()
  const worker = await world.reachable()
  const { id: job_id } = await openReviews(boss, 1)
  const work = await handIn(worker, job_id)
  await world.call('reviewSubmission', boss, { assignment_id: work, decision: 'approve' })
  await world.tell()
  expect(await kinds(worker)).toEqual([])
  const again = await openReviews(boss, 1)
  await propose(boss, await handIn(worker, again.id))
  await Promise.all([world.tell(), world.tell(), world.tell()])
  // As if the reader had been set back: the same events make no second notice.
  await sql`update inbox set horizon = 0, position = 0 where reader = 'system:tell_workers'`.execute(
    world.owner,
  )
  await world.tell()
  expect(await kinds(worker)).toEqual(['rejection_proposed'])
  expect(await mailFor(worker)).toHaveLength(1)
})

test('looking for news makes no events of its own', async () => {
  await world.tell()
  const count = async () =>
    (await world.look<{ n: number }>('select count(*)::int as n from event'))[0]?.n
  const before = await count()
  await world.tell()
  await world.tell()
  expect(await count()).toBe(before)
})

test('the receipts of a day, signed, attached once it is over; they verify on their own', async () => {
  world.clock.set(new Date('2027-02-10T12:00:00Z'))
  await world.tell()
  await world.send()
  world.server.reset()
  const boss = await world.requester()
  const worker = await world.reachable()
  const { id: job_id } = await openReviews(boss, 3)
  for (let n = 0; n < 3; n++) {
    const assignment_id = await handIn(worker, job_id)
    await world.call('reviewSubmission', boss, { assignment_id, decision: 'approve' })
  }
  expect(await mailFor(worker)).toEqual([])
  world.clock.set(new Date('2027-02-11T00:01:00Z'))
  const mails = await mailFor(worker)
  expect(mails).toHaveLength(1)
  expect(mails[0]?.subject).toBe('Your receipts of 10 February 2027')
  const [file] = mails[0]?.attachments ?? []
  expect(file).toMatchObject({ filename: 'receipts-2027-02-10.json', mimeType: 'application/json' })
  const content = new TextDecoder().decode(file?.content as ArrayBuffer)
  const receipts = JSON.parse(content) as SignedReceipt[]
  expect(receipts).toHaveLength(3)
  for (const receipt of receipts) expect(verifyReceipt(receipt)).toMatchObject({ ok: true })
  // In the app they stand among the earnings; they are no news there.
  expect((await world.call('countNotices', worker, {})).unread).toBe(0)
  expect(await mailFor(worker)).toHaveLength(1)
})

test('new terms reach everybody with an account, workers and members, before they hold', async () => {
  const operator = await world.operator()
  const worker = await world.reachable()
  const member = await world.account('member@acme.example')
  const publish = (text: string) =>
    world.call('publishHouseTerms', { ...operator, confirmed_at: world.clock.now() } as Caller, {
      ...{ text, worsens: false },
    })
  await publish('We pay.')
  await mailFor(worker)
  world.server.reset()
  const { effective_at } = await publish('We pay at once.')
  const [mail] = await mailFor(worker)
  expect(mail?.text).toContain('https://fair.example/terms')
  expect((await toldOf(worker))[0]).toMatchObject({
    ...{ kind: 'terms_published', about: '2', until: effective_at },
  })
  expect(await mailFor({ email: 'member@acme.example' })).toHaveLength(1)
  expect(member).toMatch(/^[0-9a-f-]{36}$/)
})

test('the end of a project: to whom it covers, with the date and the fee', async () => {
  const { boss, project_id, job_id } = await projects.begin()
  const worker = await world.reachable()
  await projects.workSteadily(boss, worker, job_id)
  await world.tell()
  await world.send()
  world.server.reset()
  await projects.end(boss, project_id)
  const mails = await mailFor(worker)
  const [told] = (await toldOf(worker)).filter(({ kind }) => kind === 'project_ending')
  expect(told).toMatchObject({ about: project_id, title: 'Musen', requester: 'Acme' })
  expect(Number(told?.amount?.amount)).toBeGreaterThan(0)
  const mail = mails.find(({ subject }) => subject?.startsWith('Musen ends on'))
  expect(mail?.text).toContain(`You are paid €${told?.amount?.amount}`)
})

test('a payout: on its way, arrived, came back; sent and arrived at once is one word', async () => {
  const boss = await world.requester()
  const worker = await world.reachable()
  const { id: job_id } = await openReviews(boss, 1)
  const assignment_id = await handIn(worker, job_id)
  await world.call('reviewSubmission', boss, { assignment_id, decision: 'approve' })
  const { id } = await world.call('withdraw', worker, {})
  await world.settle()
  await mailFor(worker)
  const told = await toldOf(worker)
  expect(told).toMatchObject([{ kind: 'payout_arrived', about: id, amount: { amount: '0.10' } }])
  await sql`
    insert into payout_history (payout_id, event, from_status, to_status, caller, created_at)
    select id, 'return', 'settled', 'returned', 'test', ${world.clock.now()} from payout
    where worker_id = ${worker.worker_id}`.execute(world.owner)
  const mails = await mailFor(worker)
  expect(mails.map(({ subject }) => subject)).toContain('€0.10 came back from the bank')
})
