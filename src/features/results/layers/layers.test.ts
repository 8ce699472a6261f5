/** Review layers: who checks whom, who is paid, whose answer stands, and what a sample says of all. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { batches, euros } from '../../../../test/support/batch.ts'
import { eventually } from '../../../../test/support/eventually.ts'
import { batchTerms, SENTIMENT_FORM, texts } from '../../../../test/support/forms.ts'
import { refusalOf } from '../../../../test/support/misuse.ts'
import { createWorld, type World } from '../../../../test/support/world.ts'
import type { Caller } from '../../../kernel/caller.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const { openBatch, claim, answerOne, approve } = batches(() => world)
const PAID = { reward: euros('0.10'), estimated_seconds: 20 }
const ONE = { overlap: 1, review: { ...PAID } }
const THREE = { overlap: 1, review: { ...PAID, adjudication: { ...PAID, percent: 100 } } }

/** The jobs of the tower above a job, the reviewers’ first. */
const layersOf = async (boss: Caller, job_id: string) =>
  (await world.call('getJob', boss, { job_id })).review?.layers ?? []
const layer = async (boss: Caller, job_id: string, at = 0): Promise<string> =>
  (await layersOf(boss, job_id))[at]?.job_id ?? ''

/** Claims in a layer and answers there; what was shown stands in `input`. */
const look = async (worker: Caller, job_id: string, answers: Record<string, unknown>) => {
  const { id, input } = await claim(worker, job_id)
  world.clock.advance(20)
  await world.call('submitAssignment', worker, { assignment_id: id, answers })
  return { id, input }
}
const first = async (boss: Caller, job_id: string) => {
  const { data, review } = await world.call('getResults', boss, { job_id })
  return { answer: data[0]?.answer, review, answers: data[0]?.answers ?? [] }
}

describe('a reviewer', () => {
  test('sees the task and the answer, is paid from money of its own, and what they say stands', async () => {
    const boss = await world.requester(10_000n)
    const [author, reviewer] = [await world.worker(), await world.worker()]
    const { id: job_id } = await openBatch(boss, 2, ONE)
    const review_id = await layer(boss, job_id)
    expect(await refusalOf(claim(reviewer, review_id), 'no_place_left')).toBeDefined()
    await answerOne(author, job_id, 'good')
    await answerOne(author, job_id, 'bad')
    expect((await first(boss, job_id)).answers[0]?.review).toEqual({ stands: null })

    const corrected = await look(reviewer, review_id, { review_verdict: 'correct', mood: 'bad' })
    expect(corrected.input).toEqual({
      text: 'Text number 1',
      review_answer: 'How does it sound?\nGood',
    })
    await look(reviewer, review_id, { review_verdict: 'accept' })
    const { answer, answers, review } = await first(boss, job_id)
    expect(answer).toBe('bad')
    expect(answers).toMatchObject([
      { answers: { mood: 'good' }, review: { stands: 'reviewer', answers: { mood: 'bad' } } },
    ])
    expect(review).toMatchObject({ drawn: 2, reviewed: 2, wrong: 1, error_rate: 0.5 })
    expect(review).toMatchObject({ error_at_most: 0.5, left_at_most: 0, over: true })

    await approve(boss, corrected.id)
    expect((await world.call('listEarnings', reviewer, {})).data).toMatchObject([
      { amount: euros('0.10') },
    ])
    expect((await world.audit()).ok).toBe(true)
  })

  test('who answered is not offered the checking, and who checks not the answering; each is told', async () => {
    const boss = await world.requester(10_000n)
    const [author, reviewer] = [await world.worker(), await world.worker()]
    const { id: job_id } = await openBatch(boss, 3, THREE)
    const [review_id, third_id] = [await layer(boss, job_id), await layer(boss, job_id, 1)]
    await answerOne(author, job_id, 'good')
    await refusalOf(claim(author, review_id), 'other_layer')
    await look(reviewer, review_id, { review_verdict: 'correct', mood: 'bad' })
    await refusalOf(claim(reviewer, job_id), 'other_layer')
    await refusalOf(claim(reviewer, third_id), 'other_layer')
    await refusalOf(claim(author, third_id), 'other_layer')
    const { data: offers } = await world.call('listWork', author, {})
    const offered = offers.map((offer) => offer.job_id)
    expect(offered).toContain(job_id)
    expect(offered).not.toContain(review_id)
    const { reasons } = await world.call('whyNoWork', author, {})
    expect(reasons.map(({ reason }) => reason)).toContain('other_layer')
    const card = offers.find((offer) => offer.job_id === job_id)
    expect(card).toMatchObject({ checked_percent: 100 })
  })

  test('who corrects an answer into the same one has accepted it', async () => {
    const boss = await world.requester(10_000n)
    const { id: job_id } = await openBatch(boss, 1, ONE)
    await answerOne(await world.worker(), job_id, 'good')
    const same = { review_verdict: 'correct', mood: 'good' }
    await look(await world.worker(), await layer(boss, job_id), same)
    expect((await first(boss, job_id)).answers[0]?.review).toEqual({ stands: 'author' })
    expect((await world.call('listDisagreements', boss, { job_id, decided: true })).data).toEqual(
      [],
    )
  })
})

