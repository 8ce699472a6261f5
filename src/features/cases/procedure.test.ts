/** Charter R20–R22: notice, time to answer, decision with reasons; no step is left out. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { batches } from '../../../test/support/batch.ts'
import { DAY, deskOf, type Operator } from '../../../test/support/cases/desk.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import { Statement } from './case-schemas.ts'

let world: World
let ada: Operator
beforeAll(async () => {
  world = await createWorld()
  ada = await operator()
})
afterAll(() => world.close())
const desk = deskOf(() => world)
const { operator, opened, noticed, answered, look, reasons, decide, decided, pass, standing } = desk
const { openBatch, claim, answerOne, approve } = batches(() => world)
const OUT_OF_TURN = { code: 'step_out_of_turn' }

test('from the opening to the decision, with every clock and every reason', async () => {
  const worker = await world.worker()
  const first = await opened(ada, worker)
  expect(first).toMatchObject({ status: 'opened', at_due: 'closes', by_machine: false })
  expect(await world.call('getCase', worker, { case_id: first.id })).toMatchObject({
    steps: ['answer', 'add_file'],
    evidence: [{ title: 'The answers', opened_at: null }],
  })
  const told = await world.call('giveNotice', desk.now(ada), {
    ...{ case_id: first.id, rule: 'abuse', answer_days: 10 },
    text: 'Three answers insult the requester; a suspension may follow.',
  })
  expect(told).toMatchObject({ status: 'notice', rule: { name: 'abuse', version: 1 } })
  const days = (from: string | null, to: string | null) =>
    (Date.parse(to ?? '') - Date.parse(from ?? '')) / 86_400_000
  expect(days(told.notice_at, told.answer_due_at)).toBe(10)
  const helper = 'Maya of the union, maya@example.org'
  const said = { case_id: first.id, text: 'I was angry.', helper }
  expect(await world.call('answerCase', worker, said)).toMatchObject({ status: 'notice', helper })
  const whole = { case_id: first.id, text: 'And I am sorry.', complete: true }
  expect(await world.call('answerCase', worker, whole)).toMatchObject({ status: 'response' })
  const { decisions, status } = await decide(ada, first.id, { outcome: 'suspended', days: 30 })
  expect(status).toBe('decided')
  expect(decisions).toMatchObject([{ kind: 'first', outcome: 'suspended', effect: 'in_force' }])
  expect(await standing(worker)).toBe('suspended')
  await pass(30 * DAY)
  expect(await standing(worker)).toBe('active')
})

test('the statement of reasons has every field, in the moment of the decision, for the person to read', async () => {
  const worker = await world.worker()
  const { id: case_id } = await decided(ada, worker, { outcome: 'suspended', days: 7 })
  const [decision] = (await world.call('getCase', worker, { case_id })).decisions
  expect(decision?.decided_at).toBe(world.clock.now().toISOString())
  const statement = Statement.safeParse(decision?.statement)
  expect(statement.success).toBe(true)
  for (const said of Object.values(decision?.statement ?? {})) expect(said).toBeTruthy()
  expect(decision?.statement).toMatchObject({
    rule: { name: 'abuse', version: 1 },
    automation: expect.stringContaining('A human opened the case'),
    how_to_contest: expect.stringContaining('183 days'),
  })
  const inbox = await world.call('listEvents', worker, { order: 'newest', limit: 1 })
  expect(inbox.data).toMatchObject([{ type: 'case.decided', data: { case_id } }])
})

test('during the notice the person works on, with five places, and keeps everything', async () => {
  const boss = await world.requester()
  const job = await openBatch(boss, 9)
  const worker = await world.worker()
  const done = await answerOne(worker, job.id)
  const held = await claim(worker, job.id)
  await noticed(ada, worker)
  for (let one = 0; one < 4; one++) await claim(worker, job.id)
  await expect(claim(worker, job.id)).rejects.toMatchObject({ code: 'too_many_held' })
  expect((await world.call('whyNoWork', worker, {})).reasons.map(({ reason }) => reason)).toEqual(
    expect.arrayContaining(['under_notice', 'hands_full']),
  )
  await approve(boss, done.id)
  expect((await world.call('withdraw', worker, {})).status).toBe('requested')
  expect((await world.call('getAssignment', worker, { assignment_id: held.id })).status).toBe(
    'active',
  )
})

describe('an account', () => {
  test('ends thirty days after the decision, and can contest until then and after', async () => {
    const worker = await world.worker()
    const { id: case_id, decisions } = await decided(ada, worker, { outcome: 'terminated' })
    expect(decisions).toMatchObject([{ effect: 'announced', ends_at: null }])
    expect(await standing(worker)).toBe('active')
    expect((await world.call('whyNoWork', worker, {})).reasons[0]?.reason).toBe('under_notice')
    await pass(30 * DAY - 1)
    expect(await standing(worker)).toBe('active')
    await pass(1)
    expect(await standing(worker)).toBe('terminated')
    await pass(150 * DAY)
    expect((await desk.contest(worker, case_id)).status).toBe('review')
  })

  test('ends at once on a grave ground, and then the review has begun by itself', async () => {
    const worker = await world.worker()
    const { id } = await answered(ada, worker, { rule: 'violence' })
    const after = await decide(ada, id, { outcome: 'terminated' })
    expect(after).toMatchObject({ status: 'review', decisions: [{ grave: 'violence' }] })
    expect(await standing(worker)).toBe('terminated')
  })

  test('ends at once for the same breach after a written warning, and only then', async () => {
    const worker = await world.worker()
    const warned = await decided(ada, worker, { outcome: 'warned' })
    expect(await standing(worker)).toBe('active')
    const after_warning = warned.decisions[0]?.id ?? ''
    await expect(
      noticed(ada, worker, { after_warning, rule: 'data_misuse' }),
    ).rejects.toMatchObject({ code: 'not_found' })
    const { id } = await answered(ada, worker, { after_warning })
    expect(await decide(ada, id, { outcome: 'terminated' })).toMatchObject({
      decisions: [{ grave: 'same_breach_after_warning' }],
    })
  })
})

test('a suspension before the decision lasts seven days at most, once, and ends by itself', async () => {
  const worker = await world.worker()
  const { id: case_id } = await noticed(ada, worker, { answer_days: 20 })
  const relied_on = await look(ada, case_id)
  const suspend = (days: number) =>
    world.call('suspendMeanwhile', desk.now(ada), { case_id, days, ...reasons(relied_on) })
  await expect(suspend(8)).rejects.toMatchObject({ code: 'invalid_input' })
  await suspend(7)
  expect(await standing(worker)).toBe('suspended')
  await expect(suspend(1)).rejects.toMatchObject(OUT_OF_TURN)
  await pass(7 * DAY)
  expect(await standing(worker)).toBe('active')
  await expect(suspend(1)).rejects.toMatchObject(OUT_OF_TURN)
})

test('or becomes the decision', async () => {
  const worker = await world.worker()
  const { id: case_id } = await answered(ada, worker)
  const relied_on = await look(ada, case_id)
  await world.call('suspendMeanwhile', desk.now(ada), { case_id, days: 3, ...reasons(relied_on) })
  const after = await decide(ada, case_id, { outcome: 'restricted', days: 10 })
  expect(after.decisions.map(({ outcome, effect }) => [outcome, effect])).toEqual([
    ['suspended', 'ended'],
    ['restricted', 'in_force'],
  ])
  expect(await standing(worker)).toBe('restricted')
})

test('what a human drops or does not find is over for good', async () => {
  const [one, other] = [await world.worker(), await world.worker()]
  const { id: case_id } = await noticed(ada, one)
  const dropped = await world.call('dropCase', desk.now(ada), { case_id, text: 'A mix-up.' })
  expect(dropped).toMatchObject({ status: 'closed', due_at: null, steps: [] })
  expect(await decided(ada, other, { outcome: 'none' })).toMatchObject({
    status: 'closed',
    decisions: [{ outcome: 'none', effect: null }],
  })
  await expect(desk.contest(one, case_id)).rejects.toMatchObject(OUT_OF_TURN)
  expect([await standing(one), await standing(other)]).toEqual(['active', 'active'])
})

test('somebody kept apart from one requester sees the work of all the others', async () => {
  const [boss, other] = [await world.requester(), await world.requester()]
  const job = await openBatch(boss, 1)
  const free = await openBatch(other, 1)
  const worker = await world.worker()
  const keep_from = (await world.call('getMe', boss, {})).requesters[0]?.id ?? ''
  await decided(ada, worker, { outcome: 'deranked', days: 5, keep_from })
  await expect(claim(worker, job.id)).rejects.toMatchObject({ code: 'no_new_work' })
  const { reasons: why } = await world.call('whyNoWork', worker, {})
  expect(why).toContainEqual(expect.objectContaining({ reason: 'deranked', requester: 'Acme' }))
  expect((await claim(worker, free.id)).status).toBe('active')
  await pass(5 * DAY)
  expect((await claim(worker, job.id)).status).toBe('active')
})
