import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { poolsIn } from '../../../test/support/audience/pools.ts'
import { batchTerms } from '../../../test/support/forms.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import type { Caller } from '../../kernel/caller.ts'
import type { WireInput } from '../../kernel/operation.ts'
import type { operations } from '../../operations.ts'
import { exactly, roughly } from './matching.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { newPool, memberOf, inviteTo, join, say } = poolsIn(() => world)

type Asked = NonNullable<WireInput<typeof operations.createJob>['audience']>
const quote = (boss: Caller, audience?: Asked, more = {}) =>
  world.call('quoteJob', boss, { ...batchTerms({ overlap: 1, ...more }), tasks: 1, audience })

test.each([
  [0, 50, 0, 0],
  [1, 50, 1, 9],
  [9, 10, 1, 9],
  [10, 10, 10, 19],
  [57, 60, 50, 59],
  [1000, 1001, 1000, 1009],
  [1001, 1001, 1000, null],
  // Among so few, what fits would point at persons: only how many they are is said.
  [0, 9, 0, 9],
  [9, 9, 0, 9],
  [0, 0, 0, 0],
])('%i who fit among %i: at least %i, at most %s', (people, group, at_least, at_most) => {
  expect(roughly(people, group)).toEqual({ at_least, at_most })
})
test('what a requester knows itself is told exactly, up to a thousand', () => {
  expect(exactly(7)).toEqual({ at_least: 7, at_most: 7 })
  expect(exactly(1001)).toEqual({ at_least: 1000, at_most: null })
})

describe('a quote', () => {
  test('counts a pool exactly, without those who left and the requester’s own members', async () => {
    const boss = await world.requester()
    const pool_id = await newPool(boss)
    expect(await quote(boss, { pools: [pool_id] })).toMatchObject({
      matching_people: { at_least: 0, at_most: 0 },
      audience_warnings: ['nobody_matches', 'fewer_people_than_answers'],
    })
    for (let n = 0; n < 3; n++) await memberOf(boss, pool_id)
    const leaver = await memberOf(boss, pool_id)
    await world.call('leavePool', leaver, { pool_id })
    expect(await quote(boss, { pools: [pool_id] })).toMatchObject({
      matching_people: { at_least: 3, at_most: 3 },
      audience_warnings: [],
    })
    expect(await quote(boss, { pools: [pool_id] }, { overlap: 4 })).toMatchObject({
      audience_warnings: ['fewer_people_than_answers'],
    })
  })

  test('never says of fewer than ten people what they said of themselves', async () => {
    const boss = await world.requester()
    const pool_id = await newPool(boss)
    await memberOf(boss, pool_id, { country: 'FR' })
    const alike = [{ countries: ['FR'] }, { countries: ['DE'] }, { languages: ['br'] }]
    for (const audience of alike)
      expect((await quote(boss, { ...audience, pools: [pool_id] })).matching_people).toEqual({
        at_least: 0,
        at_most: 1,
      })
  })

  test('among ten and more says none, a few, or full tens', async () => {
    const boss = await world.requester()
    const pool_id = await newPool(boss)
    const token = await inviteTo(boss, pool_id)
    for (let n = 0; n < 12; n++) {
      const worker = await world.worker()
      await join(worker, token)
      await say(worker, { country: n < 11 ? 'FR' : 'BE', devices: ['phone'] })
    }
    const of = async (audience: Asked) =>
      (await quote(boss, { pools: [pool_id], ...audience })).matching_people
    expect(await of({ countries: ['FR'] })).toEqual({ at_least: 10, at_most: 19 })
    expect(await of({ countries: ['BE'] })).toEqual({ at_least: 1, at_most: 9 })
    expect(await of({ countries: ['LU'] })).toEqual({ at_least: 0, at_most: 0 })
    expect(await of({ devices: ['desktop'] })).toEqual({ at_least: 0, at_most: 0 })
    expect(await of({ quotas: [{ by: 'language', most: 1 }] })).toEqual({ at_least: 0, at_most: 0 })
  })

  test('says for each step of a fallback how many there will be', async () => {
    const boss = await world.requester()
    const [pool_id, wider] = [await newPool(boss), await newPool(boss)]
    await memberOf(boss, pool_id)
    await memberOf(boss, wider)
    const fallback: Asked['fallback'] = [
      { to: 'invited', after_minutes: 5 },
      { to: 'everyone', after_minutes: 60 },
    ]
    const everybody = (await quote(boss)).matching_people
    expect(everybody.at_least).toBeGreaterThan(15)
    expect(await quote(boss, { pools: [pool_id], fallback }, { overlap: 3 })).toMatchObject({
      matching_people: { at_least: 1, at_most: 1 },
      matching_later: [
        { to: 'invited', after_minutes: 5, people: { at_least: 2, at_most: 2 } },
        { to: 'everyone', after_minutes: 60, people: everybody },
      ],
      audience_warnings: [],
    })
  })

  test('says when the quotas leave fewer places than answers wanted', async () => {
    const boss = await world.requester()
    const audience: Asked = { countries: ['FR', 'BE'], quotas: [{ by: 'country', most: 2 }] }
    const of = async (tasks: number) =>
      (await world.call('quoteJob', boss, { ...batchTerms({ overlap: 1, audience }), tasks }))
        .audience_warnings
    expect(await of(4)).not.toContain('quotas_below_answers')
    expect(await of(5)).toContain('quotas_below_answers')
    const one: Asked = { countries: ['FR', 'BE'], quotas: [{ by: 'country', of: 'FR', most: 1 }] }
    expect((await quote(boss, one, { overlap: 9 })).audience_warnings).not.toContain(
      'quotas_below_answers',
    )
  })
})

test('a job tells at every look how many match now, as its fallback goes on', async () => {
  const boss = await world.requester()
  const pool_id = await newPool(boss)
  await memberOf(boss, pool_id)
  const fallback: Asked['fallback'] = [{ to: 'everyone', after_minutes: 10 }]
  const asked = await world.call('askPeople', boss, {
    question: 'Is it open?',
    audience: { pools: [pool_id], fallback },
  })
  expect(asked).toMatchObject({ matching_people: { at_least: 1, at_most: 1 } })
  const { job_id } = asked
  const now = async () => (await world.call('getJob', boss, { job_id })).matching_people
  expect(await now()).toEqual({ at_least: 1, at_most: 1 })
  world.clock.advance(600)
  expect((await now())?.at_least).toBeGreaterThan(1)
  const [listed] = (await world.call('listJobs', boss, {})).data
  expect(listed?.matching_people).toBeNull()
})

test('who did a job is counted as its requester knows them', async () => {
  const boss = await world.requester()
  const { job_id } = await world.call('askPeople', boss, { question: 'Is it open?', answers: 2 })
  for (let n = 0; n < 2; n++) {
    const worker = await world.worker()
    const { id } = await world.call('claimTask', worker, { job_id })
    await world.call('submitAssignment', worker, { assignment_id: id, answers: { answer: 'Yes' } })
  }
  expect((await quote(boss, { did_jobs: [job_id] })).matching_people).toEqual({
    at_least: 2,
    at_most: 2,
  })
  const others = (await quote(boss, { did_not_jobs: [job_id] })).matching_people
  const everybody = (await quote(boss)).matching_people
  expect((everybody.at_most ?? 0) - (others.at_most ?? 0)).toBe(2)
})
