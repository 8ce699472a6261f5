/** Charter R23–R25: another human, who opened everything, in fourteen days; else it lapses; wrong is repaired. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DAY, deskOf, type Operator } from '../../../test/support/cases/desk.ts'
import { operatorOn } from '../../../test/support/cases/lawful.ts'
import { createWorld, type World } from '../../../test/support/world.ts'

let world: World
let ada: Operator
let bo: Operator
beforeAll(async () => {
  world = await createWorld()
  ada = await operator()
  bo = await operator()
})
afterAll(() => world.close())
const desk = deskOf(() => world)
const { operator, answered, decide, decided, contest, review, look, reasons, pass, standing } = desk
type Worker = Awaited<ReturnType<World['worker']>>

const suspended = async (worker: Worker, days = 100) =>
  (await decided(ada, worker, { outcome: 'suspended', days })).id

describe('a review', () => {
  test('is not made by who decided, nor by the person, nor by support', async () => {
    const worker = await world.worker()
    const case_id = await suspended(worker)
    await contest(worker, case_id)
    await expect(review(ada, case_id, 'upheld')).rejects.toMatchObject({
      code: 'second_human_needed',
    })
    const themselves = { ...bo, person_id: worker.person_id }
    await sql`insert into operator (person_id, role, created_at)
      values (${worker.person_id}, 'admin', ${world.clock.now()})`.execute(world.database)
    await expect(review(themselves, case_id, 'overturned')).rejects.toMatchObject({
      code: 'second_human_needed',
    })
    await expect(
      review(await operatorOn(world, 'support'), case_id, 'upheld'),
    ).rejects.toMatchObject({ code: 'operator_role_needed' })
  })

  test('needs every item opened, what the person added last too; looks are counted', async () => {
    const worker = await world.worker()
    const case_id = await suspended(worker)
    await contest(worker, case_id)
    const relied_on = (await look(bo, case_id)).slice(0, 1)
    await world.call('answerCase', worker, { case_id, text: 'One thing more.' })
    const answer = { case_id, outcome: 'upheld' as const, ...reasons(relied_on) }
    await expect(world.call('reviewDecision', desk.now(bo), answer)).rejects.toMatchObject({
      code: 'evidence_unopened',
      details: { detail: expect.stringMatching(/^1 of \d+ items/) },
    })
    expect((await review(bo, case_id, 'upheld')).status).toBe('closed')
    const looked = await world.look<{ opens: number; seconds: number }>(
      `select opens, seconds from decision_evidence e join decision d on d.id = e.decision_id
       where d.kind = 'review' and d.author_id = '${bo.person_id}' order by evidence_id`,
    )
    expect(looked.length).toBe(4)
    expect(looked.every(({ opens, seconds }) => opens >= 1 && seconds >= 60)).toBe(true)
    expect(await standing(worker)).toBe('suspended')
  })

  test('is the last word: nothing can be contested twice', async () => {
    const worker = await world.worker()
    const case_id = await suspended(worker)
    await contest(worker, case_id)
    await review(bo, case_id, 'upheld')
    await expect(contest(worker, case_id)).rejects.toMatchObject({ code: 'step_out_of_turn' })
  })

  test('by two at once happens once', async () => {
    const worker = await world.worker()
    const case_id = await suspended(worker)
    await contest(worker, case_id)
    const relied_on = (await look(bo, case_id)).slice(0, 1)
    const attempt = () =>
      world.call('reviewDecision', desk.now(bo), {
        ...{ case_id, outcome: 'overturned' },
        ...reasons(relied_on),
      })
    const ends = await Promise.allSettled([attempt(), attempt(), attempt()])
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})

describe('unanswered for fourteen days', () => {
  test('it lapses to probation, and that to nothing', async () => {
    const worker = await world.worker()
    const case_id = await suspended(worker)
    await contest(worker, case_id)
    await pass(14 * DAY - 1)
    expect(await standing(worker)).toBe('suspended')
    await pass(1)
    expect(await standing(worker)).toBe('probation')
    expect(await world.call('getCase', worker, { case_id })).toMatchObject({
      status: 'lapsed',
      decisions: [{ effect: 'lapsed_to_probation' }],
    })
    const inbox = await world.call('listEvents', worker, { order: 'newest', limit: 1 })
    expect(inbox.data).toMatchObject([{ type: 'case.lapsed' }])
    await pass(30 * DAY)
    expect(await standing(worker)).toBe('active')
  })

  test('what is left is never longer than what was decided', async () => {
    const worker = await world.worker()
    const case_id = await suspended(worker, 20)
    await contest(worker, case_id)
    await pass(14 * DAY)
    expect(await standing(worker)).toBe('probation')
    await pass(6 * DAY)
    expect(await standing(worker)).toBe('active')
  })

  test('an announced end of an account lapses before it comes', async () => {
    const worker = await world.worker()
    const { id: case_id } = await decided(ada, worker, { outcome: 'terminated' })
    await contest(worker, case_id)
    await pass(14 * DAY)
    expect(await standing(worker)).toBe('probation')
    await pass(60 * DAY)
    expect(await standing(worker)).toBe('active')
  })

  test('an ended account comes back, contested on its last day', async () => {
    const worker = await world.worker()
    const { id: case_id } = await decided(ada, worker, { outcome: 'terminated' })
    await pass(183 * DAY - 1)
    expect(await standing(worker)).toBe('terminated')
    await contest(worker, case_id)
    await pass(14 * DAY)
    expect(await standing(worker)).toBe('probation')
  })

  test('after 183 days it stands, and says so', async () => {
    const worker = await world.worker()
    const { id: case_id } = await decided(ada, worker, { outcome: 'terminated' })
    await pass(183 * DAY)
    await expect(contest(worker, case_id)).rejects.toMatchObject({ code: 'step_out_of_turn' })
  })

  test('a warning lapses with nothing left of it', async () => {
    const worker = await world.worker()
    const warned = await decided(ada, worker, { outcome: 'warned' })
    await contest(worker, warned.id)
    await pass(14 * DAY)
    const after_warning = warned.decisions[0]?.id ?? ''
    await expect(answered(ada, worker, { after_warning })).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  test('what is grave goes to the ombudsperson outside, who is reminded, and whose word counts', async () => {
    world.runtime.instance.ombudsperson = 'Ombuds office, ombuds@example.org'
    const worker = await world.worker()
    const { id: case_id } = await answered(ada, worker, { rule: 'violence' })
    await decide(ada, case_id, { outcome: 'terminated' })
    expect(await world.call('getCase', worker, { case_id })).toMatchObject({
      at_due: 'goes_to_the_ombudsperson',
      ombudsperson: 'Ombuds office, ombuds@example.org',
    })
    for (const days of [14, 14, 14]) await pass(days * DAY)
    expect(await standing(worker)).toBe('terminated')
    expect(await world.call('getCase', worker, { case_id })).toMatchObject({
      status: 'outside',
      at_due: 'ombudsperson_is_reminded',
    })
    const letter = Buffer.from('We find that it was somebody else.').toString('base64')
    const file = { case_id, name: 'letter.txt', data_base64: letter }
    const { evidence } = await world.call('addCaseFile', ada, file)
    await look(ada, case_id)
    const found = (relied_on: string) =>
      world.call('recordOutsideFinding', desk.now(ada), {
        ...{ case_id, outcome: 'overturned' as const },
        ...reasons([relied_on]),
      })
    // Whoever writes it down only carries the letter.
    await expect(found(evidence[0]?.id ?? '')).rejects.toMatchObject({ code: 'conflict' })
    await found(evidence.at(-1)?.id ?? '')
    expect(await standing(worker)).toBe('active')
    delete world.runtime.instance.ombudsperson
  })

  test('without an ombudsperson what is grave lapses like the rest', async () => {
    const worker = await world.worker()
    const { id: case_id } = await answered(ada, worker, { rule: 'fraud' })
    const after = await decide(ada, case_id, { outcome: 'terminated' })
    expect(after.at_due).toBe('lapses')
    await pass(14 * DAY)
    expect(await standing(worker)).toBe('probation')
  })
})

test('cases that no human takes up, or decides, end by themselves in the person’s favour', async () => {
  const worker = await world.worker()
  const untouched = await desk.opened(ada, worker)
  await pass(14 * DAY)
  expect((await world.call('getCase', worker, { case_id: untouched.id })).status).toBe('closed')
  const { id: case_id } = await answered(ada, worker)
  const relied_on = await look(ada, case_id)
  await world.call('suspendMeanwhile', desk.now(ada), { case_id, days: 7, ...reasons(relied_on) })
  await pass(7 * DAY)
  expect((await world.call('getCase', worker, { case_id })).status).toBe('closed')
  expect(await standing(worker)).toBe('active')
})

test('an instance with one operator cannot review: what is contested lapses', async () => {
  const alone = await createWorld()
  const small = deskOf(() => alone)
  const only = await small.operator()
  const worker = await alone.worker()
  const { id } = await small.decided(only, worker, { outcome: 'suspended', days: 60 })
  await small.contest(worker, id)
  await expect(small.review(only, id, 'upheld')).rejects.toMatchObject({
    code: 'second_human_needed',
  })
  await small.pass(14 * DAY)
  expect(await small.standing(worker)).toBe('probation')
  expect(await alone.call('getCaseFigures', { kind: 'anonymous' }, {})).toMatchObject({
    deciders: 1,
  })
  await alone.close()
})
