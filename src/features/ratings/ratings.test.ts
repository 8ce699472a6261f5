import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { batches } from '../../../test/support/batch.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import type { Caller } from '../../kernel/caller.ts'
import { newUuid, toPublicId } from '../../kernel/id.ts'
import { VOICE_LIMITS } from '../../kernel/limits/voice-limits.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { openBatch, answerOne, approve } = batches(() => world)

type Boss = Caller & { kind: 'member' }
const idOf = ({ requester_id }: Boss) => toPublicId('requester', requester_id)
const anybody: Caller = { kind: 'anonymous' }
const page = (boss: Boss) => world.call('getRequester', anybody, { requester_id: idOf(boss) })
const wordsOf = async (boss: Boss) =>
  (await world.call('listRatings', anybody, { requester_id: idOf(boss) })).data
const nextDay = async () => {
  world.clock.advance(VOICE_LIMITS.scorecard_every)
  await world.settle()
}
const fours = { pay: 4, speed: 4, fairness: 4, communication: 4 }
const rate = (worker: Caller, boss: Boss, more: Partial<typeof fours> & { text?: string } = {}) =>
  world.call('rateRequester', worker, { requester_id: idOf(boss), ...fours, ...more })

/** A requester whom `count` people did approved work for. */
const workedFor = async (count: number) => {
  const boss = await world.requester()
  const job = await openBatch(boss, 3, { overlap: 20 })
  const workers: (Caller & { kind: 'worker' })[] = []
  for (let made = 0; made < count; made++) {
    const worker = await world.worker()
    const { id } = await answerOne(worker, job.id)
    world.clock.advance(100)
    await approve(boss, id)
    workers.push(worker)
  }
  return { boss, job, workers }
}

test('five people are needed until anything is shown, and five more until it changes', async () => {
  const { boss, workers } = await workedFor(6)
  const [first, ...others] = workers
  if (first === undefined) throw new Error('nobody')
  for (const worker of others.slice(0, 3)) await rate(worker, boss)
  await rate(first, boss, { pay: 1, text: 'They pay late.' })
  await nextDay()
  expect((await page(boss)).scorecard).toMatchObject({ ratings: null })
  expect(await wordsOf(boss)).toEqual([])
  await rate(others[3] as Caller, boss, { pay: 5 })
  await nextDay()
  expect((await page(boss)).scorecard?.ratings).toMatchObject({ people: 5, pay: 3.6, fairness: 4 })
  expect(await wordsOf(boss)).toMatchObject([{ text: 'They pay late.', answer: null }])
  // The sixth alone would be told by the difference.
  await rate(others[4] as Caller, boss, { pay: 1 })
  await nextDay()
  expect((await page(boss)).scorecard?.ratings).toMatchObject({ people: 5, pay: 3.6 })
  for (const worker of others.slice(0, 4)) await rate(worker, boss, { pay: 2 })
  await nextDay()
  expect((await page(boss)).scorecard?.ratings).toMatchObject({ people: 6, pay: 1.7 })
})

test('the card says what the ledger says, before anything is accepted', async () => {
  const { boss, job, workers } = await workedFor(5)
  await nextDay()
  const reader = await world.worker()
  const card = await world.call('getWork', reader, { job_id: job.id })
  expect(card.requester_id).toBe(idOf(boss))
  expect(card.scorecard).toEqual((await page(boss)).scorecard)
  expect(card.scorecard).toMatchObject({
    ratings: null,
    rejected_percent: 0,
    pay_delay_seconds: 100,
    // 0.10 for each 20 seconds.
    true_hourly: { amount: '18.00', currency: 'EUR' },
    promises: { kept: 0, of: 0 },
  })
  expect(workers).toHaveLength(5)
  const { data } = await world.call('listWork', reader, { limit: 100 })
  expect(data.find(({ job_id }) => job_id === job.id)?.scorecard).toEqual(card.scorecard)
})

test('only who was paid for work there rates; the database says so too', async () => {
  const { boss } = await workedFor(1)
  const stranger = await world.worker()
  expect(await world.call('getOwnRating', stranger, { requester_id: idOf(boss) })).toMatchObject({
    may_rate: false,
    rating: null,
  })
  await expect(rate(stranger, boss)).rejects.toMatchObject({ code: 'rating_needs_work' })
  const forged = sql`
    insert into requester_rating (id, requester_id, worker_id, pay, speed, fairness, communication,
      rated_at)
    values (${newUuid()}, ${boss.requester_id}, ${stranger.worker_id}, 1, 1, 1, 1, now())`
  await expect(forged.execute(world.database)).rejects.toThrow('has approved work there')
})

