/** What follows from the last answers of a person: training again, the gate, a human; never a ban, never pay. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { batches } from '../../../test/support/batch.ts'
import { eventually } from '../../../test/support/eventually.ts'
import { batchTerms, texts } from '../../../test/support/forms.ts'
import { goldJobs, goldOf } from '../../../test/support/gold/jobs.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import type { Caller } from '../../kernel/caller.ts'
import { fromPublicId } from '../../kernel/id.ts'
import { gateColumns, gateRule } from './presets.ts'
import type { Rule } from './rule-schemas.ts'
import { consensusOf, holds, paceOf, tallyOf } from './tally.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { isGold, claim, submit } = goldJobs(() => world)
const { skipFirstStep } = batches(() => world)

type SetRules = { preset?: 'gentle' | 'standard' | 'careful'; rules?: Rule[] }
/** An open job with gold, training and rules. */
const openWith = async (
  boss: Caller,
  asked: SetRules,
  { tasks = 40, overlap = 1, training = 2 } = {},
) => {
  const { id: job_id } = await world.call('createJob', boss, batchTerms({ gold: {}, overlap }))
  await world.call('setRules', boss, { job_id, ...asked })
  await world.call('addTasks', boss, { job_id, tasks: texts(tasks) })
  const gold = [...goldOf(12), ...goldOf(training, 'training')]
  await world.call('addGold', boss, { job_id, gold })
  await world.call('publishJob', boss, { job_id })
  await skipFirstStep(job_id)
  return job_id
}
/** Works through places; checks and tasks as told. Returns whether each was training. */
const work = async (
  worker: Caller,
  job_id: string,
  places: number,
  check: string,
  task = 'good',
) => {
  const seen: boolean[] = []
  for (let place = 0; place < places; place++) {
    const { id } = await claim(worker, job_id)
    world.clock.advance(20)
    const { check: told } = await submit(worker, id, (await isGold(id)) ? check : task)
    seen.push(told !== null && told !== undefined)
  }
  return seen
}
const rulesOf = (caller: Caller, job_id: string) => world.call('getRules', caller, { job_id })
/** Rules are looked at again and again until this is seen: events of others may hold the order back. */
const lookedAt = <T>(look: () => Promise<T[]>): Promise<T[]> =>
  eventually(
    async () => {
      world.clock.advance(60)
      await world.settle()
      return look()
    },
    (seen) => seen.length > 0,
  )
const code = (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    (error) => error.code,
  )
const RETRAIN: Rule = { collector: 'gold', over: 3, fewer_than: 2, action: 'retrain' }

test('a rule sends somebody through the training again, paid, and then they go on', async () => {
  const boss = await world.requester(10_000_000n)
  const job_id = await openWith(boss, { rules: [RETRAIN] }, { tasks: 120 })
  const worker = await world.worker()
  // Hidden checks are one in twenty: three of them come within some sixty places.
  for (let round = 0; round < 30 && (await rulesOf(worker, job_id)).held?.length === 0; round++) {
    await work(worker, job_id, 4, 'bad')
    world.clock.advance(60)
    await world.settle()
  }
  const told = await rulesOf(worker, job_id)
  expect(told.held).toMatchObject([{ ...RETRAIN, good: 0, counted: 3 }])
  expect(told.retraining).toBe(true)
  expect((await rulesOf(boss, job_id)).held).toBeNull()
  // Both trainings again, explained and paid like the first time, then other tasks.
  expect(await work(worker, job_id, 3, 'good')).toEqual([true, true, false])
  expect((await rulesOf(worker, job_id)).retraining).toBe(false)
  const again = await world.look<{ id: string }>(
    `select id from assignment where again and job_id = '${fromPublicId('job', job_id)}'`,
  )
  expect(again).toHaveLength(2)
  world.clock.advance(4 * 86_400)
  await world.settle()
  const paid = await world.look<{ paid: bigint }>(
    `select paid_minor as paid from assignment where again and job_id = '${fromPublicId('job', job_id)}'`,
  )
  expect(paid.every((one) => one.paid > 0n)).toBe(true)
  // Nothing is held twice for the same checks, and the books are right.
  expect((await rulesOf(worker, job_id)).held).toHaveLength(1)
  expect(await world.audit()).toMatchObject({ ok: true })
}, 60_000)

test('a rule asks a human where others disagree, and nothing else happens', async () => {
  const boss = await world.requester(10_000_000n)
  const rule: Rule = { collector: 'consensus', over: 5, fewer_than: 2, action: 'ask_human' }
  const job_id = await openWith(boss, { rules: [rule] }, { tasks: 8, overlap: 3, training: 0 })
  const people = [await world.worker(), await world.worker(), await world.worker()] as const
  for (const worker of people)
    await work(worker, job_id, 6, 'good', worker === people[2] ? 'bad' : 'good')
  const signals = async () => (await world.call('listSignals', boss, { job_id })).data
  expect(await lookedAt(signals)).toMatchObject([
    { kind: 'rule', shows: 'consensus', figures: { good: 0, counted: 5, fewer_than: 2 } },
  ])
  expect((await rulesOf(people[2], job_id)).held).toHaveLength(1)
  expect((await rulesOf(people[0], job_id)).held).toEqual([])
  world.clock.advance(60)
  await world.call('applyRules', { kind: 'system', loop: 'test' }, { job_id })
  expect((await world.call('listSignals', boss, { job_id })).data).toHaveLength(1)
})

