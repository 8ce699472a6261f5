/** Review layers: who checks whom, who is paid, whose answer stands, and what a sample says of all. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { batches, euros } from '../../../../test/support/batch.ts'
import { SENTIMENT_FORM } from '../../../../test/support/forms.ts'
import { refusalOf } from '../../../../test/support/misuse.ts'
import { layered, ONE, THREE } from '../../../../test/support/reviewing/layers.ts'
import { createWorld, type World } from '../../../../test/support/world.ts'
import type { Caller } from '../../../kernel/caller.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const { openBatch, claim, answerOne, approve } = batches(() => world)
const { layer, look, first } = layered(() => world)

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
