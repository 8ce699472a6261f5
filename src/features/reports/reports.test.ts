/**
 * Charter R45: the figures of the public report are those of the tables. A month is lived, and everything
 * is counted a second time here, row by row and without any of the product’s SQL.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { batches } from '../../../test/support/batch.ts'
import { deskOf } from '../../../test/support/cases/desk.ts'
import { contextOf } from '../../../test/support/money/context.ts'
import { recount } from '../../../test/support/reports/recount.ts'
import { contests, judges } from '../../../test/support/verdicts/contests.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import { transact } from '../../database/transact.ts'
import { newUuid } from '../../kernel/id.ts'
import { money } from '../../kernel/money.ts'
import { availableOf, earnedOf, reserveOf } from '../../ledger/chart.ts'
import { openAccounts, post } from '../../ledger/post.ts'
import { payOwed } from '../owed/pay-owed.ts'
import { percentOf, spanOf } from './month.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const desk = deskOf(() => world)
const { openBatch, claim, answerOne, approve } = batches(() => world)
const { openReviews, handIn, reject, appeal } = contests(() => world)
const { answerAppeal } = judges(() => world)
const HOUR = 3_600

const report = (month?: string) =>
  world.call('getPublicReport', { kind: 'anonymous' }, month === undefined ? {} : { month })
const monthNow = () => world.clock.now().toISOString().slice(0, 7)

/** Answers approved after an hour, a day and three; one returned, one that ran out, one by nobody real. */
const someWork = async () => {
  const boss = await world.requester()
  const job = await openBatch(boss, 8, { auto_approve_seconds: 14 * 24 * HOUR })
  for (const hours of [1, 24, 72]) {
    const { id } = await answerOne(await world.worker(), job.id)
    world.clock.advance(hours * HOUR)
    await approve(boss, id)
  }
  const [idle, late] = [await world.worker(), await world.worker()]
  const { id: assignment_id } = await claim(idle, job.id)
  world.clock.advance(400)
  await world.call('returnAssignment', idle, { assignment_id })
  await claim(late, job.id)
  world.clock.advance(2 * HOUR)
  await world.settle()
  return { boss, job }
}

/** One rejected and overturned, one rejected and left so; a question answered after half an hour. */
const someQuarrels = async () => {
  const boss = await world.requester()
  const job = await openReviews(boss, 6, { auto_approve_seconds: 14 * 24 * HOUR })
  const [one, other] = [await world.worker(), await world.worker()]
  const asked = await world.worker()
  const { id: assignment_id } = await claim(asked, job.id)
  const question = { assignment_id, text: 'What is a whole sentence?' }
  const { id: question_id } = await world.call('askQuestion', asked, question)
  world.clock.advance(1_800)
  await world.call('answerQuestion', boss, { question_id, answer: 'One with a verb.' })
  const won = await handIn(one, job.id)
  await reject(boss, won)
  await appeal(one, won)
  world.clock.advance(5 * HOUR)
  await answerAppeal(won, 'overturn')
  await reject(boss, await handIn(other, job.id))
}

/** Warned and overturned; suspended, contested and answered by nobody. */
const someCases = async () => {
  const [ada, bo] = [await desk.operator(), await desk.operator()]
  const [one, other] = [await world.worker(), await world.worker()]
  const warned = await desk.decided(ada, one, { outcome: 'warned' })
  await desk.contest(one, warned.id)
  world.clock.advance(30 * HOUR)
  await desk.review(bo, warned.id, 'overturned')
  const { id } = await desk.decided(ada, other, { outcome: 'suspended', days: 60 })
  await desk.contest(other, id)
}

/** Sums that no operation pays yet, as the ledger will have them. */
const somePayments = async (
  { boss, job }: Awaited<ReturnType<typeof someWork>>,
  reason: 'top_up_floor' | 'pay_notice',
) => {
  const { worker_id } = await world.worker()
  const reserve = reserveOf(newUuid(), reason === 'pay_notice' ? 'notice' : 'floor', 'EUR')
  const [from, to] = [availableOf(boss.requester_id, 'EUR'), earnedOf(worker_id, 'EUR')]
  await transact(world.database, 'write', async (tx) => {
    await openAccounts(tx, [reserve, to])
    const about = { about: newUuid(), amount: 125n }
    await post(tx, {
      ...{ journal_id: newUuid(), at: world.clock.now(), actor: `test ${job.id}` },
      transfers: [
        { id: newUuid(), debit: from, credit: reserve, reason: 'fund_reserve', ...about },
        { id: newUuid(), debit: reserve, credit: to, reason, ...about },
      ],
    })
  })
}

