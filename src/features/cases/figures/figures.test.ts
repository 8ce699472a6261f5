/** Charter R23: how often humans disagree, in public and by month; an evaluation without a person in it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DAY, deskOf, type Operator } from '../../../../test/support/cases/desk.ts'
import { contextOf } from '../../../../test/support/money/context.ts'
import { createWorld, type World } from '../../../../test/support/world.ts'
import { transact } from '../../../database/transact.ts'
import { toPublicId } from '../../../kernel/id.ts'
import { addToCase } from '../evidence/add-to-case.ts'
import { startCase } from '../start-case.ts'
import { presentMonth, ringsAlarm } from './month.ts'

let world: World
let ada: Operator
let bo: Operator
beforeAll(async () => {
  world = await createWorld()
  ada = await desk.operator()
  bo = await desk.operator()
})
afterAll(() => world.close())
const desk = deskOf(() => world)
const { decide, decided, contest, review, pass } = desk
type Worker = Awaited<ReturnType<World['worker']>>

const figures = () => world.call('getCaseFigures', { kind: 'anonymous' }, {})
const monthOf = (date: Date) => date.toISOString().slice(0, 7)

/** A case that a machine opened, answered by the person. */
const byMachine = async ({ worker_id, ...worker }: Worker): Promise<string> => {
  const id = await transact(world.database, 'write', async (tx) => {
    const context = contextOf(world, tx)
    const about = { worker_id, ground: 'automation' as const, summary: 'Very fast' }
    const case_id = await startCase(context, { ...about, by_machine: true })
    if (case_id === undefined) throw new Error('there is one already')
    const note = { kind: 'note' as const, title: 'Times', text: '3 s each' }
    await addToCase(context, { id: case_id }, { ...note, by_worker: false, added_by: 'system' })
    return case_id
  })
  const case_id = toPublicId('case', id)
  const notice = {
    case_id,
    rule: 'made_up_answers' as const,
    text: 'Twenty answers in one minute.',
  }
  await world.call('giveNotice', desk.now(ada), notice)
  const answer = { case_id, text: 'I work fast.', complete: true }
  await world.call('answerCase', { ...worker, worker_id }, answer)
  return case_id
}

describe('a month', () => {
  const nothing = {
    ...{ month: '2026-11', opened_by_machine: 0, opened_by_people: 0, first_decisions: 0 },
    ...{ measures: 0, machine_cases_decided: 0, agreed_with_machine: 0, reviews: 0, overturned: 0 },
    ...{ lapsed: 0, sent_outside: 0, looked_seconds_median: null, review_days_median: null },
  }
  test('of nothing has no shares', () => {
    expect(presentMonth(nothing)).toMatchObject({
      ...{ agreement_percent: null, overturned_percent: null, alarm: false },
    })
  })

  test.each([
    [4, 4, false],
    [5, 5, true],
    [19, 20, false],
    [96, 100, true],
    [95, 100, false],
    [0, 0, false],
  ])('agreeing in %i of %i cases rings: %s', (agreed, all, rings) => {
    expect(ringsAlarm(agreed, all)).toBe(rings)
  })
})

test('everybody reads what happened, counted from the rows', async () => {
  const before = world.clock.now()
  // Two by people: one measure that is overturned, one acquittal.
  const one = await world.worker()
  const { id } = await decided(ada, one, { outcome: 'suspended', days: 30 })
  await contest(one, id)
  await review(bo, id, 'overturned')
  await decided(ada, await world.worker(), { outcome: 'none' })
  // Three by a machine: agreed with once, acquitted once, dropped once.
  await decide(ada, await byMachine(await world.worker()), { outcome: 'warned' })
  await decide(ada, await byMachine(await world.worker()), { outcome: 'none' })
  const dropped = await byMachine(await world.worker())
  await world.call('dropCase', desk.now(ada), { case_id: dropped, text: 'A mix-up.' })
  const { months, deciders } = await figures()
  expect(deciders).toBe(2)
  const [month] = months
  expect(months).toHaveLength(1)
  expect(month).toMatchObject({
    ...{ month: monthOf(before), opened_by_machine: 3, opened_by_people: 2 },
    ...{ first_decisions: 4, measures: 2, machine_cases_decided: 3, agreed_with_machine: 1 },
    ...{ agreement_percent: 33.3, alarm: false, reviews: 1, overturned: 1 },
    ...{ overturned_percent: 100, lapsed: 0, sent_outside: 0 },
  })
  // Each item of each case was looked at for a minute: two items, and three in the review.
  expect(month?.looked_seconds_median).toBeGreaterThanOrEqual(120)
  expect(month?.review_days_median).toBe(0)
})

test('what lapsed, and the alarm, stand in their own months; after a year they have left', async () => {
  await pass(62 * DAY)
  const worker = await world.worker()
  const { id } = await decided(ada, worker, { outcome: 'restricted', days: 60 })
  await contest(worker, id)
  await pass(14 * DAY)
  const lapsed = monthOf(world.clock.now())
  await pass(40 * DAY)
  for (let one = 0; one < 5; one++)
    await decide(ada, await byMachine(await world.worker()), { outcome: 'warned' })
  const { months } = await figures()
  expect(months.find(({ month }) => month === lapsed)).toMatchObject({ lapsed: 1 })
  expect(months[0]).toMatchObject({ machine_cases_decided: 5, agreement_percent: 100, alarm: true })
  await pass(366 * DAY)
  expect((await figures()).months.some(({ month }) => month === lapsed)).toBe(false)
})

test('the evaluation lists every case of its time once, page by page, and nobody in it', async () => {
  const from = '2000-01-01T00:00:00Z'
  const [bounds] = await world.look<{ low: Date; count: string }>(
    `select min(opened_at) as low, count(*)::text as count from case_record`,
  )
  const span = { from: bounds?.low.toISOString() ?? from, to: world.clock.now().toISOString() }
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await world.call('listCaseEvaluation', ada, {
      ...span,
      limit: 4,
      ...(cursor !== undefined && { cursor }),
    })
    seen.push(...page.data.map(({ case_id }) => case_id))
    expect(JSON.stringify(page.data)).not.toMatch(/wrk_|prs_|"(text|summary|facts)"/)
    cursor = page.next_cursor ?? undefined
  } while (cursor !== undefined)
  expect(new Set(seen).size).toBe(seen.length)
  expect(String(seen.length)).toBe(bounds?.count)
  await expect(world.call('listCaseEvaluation', ada, { from, to: span.to })).rejects.toMatchObject({
    code: 'invalid_input',
  })
})
