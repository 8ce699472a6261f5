/** What a sample of looks says of all answers, and what follows from a look. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { batches } from '../../../../test/support/batch.ts'
import { eventually } from '../../../../test/support/eventually.ts'
import { batchTerms, texts } from '../../../../test/support/forms.ts'
import { layered, ONE, PAID } from '../../../../test/support/reviewing/layers.ts'
import { createWorld, type World } from '../../../../test/support/world.ts'
import type { Caller } from '../../../kernel/caller.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const { openBatch, claim, answerOne, approve } = batches(() => world)
const { layersOf, layer, look, first } = layered(() => world)

describe('a sample', () => {
  test('has exactly as many as the plan says, drawn by chance, and bounds the errors of all', async () => {
    const boss = await world.requester(100_000n)
    const quote = { ...batchTerms({ overlap: 1, review: { ...PAID, error_at_most: 0.2 } }) }
    const planned = (await world.call('quoteJob', boss, { ...quote, tasks: 30 })).review
    expect(planned).toMatchObject({ reviews: 10, adjudications: 0 })
    expect(planned?.error_at_most).toBeLessThanOrEqual(0.2)
    const drawn: string[] = []
    for (let run = 0; run < 2; run++) {
      const { id: job_id } = await world.call('createJob', boss, quote)
      await world.call('addTasks', boss, { job_id, tasks: texts(30) })
      await world.call('publishJob', boss, { job_id })
      await batches(() => world).skipFirstStep(job_id)
      const author = await world.worker()
      for (let at = 0; at < 30; at++) await answerOne(author, job_id)
      expect(await layersOf(boss, job_id)).toMatchObject([{ planned: 10, made: 10 }])
      const { data, review } = await world.call('getResults', boss, { job_id, limit: 100 })
      const chosen = data.map(({ answers }) => (answers[0]?.review === undefined ? '.' : 'x'))
      drawn.push(chosen.join(''))
      expect(review).toMatchObject({ answers: 30, drawn: 10, error_at_most: 1 })
      const review_id = await layer(boss, job_id)
      await batches(() => world).skipFirstStep(review_id)
      const reviewer = await world.worker()
      for (let at = 0; at < 10; at++) await look(reviewer, review_id, { review_verdict: 'accept' })
      const after = (await world.call('getQuality', boss, { job_id })).review
      expect(after).toMatchObject({ reviewed: 10, wrong: 0, error_rate: 0, over: true })
      expect(after?.error_at_most).toBe(planned?.error_at_most)
    }
    expect(drawn[0]).not.toBe(drawn[1])
  })

  test('of few, the first step of the layer does not wait for looks that never come', async () => {
    const boss = await world.requester(100_000n)
    const { id: job_id } = await openBatch(boss, 30, { overlap: 1, review: { ...PAID, share: 90 } })
    const author = await world.worker()
    const { id } = await answerOne(author, job_id)
    await world.call('closeJob', boss, { job_id })
    await approve(boss, id)
    await world.settle()
    const review_id = await layer(boss, job_id)
    const seen = await layersOf(boss, job_id)
    if (seen[0]?.made === 1) {
      const { id: done } = await look(await world.worker(), review_id, { review_verdict: 'accept' })
      await approve(boss, done)
    }
    await world.settle()
    expect((await world.call('getJob', boss, { job_id: review_id })).status).toBe('closed')
    expect((await world.audit()).ok).toBe(true)
  })
})

test('answers of several people learn from what others corrected', async () => {
  const boss = await world.requester(100_000n)
  const { id: job_id } = await openBatch(boss, 1, { overlap: 3, review: { ...PAID } })
  for (const mood of ['good', 'good', 'bad']) await answerOne(await world.worker(), job_id, mood)
  const review_id = await layer(boss, job_id)
  expect((await first(boss, job_id)).answer).toBe('good')
  for (let person = 0; person < 2; person++) {
    const reviewer = await world.worker()
    const { input, id } = await claim(reviewer, review_id)
    const good = String(input.review_answer).endsWith('Good')
    const answers = good ? { review_verdict: 'correct', mood: 'bad' } : { review_verdict: 'accept' }
    await world.call('submitAssignment', reviewer, { assignment_id: id, answers })
  }
  expect((await first(boss, job_id)).answer).toBe('bad')
})

test('a look at an answer that was changed afterwards counts for nothing', async () => {
  const boss = await world.requester(100_000n)
  const author = await world.worker()
  const { id: job_id } = await openBatch(boss, 1, ONE)
  const { id } = await answerOne(author, job_id, 'good')
  const fixed = { review_verdict: 'correct', mood: 'bad' }
  await look(await world.worker(), await layer(boss, job_id), fixed)
  await batches(() => world).requestChanges(boss, id)
  const again = { assignment_id: id, answers: { mood: 'good' } }
  await world.call('submitAssignment', author, again)
  expect((await first(boss, job_id)).answer).toBe('good')
  expect(await layersOf(boss, job_id)).toMatchObject([{ made: 1 }])
})

test('what became of a look counts for the skill of whoever answered, and not of whoever looked', async () => {
  const boss = await world.requester(100_000n)
  const [author, reviewer] = [await world.worker(), await world.worker()]
  const { id: job_id } = await openBatch(boss, 6, ONE)
  for (let at = 0; at < 6; at++) await answerOne(author, job_id, 'good')
  const review_id = await layer(boss, job_id)
  for (let at = 0; at < 6; at++)
    await look(
      reviewer,
      review_id,
      at === 0 ? { review_verdict: 'correct', mood: 'bad' } : { review_verdict: 'accept' },
    )
  const skillsOf = async (worker: Caller) => (await world.call('listSkills', worker, {})).data
  const [known] = await eventually(
    async () => {
      world.clock.advance(3_700)
      await world.settle()
      return skillsOf(author)
    },
    (skills) => skills.length > 0,
  )
  expect(known).toMatchObject({ reviews: { good: 5, of: 6 } })
  expect(await skillsOf(reviewer)).toEqual([])
})
