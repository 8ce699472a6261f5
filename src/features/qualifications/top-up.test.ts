/** Charter R18: a paid test that takes longer than was said is topped up to the floor for the time it took. */
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { euros } from '../../../test/support/batch.ts'
import { PAID, testsOn, WRONG } from '../../../test/support/qualifications/tests.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import type { Caller } from '../../kernel/caller.ts'
import { fromPublicId } from '../../kernel/id.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { make, makeAsked, start, available } = testsOn(() => world)

/** Somebody takes the test in so many seconds; 12.02 an hour makes 5.00 the floor of 1,497. */
const takeFor = async (qualification_id: string, seconds: number, worker?: Caller) => {
  const who = worker ?? (await world.worker())
  const { id: attempt_id } = await start(who, qualification_id)
  world.clock.advance(seconds)
  await world.call('submitTest', who, { attempt_id, answers: { ...WRONG } })
  return { who, attempt_id }
}
const takeAll = async (qualification_id: string, times: number[]) => {
  const taken = []
  for (const seconds of times) taken.push(await takeFor(qualification_id, seconds))
  return taken
}
const look = async () => {
  world.clock.advance(601)
  await world.settle()
}
const toppedUp = async ({ who, attempt_id }: { who: Caller; attempt_id: string }) =>
  (await world.call('getAttempt', who, { attempt_id })).topped_up
const attemptsLeft = async (boss: Caller, qualification_id: string) =>
  (await world.call('getQualification', boss, { qualification_id })).attempts_left

test('from the fifth attempt on everybody is topped up for their own time: first from the test’s own money', async () => {
  const boss = await world.requester(6_000n)
  const { id } = await makeAsked(boss, { ...PAID, attempts: 8 })
  const early = await takeAll(id, [1_800, 1_800, 1_200, 2_400])
  await look()
  // Four are too few to tell.
  for (const one of early) expect(await toppedUp(one)).toBeNull()
  const fifth = await takeFor(id, 1_800)
  await look()
  const due = [euros('1.01'), euros('1.01'), null, euros('3.02')]
  for (const [at, one] of early.entries()) expect(await toppedUp(one)).toEqual(due[at])
  expect(await toppedUp(fifth)).toEqual(euros('1.01'))
  // 15.00 was there for three further attempts; 8.95 is left, and that is one.
  expect(await attemptsLeft(boss, id)).toBe(1)
  expect((await world.call('listDebts', boss, {})).data).toEqual([])
  const seen = await world.worker()
  const { tests } = await world.call('listTests', seen, {})
  expect(tests.find((one) => one.qualification_id === id)).toMatchObject({
    measured_seconds: 1_800,
  })
  // The next is longer than the rest of the money reaches: the platform pays at once, and the requester owes.
  const slow = await takeFor(id, 3_600)
  await look()
  expect(await toppedUp(slow)).toEqual(euros('7.02'))
  expect(await attemptsLeft(boss, id)).toBe(0)
  expect((await world.call('listDebts', boss, {})).data).toMatchObject([
    { ground: 'top_up', about: id, amount: euros('3.07') },
  ])
  const lines = (await world.call('listEarnings', slow.who, {})).data
  expect(lines.map(({ ground, amount }) => [ground, amount.amount]).toSorted()).toEqual([
    ['qualification', '5.00'],
    ['top_up', '3.07'],
    ['top_up', '3.95'],
  ])
  const week = await world.call('getHours', slow.who, {})
  expect(week).toMatchObject({ income: [euros('12.02')], top_ups: [euros('7.02')] })
  // Once for each, whatever comes later.
  await look()
  await look()
  expect(await toppedUp(fifth)).toEqual(euros('1.01'))
  expect(await world.audit()).toMatchObject({ ok: true, differences: [] })
})

test('neither noise nor one slow person changes anything, and nobody gets more than three medians', async () => {
  const boss = await world.requester(20_000n)
  const fair = await makeAsked(boss, { ...PAID, attempts: 10 })
  const taken = await takeAll(fair.id, [950, 950, 950, 950, 5_000])
  await look()
  for (const one of taken) expect(await toppedUp(one)).toBeNull()
  const short = await makeAsked(boss, { ...PAID, attempts: 10 })
  const [, , , , slow] = await takeAll(short.id, [1_000, 1_000, 1_000, 1_000, 5_300])
  await look()
  expect(slow && (await toppedUp(slow))).toEqual(euros('5.02'))
})

test('a closed test owes all of it; what the instance’s own test lacks is nobody else’s debt', async () => {
  const boss = await world.requester(3_000n)
  const { id } = await make(boss, { ...PAID, attempts: 5 })
  const taken = await takeAll(id, [1_800, 1_800, 1_800, 1_800, 1_800])
  await world.call('closeQualification', boss, { qualification_id: id })
  await look()
  for (const one of taken) expect(await toppedUp(one)).toEqual(euros('1.01'))
  // As one sum: each by itself would tell how long somebody took.
  const [line, ...rest] = (await world.call('listDebts', boss, {})).data
  expect([line?.about, line?.amount, rest]).toEqual([id, euros('5.05'), []])
  expect(await available(boss)).toBe('0.00')
  const own = await make(await world.operator(), { ...PAID, attempts: 5 })
  const people = await takeAll(own.id, [1_800, 1_800, 1_800, 1_800, 1_800])
  await look()
  for (const one of people) expect(await toppedUp(one)).toEqual(euros('1.01'))
  expect(await world.audit()).toMatchObject({ ok: true, differences: [] })
})

test('the database notes a top-up only as it was paid, and keeps it', async () => {
  const boss = await world.requester(3_000n)
  const { id } = await make(boss, { ...PAID, attempts: 1 })
  const { attempt_id } = await takeFor(id, 600)
  const uuid = fromPublicId('attempt', attempt_id)
  const refused = (statement: string) =>
    sql
      .raw(statement)
      .execute(world.database)
      .then(
        () => 'done',
        (error: unknown) => (error instanceof Error ? error.message : 'failed'),
      )
  expect(
    await refused(`insert into test_top_up (attempt_id, worker_id, amount_minor, from_escrow_minor, paid_at)
      select id, worker_id, 100, 0, now() from qualification_attempt where id = '${uuid}'`),
  ).toBe('a top-up of a test is noted as it was paid')
  expect(await refused('update test_top_up set amount_minor = 1')).toMatch(/permission|append-only/)
  expect(await refused('delete from test_top_up')).toMatch(/permission|append-only/)
})
