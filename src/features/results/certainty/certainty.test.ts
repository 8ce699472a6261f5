/** Dynamic overlap on a running job: places, results, money. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { batches, euros } from '../../../../test/support/batch.ts'
import { looking } from '../../../../test/support/certainty/looking.ts'
import { batchTerms } from '../../../../test/support/forms.ts'
import { createWorld, type World } from '../../../../test/support/world.ts'
import type { Caller } from '../../../kernel/caller.ts'
import { fromPublicId } from '../../../kernel/id.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { openBatch, answerOne, approve, claim, submit } = batches(() => world)
const { twoPeople, look, until } = looking(() => world)

const DYNAMIC = { overlap: { min: 2, max: 4, confidence: 0.8 } }
const job = (boss: Caller, job_id: string) => world.call('getJob', boss, { job_id })
const results = async (boss: Caller, job_id: string) =>
  (await world.call('getResults', boss, { job_id, limit: 50 })).data

describe('from a minimum to a maximum', () => {
  test('agreed tasks stop, others get one place at a time, and what is left comes back', async () => {
    const boss = await world.requester()
    const { id } = await openBatch(boss, 12, DYNAMIC)
    expect(await job(boss, id)).toMatchObject({ overlap: 4, places: 48, escrow: euros('5.76') })
    const ids = await twoPeople(id, 12, 2)
    await until(async () => ((await job(boss, id)).certainty?.reached ?? 0) >= 10)
    const standing = (await job(boss, id)).certainty
    expect(standing).toMatchObject({ reached: 10, answers_saved: 20, saved: euros('2.40') })
    expect(standing?.answers_bought).toBe(26)
    const shown = await results(boss, id)
    expect(shown.map(({ certainty }) => certainty)).toEqual([
      null,
      null,
      ...Array(10).fill('reached'),
    ])
    expect(shown.map(({ wanted }) => wanted).slice(0, 3)).toEqual([3, 3, 2])
    for (const assignment of ids) await approve(boss, assignment)
    const third = await world.worker()
    for (const mood of ['good', 'bad']) await approve(boss, (await answerOne(third, id, mood)).id)
    await expect(claim(third, id)).rejects.toMatchObject({ code: expect.any(String) })
    const before = (await world.call('getBalance', boss, {})).available.amount
    const fourth = await world.worker()
    await until(async () => {
      const now = await job(boss, id)
      if (now.certainty?.undecided === 0) return true
      const got = await claim(fourth, id).catch(() => undefined)
      if (got !== undefined) await approve(boss, (await submit(fourth, got.id, 'good')).id)
      return false
    })
    await until(async () => (await job(boss, id)).status === 'closed')
    const end = await job(boss, id)
    expect(end.escrow).toEqual(euros('0.00'))
    expect(Number(end.certainty?.returned?.amount)).toBeGreaterThan(2)
    expect(Number((await world.call('getBalance', boss, {})).available.amount)).toBeGreaterThan(
      Number(before),
    )
  })

  test('a job for many opens the first places of its first tasks, and the rest when those are answered', async () => {
    const boss = await world.requester()
    const { id } = await openBatch(boss, 12, DYNAMIC)
    const people = [await world.worker(), await world.worker()]
    const handIn = async () => {
      let handed = 0
      for (const worker of people)
        if ((await answerOne(worker, id, 'good').catch(() => undefined)) !== undefined) handed++
      return handed
    }
    const out = await world.look<{ ordinal: number }>(
      `select ordinal from place where job_id = '${fromPublicId('job', id)}' order by ordinal, number`,
    )
    expect(out.map(({ ordinal }) => ordinal)).toEqual([1, 1, 2, 2, 3])
    expect((await job(boss, id)).launch).toMatchObject({ first_places: 5, waiting: 19 })
    let handed = 0
    await until(async () => {
      handed += await handIn()
      return handed === 24
    })
    await until(async () => (await job(boss, id)).certainty?.undecided === 0)
    expect((await job(boss, id)).certainty).toMatchObject({ reached: 12, answers_bought: 24 })
  })

  test('while the first places wait for better pay, none comes beside them', async () => {
    const boss = await world.requester()
    const { id } = await openBatch(boss, 12, DYNAMIC)
    const people = [await world.worker(), await world.worker()]
    for (const [who, worker] of people.entries())
      for (let task = 0; task < 3 - who; task++)
        await answerOne(worker, id, who === 0 ? 'good' : 'bad', 60)
    for (let turn = 0; turn < 6; turn++) await look()
    const held = await job(boss, id)
    expect(held.launch).toMatchObject({ waits_for: ['pay_under_floor'], waiting: 19 })
    expect(held.certainty).toMatchObject({ answers_bought: 24, undecided: 12 })
    await world.call('raisePay', boss, { job_id: id, reward: euros('0.25') })
    await until(async () => ((await job(boss, id)).certainty?.answers_bought ?? 0) > 24)
  })

  test('a job is not over before it is decided; a place never leaves its holder', async () => {
    const boss = await world.requester()
    const { id } = await openBatch(boss, 1, { overlap: { min: 1, max: 3, confidence: 0.99 } })
    const [first, second, third] = [
      await world.worker(),
      await world.worker(),
      await world.worker(),
    ]
    await approve(boss, (await answerOne(first, id, 'good')).id)
    expect(await world.call('getResults', boss, { job_id: id })).toMatchObject({ complete: false })
    await until(async () => (await job(boss, id)).certainty?.answers_bought === 2)
    const held = await claim(second, id)
    await look()
    expect((await submit(second, held.id, 'good')).status).toBe('submitted')
    await approve(boss, held.id)
    await until(async () => (await job(boss, id)).certainty?.answers_bought === 3)
    await approve(boss, (await answerOne(third, id, 'bad')).id)
    await until(async () => (await job(boss, id)).status === 'closed')
    expect((await results(boss, id))[0]).toMatchObject({ certainty: 'budget_ended', answered: 3 })
    expect((await job(boss, id)).certainty).toMatchObject({ answers_saved: 0, budget_ended: 1 })
  })

  test('looking twice at the same moment opens each place once', async () => {
    const boss = await world.requester()
    const { id } = await openBatch(boss, 3, { overlap: { min: 1, max: 2, confidence: 0.99 } })
    const worker = await world.worker()
    for (const mood of ['good', 'bad', 'good']) await answerOne(worker, id, mood)
    const tasks = (await results(boss, id)).map(({ task_id }) => ({ task_id, places: 1 }))
    const keep = () =>
      world.call('keepOverlap', { kind: 'system', loop: 'decide_overlap' } as never, {
        ...{ job_id: id, more: tasks, ended: [], done: null },
      })
    const both = await Promise.all([keep(), keep()])
    expect(both.map(({ opened }) => opened).sort()).toEqual([0, 3])
    expect((await job(boss, id)).certainty?.answers_bought).toBe(6)
  })
})

test.each([
  [{ overlap: { min: 3, max: 3, confidence: 0.9 } }],
  [{ overlap: { min: 2, max: 4, confidence: 0.999 } }],
  [{ overlap: undefined, target_confidence: 0.9 }],
  [{ overlap: 3, target_confidence: 0.9, max_cost: euros('5.00') }],
  [{ overlap: undefined, target_confidence: 0.9, max_cost: { amount: '5.00', currency: 'USD' } }],
])('refused with a reason: %j', async (more) => {
  const boss = await world.requester()
  const asked = world.call('createJob', boss, batchTerms(more as never))
  await expect(asked).rejects.toMatchObject({ code: 'invalid_input' })
})

test('what has no confidence cannot be asked until it is sure; a published job keeps its word', async () => {
  const boss = await world.requester()
  const form = {
    ...{ form: 1, lang: 'en', title: 'Say it', data: [{ name: 'text', kind: 'text' }] },
    pages: [{ id: 'p', items: [{ type: 'long_text', id: 'why', label: 'Why?' }] }],
  }
  const asked = world.call('createJob', boss, batchTerms({ ...DYNAMIC, form }))
  await expect(asked).rejects.toMatchObject({ code: 'invalid_input' })
  const { id } = await openBatch(boss, 2, DYNAMIC)
  const change = world.look(
    `update job set sure_permille = 700 where title is not null and id = '${id}'`,
  )
  await expect(change).rejects.toThrow()
})
