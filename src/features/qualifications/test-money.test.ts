/** Charter R18: a long test is paid whatever the result, from money set aside before. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { euros } from '../../../test/support/batch.ts'
import {
  code,
  DAY,
  FORM,
  PAID,
  testsOn,
  WRONG,
} from '../../../test/support/qualifications/tests.ts'
import { outcomes } from '../../../test/support/race.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import { ERRORS } from '../../kernel/errors.ts'
import { fromPublicId } from '../../kernel/id.ts'
import { verifyReceipt } from '../../kernel/receipt.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { make, start, take, available } = testsOn(() => world)

describe('what a test costs whom', () => {
  test('over five minutes without pay is refused, also for the operator and by the database', async () => {
    const boss = await world.requester()
    const long = { estimated_seconds: 301 }
    expect(await code(make(boss, long))).toBe('test_must_pay')
    expect(await code(make(boss, { ...long, reward: euros('0.00') }))).toBe('test_must_pay')
    expect(await code(make(await world.operator(), long))).toBe('test_must_pay')
    const refused = await make(boss, long).catch((error) => error)
    expect(ERRORS[refused.code as 'test_must_pay'].status).toBe(422)
    const { id } = await make(boss)
    const copy = `insert into qualification (id, requester_id, livemode, status, name, description,
        form, form_sha256, grading, threshold, estimated_seconds, currency, reward_minor,
        grade_within_seconds, valid_seconds, created_at)
      select gen_random_uuid(), requester_id, livemode, status, 'Longer', '', form, form_sha256,
        grading, threshold, 301, currency, 0, grade_within_seconds, valid_seconds, created_at
      from qualification where id = '${fromPublicId('qualification', id)}'`
    await expect(world.look(copy)).rejects.toThrow('a_test_over_five_minutes_is_paid')
    await expect(
      world.look(
        `update qualification set estimated_seconds = 301 where id = '${fromPublicId('qualification', id)}'`,
      ),
    ).rejects.toThrow('a test stays as it was made')
  })

  test('nobody says that a long test is short: its words and questions are counted', async () => {
    const boss = await world.requester()
    const items = Array.from({ length: 30 }, (_, at) => ({
      ...{ type: 'long_text', id: `t${at}`, label: 'Tell us about it.' },
    }))
    const form = { ...FORM, pages: [{ id: 'p', items }] }
    const asked = make(boss, { form, answer_key: undefined, estimated_seconds: 60 })
    expect(await code(asked)).toBe('test_must_pay')
  })

  test('a paid one pays the floor or more, and its money is set aside before it opens', async () => {
    const boss = await world.requester(2_000n)
    expect(await code(make(boss, { ...PAID, reward: euros('0.50') }))).toBe('under_pay_floor')
    expect(await code(make(boss, { ...PAID, attempts: 5 }))).toBe('insufficient_funds')
    const paid = await make(boss, PAID)
    expect(paid).toMatchObject({ attempts_left: 3, reward: euros('5.00') })
    expect(await available(boss)).toBe('5.00')
    await world.call('fundQualification', boss, { qualification_id: paid.id, attempts: 1 })
    expect(await available(boss)).toBe('0.00')
  })

  test('is paid at once whatever the result, with a receipt, and never twice', async () => {
    const boss = await world.requester(2_000n)
    const { id } = await make(boss, PAID)
    const worker = await world.worker()
    const { id: attempt_id } = await start(worker, id)
    world.clock.advance(600)
    const send = () => world.call('submitTest', worker, { attempt_id, answers: WRONG })
    const ends = await outcomes([send(), send(), send()])
    expect(ends.filter((end) => end === 'done')).toHaveLength(1)
    expect((await world.call('getEarnings', worker, {})).available).toMatchObject([euros('5.00')])
    const failed = await world.call('getAttempt', worker, { attempt_id })
    expect(failed).toMatchObject({ status: 'failed', score: 0, paid: euros('5.00') })
    const [line] = (await world.call('listEarnings', worker, {})).data
    expect(line).toMatchObject({ kind: 'owed', ground: 'qualification' })
    const { signed } = await world.call('getReceipt', worker, { receipt_id: line?.id ?? '' })
    expect(verifyReceipt(signed, world.runtime.instance.receipt_key)).toMatchObject({ ok: true })
  })

  test('no attempt begins that could not be paid; what nobody needs comes back', async () => {
    const boss = await world.requester(2_000n)
    const { id } = await make(boss, { ...PAID, attempts: 1 })
    const people = await Promise.all([1, 2, 3, 4].map(() => world.worker()))
    const ends = await outcomes(people.map((worker) => start(worker, id)))
    expect(ends.toSorted()).toEqual(['done', ...Array(3).fill('no_attempt_left')])
    const closed = world.call('closeQualification', boss, { qualification_id: id })
    expect(await closed).toMatchObject({ status: 'closed', attempts_left: 0 })
    expect(await available(boss)).toBe('15.00')
    // Nothing is handed in: the money of the attempt comes back too.
    world.clock.advance(2 * DAY)
    await world.settle()
    expect(await available(boss)).toBe('20.00')
    expect(await world.audit()).toMatchObject({ ok: true, differences: [] })
  })

  test('the instance’s own tests are paid by the instance', async () => {
    const { id } = await make(await world.operator(), PAID)
    const worker = await world.worker()
    expect(await take(worker, id)).toMatchObject({ status: 'passed', requester: null })
    expect((await world.call('getEarnings', worker, {})).available).toMatchObject([euros('5.00')])
  })
})

test('tests count in the time ledger, paid or not', async () => {
  const boss = await world.requester(100_000n)
  const worker = await world.worker()
  await take(worker, (await make(boss, PAID)).id)
  const week = await world.call('getHours', worker, {})
  expect(week.time.find(({ kind }) => kind === 'qualification')?.seconds).toBe(200)
  expect(week.income).toEqual([euros('5.00')])
})

test('a member takes none of the own requester’s tests', async () => {
  const boss = await world.requester()
  const { id } = await make(boss)
  const worker = await world.worker(boss.person_id)
  expect(await code(start(worker, id))).toBe('own_work')
})
