/** Skills from 0 to 100 by kind: counted from answers, asked for by audiences, read by nobody but their owner. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { batches } from '../../../test/support/batch.ts'
import { eventually } from '../../../test/support/eventually.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import type { Caller } from '../../kernel/caller.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { openBatch, skipFirstStep, answerOne, approve, requestChanges } = batches(() => world)

const skillsOf = async (worker: Caller) => (await world.call('listSkills', worker, {})).data
/** Counted again and again until each of these has a skill: events of others may hold the order back. */
const counted = (people: readonly Caller[]) =>
  eventually(
    async () => {
      world.clock.advance(3_700)
      await world.settle()
      return Promise.all(people.map(skillsOf))
    },
    (skills) => skills.every((own) => own.some(({ others }) => others.of === 12)),
  )
const code = (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    (error) => [error.code, error.details?.errors?.[0]?.pointer].join(' '),
  )
const DAY = 86_400

/** Four people on twelve tasks; the last says something else than the others. */
const answered = async () => {
  const boss = await world.requester(10_000_000n)
  const { id: job_id } = await openBatch(boss, 12, { overlap: 4 })
  await skipFirstStep(job_id)
  const people = [
    await world.worker(),
    await world.worker(),
    await world.worker(),
    await world.worker(),
  ] as const
  for (const worker of people)
    for (let turn = 0; turn < 12; turn++)
      await answerOne(worker, job_id, worker === people[3] ? 'bad' : 'good')
  return { boss, people }
}

test('agreement and reviews make a skill that its owner reads, takes along and sees age', async () => {
  const { boss, people } = await answered()
  const mine = await answerOne(people[0], (await openBatch(boss, 1, { overlap: 1 })).id)
  await approve(boss, mine.id)
  await counted(people)
  const [good, ...more] = await skillsOf(people[0])
  expect(more).toEqual([])
  expect(good).toMatchObject({
    kind: 'choice/en',
    counts: true,
    others: { good: 12, of: 12 },
    reviews: { good: 1, of: 1 },
    checks: { good: 0, of: 0 },
  })
  const [bad] = await skillsOf(people[3])
  expect(bad).toMatchObject({ others: { good: 0, of: 12 }, counts: true })
  expect((bad?.score ?? 100) + 40).toBeLessThan(good?.score ?? 0)
  expect(good?.after_next.right).toBeGreaterThan(good?.after_next.wrong ?? 100)
  expect(await skillsOf(await world.worker())).toEqual([])
  const { credential } = await world.call('exportRecord', people[0], {})
  expect(JSON.stringify(credential)).toContain('"choice/en"')
  expect(good?.valid_until).toBeDefined()
})

test('an audience asks for a skill: who has it is offered the job, others read why not', async () => {
  const { boss, people } = await answered()
  await counted(people)
  const audience = { skills: [{ kind: 'choice/en', minimum: 70 }] }
  const job = await openBatch(boss, 3, { overlap: 1, audience })
  expect(job.audience).toMatchObject(audience)
  const claim = (worker: Caller) => world.call('claimTask', worker, { job_id: job.id })
  expect(await code(claim(people[3]))).toBe('not_in_audience skill')
  expect(await code(claim(await world.worker()))).toBe('not_in_audience skill')
  expect(await code(claim(people[0]))).toBe('done')
  const listed = async (worker: Caller) =>
    (await world.call('listWork', worker, { limit: 100 })).data.some(
      ({ job_id }) => job_id === job.id,
    )
  expect([await listed(people[1]), await listed(people[3])]).toEqual([true, false])
  // A year without answers, and it is over.
  world.clock.advance(366 * DAY)
  expect((await skillsOf(people[1]))[0]?.counts).toBe(false)
  const twice = { skills: [...audience.skills, ...audience.skills] }
  expect(await code(openBatch(boss, 1, { audience: twice }))).toMatch(/^invalid_input/)
})

test('work sent back counts against it, silence counts for nothing', async () => {
  const boss = await world.requester(10_000_000n)
  const worker = await world.worker()
  const { id: job_id } = await openBatch(boss, 8, { overlap: 1 })
  const first = await answerOne(worker, job_id)
  await requestChanges(boss, first.id)
  for (let turn = 0; turn < 3; turn++) await answerOne(worker, job_id)
  world.clock.advance(4 * DAY)
  const [own] = await eventually(
    async () => {
      world.clock.advance(3_700)
      await world.settle()
      return skillsOf(worker)
    },
    (skills) => skills.length > 0,
  )
  expect(own).toMatchObject({ reviews: { good: 0, of: 1 }, counts: false })
})
