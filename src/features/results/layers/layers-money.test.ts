/** The money of review layers: quoted, set aside, paid, given back; and what is refused. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { batches, euros } from '../../../../test/support/batch.ts'
import { batchTerms, SENTIMENT_FORM, texts } from '../../../../test/support/forms.ts'
import { refusalOf } from '../../../../test/support/misuse.ts'
import { layered, ONE, PAID, THREE } from '../../../../test/support/reviewing/layers.ts'
import { createWorld, type World } from '../../../../test/support/world.ts'
import type { Caller } from '../../../kernel/caller.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const { openBatch, answerOne, approve } = batches(() => world)
const { layer, look } = layered(() => world)

describe('money and ends', () => {
  const balance = async (boss: Caller) =>
    (await world.call('getBalance', boss, {})).available.amount

  test('all of it is in the quote, set aside at publishing, and what nobody needed comes back', async () => {
    const boss = await world.requester(10_000n)
    const terms = batchTerms(THREE)
    const quote = await world.call('quoteJob', boss, { ...terms, tasks: 4 })
    expect(quote.review).toMatchObject({
      ...{ reviews: 4, adjudications: 4, error_at_most: 0 },
      ...{ cost: euros('0.48'), at_most: euros('1.16') },
    })
    const { id: job_id } = await world.call('createJob', boss, terms)
    await world.call('addTasks', boss, { job_id, tasks: texts(4) })
    const whole = Number(quote.at_most.amount) + Number(quote.review?.at_most.amount)
    const publish = (most: number) =>
      world.call('publishJob', boss, { job_id, max_cost: euros(most.toFixed(2)) })
    await refusalOf(publish(whole - 0.01), 'over_max_cost')
    await publish(whole)
    expect(await balance(boss)).toBe((100 - whole).toFixed(2))

    const [author, reviewer] = [await world.worker(), await world.worker()]
    const [review_id, third_id] = [await layer(boss, job_id), await layer(boss, job_id, 1)]
    const ids = [(await answerOne(author, job_id)).id, (await answerOne(author, job_id)).id]
    await world.call('closeJob', boss, { job_id })
    for (const id of ids) await approve(boss, id)
    const settled = async (id: string) => {
      await world.settle()
      return (await world.call('getJob', boss, { job_id: id })).status
    }
    expect(await settled(job_id)).toBe('closed')
    expect(await settled(review_id)).toBe('open')
    for (let at = 0; at < 2; at++)
      await approve(boss, (await look(reviewer, review_id, { review_verdict: 'accept' })).id)
    expect(await settled(review_id)).toBe('closed')
    expect(await settled(third_id)).toBe('closed')
    expect(await balance(boss)).toBe((100 - 4 * 0.12).toFixed(2))
    expect(await world.audit()).toMatchObject({ ok: true, differences: [] })
  })

  test('a raise pays also the looks that are still to come', async () => {
    const boss = await world.requester(10_000n)
    const { id: job_id } = await openBatch(boss, 3, ONE)
    const review_id = await layer(boss, job_id)
    const author = await world.worker()
    await answerOne(author, job_id)
    await world.call('raisePay', boss, { job_id: review_id, reward: euros('0.20') })
    await answerOne(author, job_id)
    await answerOne(author, job_id)
    const reviewer = await world.worker()
    for (let at = 0; at < 3; at++) {
      const { id } = await look(reviewer, review_id, { review_verdict: 'accept' })
      expect(await approve(boss, id)).toMatchObject({ reward: euros('0.20'), status: 'approved' })
    }
    expect((await world.audit()).ok).toBe(true)
  })

  test('an agent commits its requester to all layers together', async () => {
    const boss = await world.requester(10_000n)
    const draft = async (per_job: bigint) => {
      const agent = await world.agent(boss, { per_job })
      const { id: job_id } = await world.call('createJob', agent, batchTerms(ONE))
      await world.call('addTasks', agent, { job_id, tasks: texts(1) })
      return () => world.call('publishJob', agent, { job_id })
    }
    await refusalOf((await draft(29n))(), 'mandate_exceeded')
    expect((await (await draft(30n))()).status).toBe('open')
  })

  test('what cannot be reviewed, or pays under the floor, is refused before anything is spent', async () => {
    const boss = await world.requester(10_000n)
    const create = (more: Record<string, unknown>) =>
      world.call('createJob', boss, batchTerms({ overlap: 1, ...more } as never))
    await refusalOf(create({ review: { ...PAID, reward: euros('0.01') } }), 'under_pay_floor')
    const cheap = { ...PAID, reward: euros('0.01') }
    await refusalOf(create({ review: { ...PAID, adjudication: cheap } }), 'under_pay_floor')
    await refusalOf(create({ review: { ...PAID, share: 5, error_at_most: 0.1 } }), 'invalid_input')
    const bought = { overlap: undefined, target_confidence: 0.9, max_cost: euros('9.00') }
    await refusalOf(create({ ...bought, review: PAID }), 'invalid_input')
    const own = { ...SENTIMENT_FORM, data: [{ name: 'review_answer', kind: 'text' }] }
    await refusalOf(create({ form: { ...own, pages: SENTIMENT_FORM.pages } }), 'invalid_form')
  })
})