test('without training a human is asked instead', async () => {
  const boss = await world.requester(10_000_000n)
  const rule: Rule = { collector: 'skipped', over: 3, fewer_than: 3, action: 'retrain' }
  const job_id = await openWith(boss, { rules: [rule] }, { training: 0 })
  const worker = await world.worker()
  for (let place = 0; place < 3; place++) {
    const { id: assignment_id } = await claim(worker, job_id)
    await world.call('returnAssignment', worker, { assignment_id })
  }
  const signals = async () => (await world.call('listSignals', boss, { job_id })).data
  expect(await lookedAt(signals)).toMatchObject([
    { kind: 'rule', shows: 'skipped', figures: { good: 0, counted: 3 } },
  ])
})

describe('what a rule may say', () => {
  test('presets by name; the gate is the gate of the job', async () => {
    const boss = await world.requester(10_000_000n)
    const { id: job_id } = await world.call('createJob', boss, batchTerms({ gold: {} }))
    const set = (asked: SetRules) => world.call('setRules', boss, { job_id, ...asked })
    expect((await set({ preset: 'gentle' })).rules).toHaveLength(1)
    const { rules } = await set({ preset: 'careful' })
    expect(rules[0]).toMatchObject({ action: 'gate', collector: 'gold', over: 10, fewer_than: 7 })
    expect((await world.call('getJob', boss, { job_id })).gold?.gate).toMatchObject({
      percent: 70,
      over: 10,
    })
    const speed: Rule = { collector: 'speed', over: 5, fewer_than: 2, action: 'retrain' }
    expect(await code(set({ rules: [speed] }))).toBe('invalid_input')
    expect(await code(set({ rules: [{ ...RETRAIN, fewer_than: 9 }] }))).toBe('invalid_input')
    expect(await code(set({ rules: [{ ...speed, collector: 'reviews', action: 'gate' }] }))).toBe(
      'invalid_input',
    )
    const plain = await world.call('createJob', boss, batchTerms())
    expect(await code(world.call('setRules', boss, { job_id: plain.id, preset: 'gentle' }))).toBe(
      'conflict',
    )
  })

  test('the database knows no ban, no pay, and no change once people have read them', async () => {
    const boss = await world.requester(10_000_000n)
    const job_id = await openWith(boss, { preset: 'gentle' })
    expect(await code(world.call('setRules', boss, { job_id }))).toBe('conflict')
    const id = fromPublicId('job', job_id)
    const attempt = (statement: string) =>
      world.look(statement).then(
        () => 'done',
        (error) => String(error.message),
      )
    expect(await attempt(`delete from job_rule where job_id = '${id}'`)).toContain(
      'stay as they were read',
    )
    const draft = await world.call('createJob', boss, batchTerms())
    const add = (collector: string, action: string) =>
      attempt(`insert into job_rule values
        ('${fromPublicId('job', draft.id)}', 1, '${collector}', 5, 2, '${action}', now())`)
    for (const action of ['ban', 'reject', 'refuse_pay', 'gate'])
      expect(await add('gold', action)).toContain('a_rule_retrains_or_asks_a_human')
    expect(await add('speed', 'retrain')).toContain('nothing_but_a_question_follows_from_speed')
    expect(await attempt('delete from rule_firing')).not.toBe('done')
  })

  test('a gate in percent is the very same as a rule', () => {
    for (let over = 5; over <= 20; over++)
      for (let fewer = Math.ceil(over * 0.35); fewer <= over * 0.9; fewer++) {
        const rule = { collector: 'gold', over, fewer_than: fewer, action: 'gate' } as const
        const columns = gateColumns(rule)
        expect(gateRule(columns)).toEqual(rule)
        const under = (right: number) => right * 100 < columns.gate_percent * over
        expect([under(fewer - 1), under(fewer)]).toEqual([true, false])
      }
  })
})

test('tallies', () => {
  expect(holds(RETRAIN, tallyOf([false, false]))).toBe(false)
  expect(holds(RETRAIN, tallyOf([false, false, true]))).toBe(true)
  expect(holds(RETRAIN, tallyOf([false, true, true]))).toBe(false)
  const pace = (seconds: number[]) =>
    paceOf(
      seconds.map((one) => ({ seconds: one, counts: true })),
      3,
    )
  expect(pace([5, 5, 5, ...Array(5).fill(30)])).toBeNull()
  expect(pace([5, 5, 30, ...Array(12).fill(30)])?.tally).toEqual({ good: 1, counted: 3 })
  const form = batchTerms().form as never
  const beside = (task_id: string, moods: string[]) =>
    moods.map((mood, at) => ({ task_id, own: at === 0, answers: { mood } }))
  expect(
    consensusOf(form, [
      ...beside('a', ['good', 'good', 'good']),
      ...beside('b', ['bad', 'good', 'good']),
      ...beside('c', ['good', 'good', 'bad']),
    ]),
  ).toEqual({ good: 1, counted: 2 })
})