test('a rating moves to nobody else, and one person is one voice', async () => {
  const { boss, workers } = await workedFor(2)
  const [one, other] = workers
  if (one === undefined || other === undefined) throw new Error('nobody')
  await Promise.all([rate(one, boss), rate(one, boss, { pay: 2 })])
  await rate(one, boss, { pay: 3 })
  const [count] = await world.look<{ n: number }>(
    `select count(*)::int as n from requester_rating where requester_id = '${boss.requester_id}'`,
  )
  expect(count?.n).toBe(1)
  const moved = sql`update requester_rating set worker_id = ${other.worker_id}
                    where worker_id = ${one.worker_id}`
  await expect(moved.execute(world.database)).rejects.toThrow('stays with who gave it')
  const own = await world.call('getOwnRating', one, { requester_id: idOf(boss) })
  expect(own.rating).toMatchObject({ pay: 3, counted: false })
})

test('the requester answers once, and nothing it can read says who rated', async () => {
  const { boss, workers } = await workedFor(5)
  for (const worker of workers) await rate(worker, boss, { text: `Said by one of us ${newUuid()}` })
  await nextDay()
  const [said] = await wordsOf(boss)
  const rating_id = said?.id ?? ''
  const answer = () => world.call('answerRating', boss, { rating_id, text: 'We pay daily now.' })
  expect(await answer()).toMatchObject({ answer: { text: 'We pay daily now.' } })
  await expect(answer()).rejects.toMatchObject({ code: 'conflict' })
  const stranger = await world.requester()
  await expect(
    world.call('answerRating', stranger, { rating_id, text: 'Not so' }),
  ).rejects.toMatchObject({ code: 'not_found' })
  const events = await world.call('listEvents', boss, { order: 'newest', limit: 100 })
  expect(events.data.map(({ operation }) => operation)).not.toContain('rate_requester')
  const readable = JSON.stringify([await wordsOf(boss), await page(boss), events])
  const raters = await world.look<{ id: string }>(
    `select worker_id as id from requester_rating where requester_id = '${boss.requester_id}'`,
  )
  for (const { id } of raters)
    expect(JSON.stringify([await wordsOf(boss), await page(boss)])).not.toContain(
      toPublicId('worker', id),
    )
  // Ids of ratings carry no time: version 7 would.
  expect(readable).toContain(rating_id)
  const versions = await world.look<{ v: string }>(
    `select distinct substr(id::text, 15, 1) as v from requester_rating`,
  )
  expect(versions).toEqual([{ v: '8' }])
  // The words that were answered stay, or go.
  const author = workers[0] as Caller
  const mine = await world.call('getOwnRating', author, { requester_id: idOf(boss) })
  if (mine.rating?.answered === true)
    await expect(rate(author, boss, { text: 'Other words' })).rejects.toMatchObject({
      code: 'conflict',
    })
})

test('a human hides words only after a report, with a reason in their place', async () => {
  const { boss, workers } = await workedFor(5)
  for (const worker of workers) await rate(worker, boss, { text: 'Their boss is a swine' })
  await nextDay()
  const [first, second] = await wordsOf(boss)
  const operator = await world.operator()
  const report = (rating_id: string) =>
    world.call('reportText', boss, { rating_id, reason: 'An insult' })
  await report(first?.id ?? '')
  await report(first?.id ?? '')
  await report(second?.id ?? '')
  expect(await wordsOf(boss)).toHaveLength(5)
  const { data } = await world.call('listTextReports', operator, {})
  expect(data).toHaveLength(2)
  const text_report_id = data[0]?.id ?? ''
  const hide = { text_report_id, decision: 'hide' as const }
  await world.call('decideTextReport', operator, { ...hide, reason: 'It insults a person' })
  await world.call('decideTextReport', operator, {
    text_report_id: data[1]?.id ?? '',
    decision: 'keep',
    reason: 'Rude, but about the work',
  })
  const shown = await wordsOf(boss)
  expect(shown.filter(({ text }) => text === null)).toMatchObject([
    { hidden_reason: 'It insults a person' },
  ])
  await expect(
    world.call('decideTextReport', operator, { ...hide, reason: 'Twice' }),
  ).rejects.toMatchObject({ code: 'conflict' })
})
