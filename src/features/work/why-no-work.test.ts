/** Charter R26: “why I see no work” is never empty and always true. */
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { batches } from '../../../test/support/batch.ts'
import { restrictOn, terminateOn } from '../../../test/support/cases/lawful.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import type { Caller } from '../../kernel/caller.ts'
import { toPublicId } from '../../kernel/id.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { openBatch, claim, answerOne } = batches(() => world)

const why = (worker: Caller) => world.call('whyNoWork', worker, {})
const reasonsOf = async (worker: Caller) =>
  (await why(worker)).reasons.map(({ reason, jobs }) =>
    jobs === null ? reason : `${reason} ${jobs}`,
  )

test('from an empty instance to every reason there is', async () => {
  const worker = await world.worker()
  expect(await reasonsOf(worker)).toEqual(['nothing_open'])
  const boss = await world.requester()
  const job = await openBatch(boss, 2, { overlap: 1 })
  expect(await reasonsOf(worker)).toEqual(['work_is_there 1'])
  expect(await reasonsOf(await world.worker(boss.person_id))).toEqual(['own_requester 1'])
  const other = await world.worker()
  await claim(other, job.id)
  await answerOne(worker, job.id)
  expect(await reasonsOf(worker)).toEqual(['all_places_taken 1'])
  await world.call('closeJob', boss, { job_id: job.id })
  const twice = await openBatch(boss, 1, { overlap: 2 })
  await answerOne(worker, twice.id)
  expect(await reasonsOf(worker)).toEqual(['already_had 1'])
  await world.call('closeJob', boss, { job_id: twice.id })
  const many = await openBatch(boss, 9)
  for (let one = 0; one < 5; one++) await claim(worker, many.id)
  expect(await reasonsOf(worker)).toEqual(['hands_full', 'work_is_there 1'])
  await world.call('closeJob', boss, { job_id: many.id })
})

test('a decision is named with its case and its end', async () => {
  const boss = await world.requester()
  const job = await openBatch(boss, 2)
  const [suspended, ended, restricted] = [
    await world.worker(),
    await world.worker(),
    await world.worker(),
  ]
  const parts = await restrictOn(world, suspended.worker_id)
  expect(await why(suspended)).toMatchObject({
    standing: 'suspended',
    offers: 0,
    places_at_once: 0,
    reasons: [
      {
        reason: 'suspended',
        case_id: toPublicId('case', String(parts.case.id)),
        until: (parts.restriction.ends_at as Date).toISOString(),
      },
    ],
  })
  await terminateOn(world, ended.worker_id)
  expect(await reasonsOf(ended)).toEqual(['terminated'])
  await restrictOn(world, restricted.worker_id, 'restricted')
  expect(await reasonsOf(restricted)).toEqual(['restricted', 'work_is_there 1'])
  await claim(restricted, job.id)
  expect(await reasonsOf(restricted)).toEqual(['restricted', 'hands_full', 'work_is_there 1'])
  await world.call('closeJob', boss, { job_id: job.id })
})

test('whatever keeps work from somebody is told, and what is told keeps it: forty mixed days', async () => {
  const bosses = [await world.requester(), await world.requester()]
  const people = await Promise.all([1, 2, 3, 4].map(() => world.worker(undefined)))
  const member = await world.worker(bosses[0]?.person_id)
  const everyone = [...people, member]
  let seed = 7
  const pick = (most: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31
    return seed % most
  }
  for (let day = 0; day < 40; day++) {
    const boss = bosses[pick(2)]
    const worker = everyone[pick(everyone.length)]
    if (boss === undefined || worker === undefined) return expect.unreachable()
    if (pick(4) === 0) await openBatch(boss, 1 + pick(3), { overlap: 1 + pick(2) })
    const [offer] = (await world.call('listWork', worker, { limit: 1 })).data
    if (offer !== undefined && pick(2) === 0)
      await answerOne(worker, offer.job_id).catch(({ code }) => expect(code).toBe('too_many_held'))
    if (pick(9) === 0)
      await sql`insert into worker_block (id, requester_id, worker_id, reason, blocked_by, created_at)
        values (gen_random_uuid(), ${boss.requester_id}, ${worker.worker_id}, 'abuse',
          ${boss.person_id}, ${world.clock.now()}) on conflict do nothing`.execute(world.database)
    for (const one of everyone) {
      const { reasons, offers } = await why(one)
      const listed = (await world.call('listWork', one, { limit: 100 })).data.length
      expect(offers).toBe(listed)
      expect(reasons.length).toBeGreaterThan(0)
      expect(reasons.some(({ reason }) => reason === 'work_is_there')).toBe(listed > 0)
      expect(
        reasons.every(({ reason, jobs }) => jobs !== 0 || reason === 'blocked_by_requester'),
      ).toBe(true)
    }
  }
}, 60_000)
