/** Certainty bought for a sum: what is quoted, what is spent, where it ends. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { batches, euros } from '../../../../test/support/batch.ts'
import { looking } from '../../../../test/support/certainty/looking.ts'
import { batchTerms, SENTIMENT_FORM, texts } from '../../../../test/support/forms.ts'
import { createWorld, type World } from '../../../../test/support/world.ts'
import type { Caller } from '../../../kernel/caller.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { openBatch, answerOne, approve, claim, submit } = batches(() => world)
const { twoPeople, look, until } = looking(() => world)

const DYNAMIC = { overlap: { min: 2, max: 4, confidence: 0.8 } }
const job = (boss: Caller, job_id: string) => world.call('getJob', boss, { job_id })

describe('certainty for a sum', () => {
  const BOUGHT = { overlap: undefined, target_confidence: 0.8, max_cost: euros('3.40') }

  test('the quote says what it would come to, from what; the sum holds everything', async () => {
    const boss = await world.requester()
    const quote = await world.call('quoteJob', boss, { ...batchTerms(BOUGHT as never), tasks: 10 })
    expect(quote.certainty).toMatchObject({ from: 'prior', pilot_answers: 0 })
    expect(Number(quote.at_most.amount)).toBeLessThanOrEqual(3.4)
    expect(quote.places).toBeGreaterThanOrEqual(20)
    expect(quote.places).toBeLessThan(100)
    const { certainty } = quote
    expect(certainty?.answers_p90).toBeGreaterThanOrEqual(certainty?.answers_p50 ?? 0)
    // Fewer answers than people would have to give are not as sure as if all were paid for.
    const ample = { ...batchTerms({ ...BOUGHT, max_cost: euros('40.00') } as never), tasks: 10 }
    const whole = (await world.call('quoteJob', boss, ample)).certainty
    expect(certainty?.reached_share).toBeLessThan(whole?.reached_share ?? 0)
    expect(certainty?.accuracy).toBeLessThan(whole?.accuracy ?? 0)
    const little = { ...batchTerms({ ...BOUGHT, max_cost: euros('1.00') } as never), tasks: 10 }
    await expect(world.call('quoteJob', boss, little)).rejects.toMatchObject({
      code: 'over_max_cost',
    })
  })

  test('every place of the budget is spent where it changes most, and never one more', async () => {
    const boss = await world.requester()
    const { id: job_id } = await world.call(
      'createJob',
      boss,
      batchTerms({ ...BOUGHT, target_confidence: 0.99 } as never),
    )
    await world.call('addTasks', boss, { job_id, tasks: texts(10) })
    const open = await world.call('publishJob', boss, { job_id, max_cost: euros('3.40') })
    expect(open.certainty).toMatchObject({ min: 2, max: 10, max_cost: euros('3.40') })
    const budget = open.places
    const [own] = (await world.call('forecastJob', boss, { job_id })).plans
    expect(own).toMatchObject({ own: true, answers_p90: budget })
    expect(own?.reached_share).toBeLessThan(0.5)
    for (const id of await twoPeople(job_id, 10, 2)) await approve(boss, id)
    for (let person = 0; person < 12; person++) {
      const worker = await world.worker()
      await look()
      for (;;) {
        const got = await claim(worker, job_id).catch(() => undefined)
        if (got === undefined) break
        world.clock.advance(20)
        await approve(boss, (await submit(worker, got.id, person % 3 === 0 ? 'bad' : 'good')).id)
      }
      if ((await job(boss, job_id)).status === 'closed') break
    }
    await until(async () => (await job(boss, job_id)).status === 'closed')
    const end = await job(boss, job_id)
    expect(end.answers.approved).toBeLessThanOrEqual(budget)
    expect(end.certainty?.reached).toBe(10 - (end.certainty?.budget_ended ?? 0))
    expect(end.certainty?.budget_ended).toBeGreaterThan(0)
    expect(end.escrow).toEqual(euros('0.00'))
    expect(Number(end.spent.amount)).toBeLessThanOrEqual(3.4)
  })

  test('what must be written follows the answers that are paid for, as quoted', async () => {
    const boss = await world.requester()
    const { examples: _, criteria: __, ...form } = SENTIMENT_FORM
    const terms = batchTerms({ ...BOUGHT, form, max_cost: euros('3.00') } as never)
    const quote = await world.call('quoteJob', boss, { ...terms, tasks: 5 })
    expect(quote).toMatchObject({ missing: [], places: expect.any(Number) })
    const { id: job_id } = await world.call('createJob', boss, terms)
    await world.call('addTasks', boss, { job_id, tasks: texts(5) })
    const { status, places } = await world.call('publishJob', boss, { job_id })
    expect({ status, places }).toEqual({ status: 'open', places: quote.places })
  })

  test('raising the pay funds every place of the budget that is still to be paid', async () => {
    const boss = await world.requester()
    const { id: job_id } = await world.call('createJob', boss, batchTerms(BOUGHT as never))
    await world.call('addTasks', boss, { job_id, tasks: texts(5) })
    const open = await world.call('publishJob', boss, { job_id })
    await approve(boss, (await answerOne(await world.worker(), job_id)).id)
    const raised = await world.call('raisePay', boss, { job_id, reward: euros('0.20') })
    // Reward and a whole fee for each place that is left.
    const left = (open.places - 1) * 24
    expect(raised.escrow.amount).toBe((left / 100).toFixed(2))
  })

  test('a pilot makes the forecast one’s own', async () => {
    const boss = await world.requester()
    const { id } = await openBatch(boss, 20, { overlap: 2 })
    await twoPeople(id, 20, 2)
    const before = await world.call('forecastJob', boss, { job_id: id, tasks: 1000 })
    expect(before).toMatchObject({ from: 'pilot', pilot_answers: 40, tasks: 1000 })
    expect(before.plans[0]).toMatchObject({ own: true, min: 2, max: 2, answers_p50: 2000 })
    expect(before.one_answer_right).toBeGreaterThan(0.75)
    const quote = await world.call('quoteJob', boss, { ...batchTerms(DYNAMIC), tasks: 100 })
    expect(quote.certainty).toMatchObject({ from: 'pilot', pilot_answers: 40 })
    const other = await world.requester()
    const foreign = await world.call('quoteJob', other, { ...batchTerms(DYNAMIC), tasks: 100 })
    expect(foreign.certainty?.from).toBe('prior')
  })
})
