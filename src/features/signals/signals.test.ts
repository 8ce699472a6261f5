/** Signals are raised once, read by humans, and change nothing; leaked gold is taken out of use. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { batches } from '../../../test/support/batch.ts'
import { goldJobs } from '../../../test/support/gold/jobs.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import type { Caller } from '../../kernel/caller.ts'
import { fromPublicId, newUuid } from '../../kernel/id.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { openBatch, skipFirstStep, claim, submit, answerOne } = batches(() => world)
const { openGold, isGold } = goldJobs(() => world)

/** Three people on 40 tasks; the last always says “good”. */
const withOneWhoAlwaysSaysGood = async () => {
  const boss = await world.requester(10_000_000n)
  const job = await openBatch(boss, 40, { overlap: 3 })
  await skipFirstStep(job.id)
  const people = [await world.worker(), await world.worker(), await world.worker()] as const
  for (const worker of people)
    for (let turn = 0; turn < 40; turn++)
      await answerOne(worker, job.id, worker === people[2] || turn % 2 === 0 ? 'good' : 'bad')
  await world.settle()
  return { boss, job_id: job.id, people }
}
const signalsOf = async (caller: Caller, job_id: string, looked_at = false) =>
  (await world.call('listSignals', caller, { job_id, looked_at })).data
const code = (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    (error) => error.code,
  )

describe('a signal', () => {
  test('is raised once, says what it stands on, and is settled once by a human', async () => {
    const { boss, job_id, people } = await withOneWhoAlwaysSaysGood()
    const [signal, ...more] = await signalsOf(boss, job_id)
    expect(more).toEqual([])
    expect(signal).toMatchObject({
      kind: 'same_answers',
      shows: 'good',
      figures: { answers: 40, follow: 40 },
      finding: null,
    })
    const told = (await world.call('listEvents', boss, { order: 'newest' })).data
    expect(told.map(({ type }) => type)).toContain('job.signals_raised')
    // Later looks say nothing twice, and whom it is about reads nothing before a human looked.
    world.clock.advance(700)
    await world.call('lookForSignals', { kind: 'system', loop: 'test' }, { job_id })
    expect(await signalsOf(boss, job_id)).toHaveLength(1)
    const own = async () => (await world.call('listOwnSignals', people[2], { job_id })).data
    expect(await own()).toEqual([])
    const signal_id = signal?.id ?? ''
    const look = (finding: 'nothing' | 'something', note?: string) =>
      world.call('settleSignal', boss, { signal_id, finding, ...(note && { note }) })
    expect(await code(look('something'))).toBe('invalid_input')
    expect(await look('nothing', 'All letters were good.')).toMatchObject({ finding: 'nothing' })
    expect(await code(look('nothing'))).toBe('conflict')
    expect(await own()).toMatchObject([{ finding: 'nothing', note: 'All letters were good.' }])
    expect(await own()).not.toHaveProperty('0.workers')
    expect(await signalsOf(boss, job_id)).toEqual([])
    expect(await signalsOf(boss, job_id, true)).toHaveLength(1)
    // Pay and standing are what they were: the next task is offered, and silence approves.
    const next = await openBatch(boss, 1, { overlap: 1 })
    await answerOne(people[2], next.id)
    world.clock.advance(4 * 86_400)
    await world.settle()
    expect((await world.call('getJob', boss, { job_id })).answers.approved).toBe(120)
  })

  test('is not read by strangers; about speed by operators alone', async () => {
    const boss = await world.requester(10_000_000n)
    const { id: job_id } = await openBatch(boss, 2)
    const worker = await world.worker()
    const id = newUuid()
    await sql`
      insert into signal (id, job_id, kind, worker_id, figures, noted_at)
      values (${id}, ${fromPublicId('job', job_id)}, 'speed', ${(worker as { worker_id: string }).worker_id}, '{}',
        ${world.clock.now()})`.execute(world.database)
    expect(await signalsOf(boss, job_id)).toEqual([])
    expect(await signalsOf(await world.operator(), job_id)).toHaveLength(1)
    const stranger = await world.requester(1n)
    expect(await code(signalsOf(stranger, job_id))).toBe('not_found')
    const change = (what: string) =>
      world.look(`update signal set ${what} where id = '${id}'`).then(
        () => 'done',
        (error) => String(error.message),
      )
    expect(await change("figures = '{}', kind = 'pattern'")).toContain('stays as it was raised')
    expect(await change("finding = 'nothing', looked_at = now()")).toContain(
      'only_a_human_looks_at_a_signal',
    )
  })
})

test('gold whose answer became known is taken out of use, and what was answered stays counted', async () => {
  const boss = await world.requester(10_000_000n)
  const { id: job_id } = await openGold(boss, {
    ...{ tasks: 80, hidden: 1, gold: { percent: 10 } },
    more: { overlap: 3 },
  })
  for (let person = 0; person < 24; person++) {
    const worker = await world.worker()
    for (let place = 0; place < 7; place++) {
      const { id } = await claim(worker, job_id)
      world.clock.advance(20)
      const gold = await isGold(id)
      await submit(worker, id, gold && person >= 13 ? 'good' : 'bad')
      if (gold) break
    }
  }
  world.clock.advance(700)
  await world.settle()
  expect((await world.call('listGold', boss, { job_id })).data).toMatchObject([
    { status: 'retired', answers: 24, right: 11 },
  ])
  const leaks = (await signalsOf(boss, job_id)).filter(({ kind }) => kind === 'gold_leak')
  expect(leaks).toMatchObject([{ workers: [], figures: { right_now: 1 } }])
})