/** Five people’s devices note time; a sixth is not needed. */
const someSearch = async () => {
  for (let person = 1; person <= 5; person++)
    await world.call('noteTime', await world.worker(), { kind: 'search', seconds: 60 * person })
}

/** What a reserve could not pay: a fee for an early end, a top-up, supplements of five people. */
const fromThePlatform = async ({ boss }: Awaited<ReturnType<typeof someWork>>) => {
  const five = Array.from({ length: 5 }, () => 'local_supplement' as const)
  for (const ground of ['early_end', 'top_up', ...five] as const) {
    const { worker_id } = await world.worker()
    await transact(world.database, 'write', (tx) =>
      payOwed(contextOf(world, tx), {
        ...{ requester_id: boss.requester_id, worker_id, ground },
        about: { noun: ground === 'early_end' ? 'project' : 'job', id: newUuid() },
        amount: money(75n, 'EUR'),
      }),
    )
  }
}

test('a month begins and ends at midnight UTC', () => {
  expect(spanOf('2026-12')).toEqual({
    from: new Date('2026-12-01T00:00:00Z'),
    to: new Date('2027-01-01T00:00:00Z'),
  })
  expect([percentOf(1, 3), percentOf(0, 0)]).toEqual([33.3, null])
})

test('before a month is over there is no report, and an unknown month has none', async () => {
  await world.settle()
  expect(await report()).toMatchObject({ report: null, months: [] })
  await expect(report('2020-01')).rejects.toMatchObject({ code: 'not_found' })
})

test('every figure is that of the tables, month by month', async () => {
  const first = monthNow()
  const work = await someWork()
  await somePayments(work, 'top_up_floor')
  await somePayments(work, 'pay_notice')
  await someSearch()
  await fromThePlatform(work)
  await someCases()
  await someQuarrels()
  while (monthNow() < '2027-02') await desk.pass(6 * 24 * HOUR)
  const { months } = await report()
  expect(months).toEqual(['2027-01', '2026-12', '2026-11'].filter((one) => one >= first))
  for (const month of months) {
    const told = (await report(month)).report
    expect({ ...told, made_at: null }, month).toEqual({
      ...(await recount(world, month)),
      ...{ month, made_at: null },
    })
  }
  // And something did happen: zeros everywhere would agree as well.
  const all = await Promise.all(months.map((month) => report(month)))
  const sum = (pick: (told: NonNullable<(typeof all)[number]['report']>) => number) =>
    all.reduce((total, { report: told }) => total + (told === null ? 0 : pick(told)), 0)
  expect(sum(({ approval }) => approval.count)).toBeGreaterThanOrEqual(4)
  expect(sum(({ unpaid_time }) => unpaid_time.unpaid_seconds)).toBeGreaterThan(400)
  expect(sum(({ notices, floor_top_ups }) => notices.count + floor_top_ups.count)).toBe(4)
  expect(sum(({ local_supplements }) => local_supplements?.count ?? 0)).toBe(5)
  expect(sum(({ search_seconds }) => search_seconds ?? 0)).toBe(900)
  expect(sum(({ restrictions }) => restrictions.length)).toBe(2)
  expect(sum(({ decisions_reviewed: d }) => d.overturned + d.lapsed)).toBe(2)
  expect(sum(({ rejections }) => rejections.rejected * 10 + rejections.overturned)).toBe(21)
  expect(sum(({ answers }) => answers.questions.count)).toBe(1)
})

test('a report is written once, by whoever comes first, and never changed', async () => {
  const [{ count } = { count: 0 }] = await world.look<{ count: number }>(
    'select count(*)::int as count from public_report',
  )
  const loop = { kind: 'system', loop: 'test' } as const
  expect(await world.call('writePublicReport', loop, {})).toEqual({ written: null })
  world.clock.advance(31 * 24 * HOUR)
  await Promise.all([1, 2, 3].map(() => world.call('writePublicReport', loop, {})))
  const after = await world.look('select month from public_report')
  expect(after).toHaveLength(count + 1)
  await expect(world.look(`update public_report set figures = '{}'`)).rejects.toThrow('append-only')
  const early = `insert into public_report values ('2031-01-01', '2031-01-15', '{}')`
  await expect(world.look(early)).rejects.toThrow('a_report_comes_after_its_month')
})