describe('where author and reviewer disagree', () => {
  const disputed = async (more: Record<string, unknown> = THREE) => {
    const boss = await world.requester(10_000n)
    const { id: job_id } = await openBatch(boss, 1, more as never)
    const { id: assignment_id } = await answerOne(await world.worker(), job_id, 'good')
    const reviewer = await world.worker()
    const fixed = { review_verdict: 'correct', mood: 'bad' }
    await look(reviewer, await layer(boss, job_id), fixed)
    return { boss, job_id, assignment_id, third_id: await layer(boss, job_id, 1) }
  }

  test('a third person decides, not knowing whose is whose; until then the author’s stands', async () => {
    const { boss, job_id, third_id } = await disputed()
    expect(await first(boss, job_id)).toMatchObject({
      answer: 'good',
      review: { reviewed: 1, wrong: 0, disputed: 1, error_at_most: 1, over: false },
    })
    const queue = async (decided: boolean) =>
      (await world.call('listDisagreements', boss, { job_id, decided })).data
    expect(await queue(false)).toMatchObject([
      { given: { mood: 'good' }, reviewed: { mood: 'bad' }, adjudicated: null, stands: 'disputed' },
    ])
    const third = await world.worker()
    const { id, input } = await claim(third, third_id)
    const shown = [input.review_answer, input.review_other].map(String)
    expect(shown.toSorted()).toEqual(['How does it sound?\nBad', 'How does it sound?\nGood'])
    const review_verdict = shown[0]?.includes('Bad') === true ? 'first' : 'second'
    const answers = { review_verdict }
    await world.call('submitAssignment', third, { assignment_id: id, answers })
    expect(await first(boss, job_id)).toMatchObject({ answer: 'bad', review: { wrong: 1 } })
    expect(await queue(false)).toEqual([])
    expect(await queue(true)).toMatchObject([{ stands: 'reviewer', settled_at: null }])
  })

  test('neither may be right', async () => {
    const { boss, job_id, third_id } = await disputed({
      ...THREE,
      form: {
        ...SENTIMENT_FORM,
        pages: [
          {
            id: 'page',
            items: [
              { type: 'text', id: 'shown', from: 'text' },
              { type: 'short_text', id: 'mood', label: 'How does it sound?' },
            ],
          },
        ],
      },
    })
    await look(await world.worker(), third_id, { review_verdict: 'neither', mood: 'calm' })
    expect((await first(boss, job_id)).answer).toBe('calm')
    const { data } = await world.call('listDisagreements', boss, { job_id, decided: true })
    expect(data).toMatchObject([{ adjudicated: { mood: 'calm' }, stands: 'adjudicator' }])
  })

  test('without a third person the reviewer’s stands, and a human of the requester has the last word', async () => {
    const { boss, job_id, assignment_id } = await disputed(ONE)
    expect((await first(boss, job_id)).answer).toBe('bad')
    const settle = (caller: Caller, stands: 'author' | 'reviewer' | 'adjudicator') =>
      world.call('settleDisagreement', caller, { assignment_id, stands })
    await refusalOf(settle(boss, 'adjudicator'), 'conflict')
    await refusalOf(settle(await world.requester(), 'author'), 'not_found')
    expect(await settle(boss, 'author')).toMatchObject({ stands: 'author' })
    expect(await first(boss, job_id)).toMatchObject({ answer: 'good', review: { wrong: 0 } })
    await settle(boss, 'reviewer')
    expect((await first(boss, job_id)).answer).toBe('bad')
  })

  test('nobody’s pay changes: author, reviewer and adjudicator are paid what they were promised', async () => {
    const { boss, job_id, assignment_id, third_id } = await disputed()
    const { id } = await look(await world.worker(), third_id, {
      review_verdict: 'neither',
      mood: 'bad',
    })
    expect(await approve(boss, assignment_id)).toMatchObject({
      reward: euros('0.10'),
      status: 'approved',
    })
    expect(await approve(boss, id)).toMatchObject({ reward: euros('0.10'), status: 'approved' })
    expect((await first(boss, job_id)).answer).toBe('bad')
  })
})

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
    const publish = (amount: number) =>
      world.call('publishJob', boss, { job_id, max_cost: euros(amount.toFixed(2)) })
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
