import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { told } from '../../../../test/support/attacks/stage.ts'
import { batches, euros } from '../../../../test/support/batch.ts'
import { createWorld, type World } from '../../../../test/support/world.ts'
import { fromPublicId } from '../../../kernel/id.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { openBatch, claim, submit, approve } = batches(() => world)

const DAY = 86_400
const later = (days: number) => new Date(world.clock.now().getTime() + days * DAY * 1000)

test('who accepted keeps the version they read; who comes later gets the better one, and both the raise', async () => {
  const boss = await world.requester(1_000_000n)
  const job = await openBatch(boss, 2, { overlap: 2, deadline: later(2).toISOString() })
  const [early, late] = [await world.worker(), await world.worker()]
  const first = await claim(early, job.id)
  world.clock.advance(1)
  const deadline = later(9).toISOString()
  const better = { job_id: job.id, deadline, lease_seconds: 3600, auto_approve_seconds: DAY }
  const improved = await world.call('improveTerms', boss, better)
  expect(improved).toMatchObject({ deadline, lease_seconds: 3600, auto_approve_seconds: DAY })
  world.clock.advance(1)
  await world.call('raisePay', boss, { job_id: job.id, reward: euros('0.15') })
  const second = await claim(late, job.id)
  const { versions } = await world.call('listTerms', late, { job_id: job.id })
  expect(versions.map(({ version, lease_seconds }) => [version, lease_seconds])).toEqual([
    [3, 3600],
    [2, 3600],
    [1, 600],
  ])
  expect(versions.map(({ reward }) => reward.amount)).toEqual(['0.15', '0.10', '0.10'])
  expect(await world.call('listTerms', boss, { job_id: job.id })).toMatchObject({ versions })
  const agreed = async (worker: typeof early, assignment_id: string) =>
    (await world.call('getAgreement', worker, { assignment_id })).credential.credentialSubject
  expect(await agreed(early, first.id)).toMatchObject({
    work: { terms_version: 1, due_seconds_after_acceptance: 600 },
    pay: { amount: '0.10' },
  })
  expect(await agreed(late, second.id)).toMatchObject({
    work: { terms_version: 3, due_seconds_after_acceptance: 3600 },
    pay: { amount: '0.15' },
  })
  world.clock.advance(20)
  for (const [worker, { id }] of [
    [early, first],
    [late, second],
  ] as const) {
    await submit(worker, id)
    await approve(boss, id)
    expect((await world.call('getEarnings', worker, {})).available).toEqual([euros('0.15')])
  }
})

test('somebody without a place on it reads no versions, a stranger neither', async () => {
  const boss = await world.requester()
  const job = await openBatch(boss, 1)
  for (const stranger of [await world.worker(), await world.requester()])
    await expect(world.call('listTerms', stranger, { job_id: job.id })).rejects.toMatchObject({
      code: 'not_found',
    })
})

describe('nothing gets worse', () => {
  test.each([
    ['an earlier deadline', { deadline: '2026-11-24T00:00:00Z' }],
    ['a shorter time', { lease_seconds: 700 }],
    ['a longer silence', { auto_approve_seconds: 14 * DAY }],
    ['worse beside better', { lease_seconds: 7200, auto_approve_seconds: 14 * DAY }],
    ['the same again', {}],
  ])('%s is refused', async (_, worse) => {
    const boss = await world.requester()
    const job = await openBatch(boss, 1, { lease_seconds: 3600 })
    const asked = world.call('improveTerms', boss, { job_id: job.id, ...worse })
    await expect(asked).rejects.toMatchObject({ code: 'terms_only_rise' })
    expect((await world.call('listTerms', boss, { job_id: job.id })).versions).toHaveLength(1)
  })

  test('a job that ends does not change', async () => {
    const boss = await world.requester()
    const job = await openBatch(boss, 1)
    await world.call('closeJob', boss, { job_id: job.id })
    const asked = { job_id: job.id, lease_seconds: 7200 }
    await expect(world.call('improveTerms', boss, asked)).rejects.toMatchObject({
      code: 'conflict',
    })
  })
})

describe('by SQL as the application’s role', () => {
  const running = async () => {
    const boss = await world.requester()
    const job = await openBatch(boss, 1, { overlap: 1 })
    const { id } = await claim(await world.worker(), job.id)
    return { job: fromPublicId('job', job.id), held: fromPublicId('assignment', id) }
  }
  const attempt = (statement: string) => told({ world }, statement)

  test.each([
    ["title = 'Something else'", /published terms never get worse/],
    ["description = 'Less of it'", /published terms never get worse/],
    ["unstated = array['purpose']", /published terms never get worse/],
    ['lease_seconds = lease_seconds - 1', /published terms never get worse/],
    ['lease_seconds = lease_seconds + 1', /changed terms are a new version/],
    ['estimated_seconds = estimated_seconds + 1', /changed terms are a new version/],
    ['reward_minor = reward_minor + 1', /changed terms are a new version/],
    ['terms_version = terms_version + 1', /a new version changes terms/],
    [
      'lease_seconds = lease_seconds + 1, terms_version = terms_version + 1',
      /published terms are kept/,
    ],
  ])('%s is refused', async (change, why) => {
    const { job } = await running()
    expect(await attempt(`update job set ${change} where id = '${job}'`)).toMatch(why)
  })

  test('a version that never was, another one under work accepted, a job born open', async () => {
    const { job, held } = await running()
    const made = `insert into job_terms select (jsonb_populate_record(t,
      '{"version": 2, "reward_minor": 1}')).* from job_terms t where job_id = '${job}'`
    expect(await attempt(made)).toMatch(/says what its job says/)
    expect(await attempt(`update job_terms set reward_minor = 1 where job_id = '${job}'`)).toMatch(
      /permission denied|append-only/,
    )
    const moved = `update assignment set terms_version = 2 where id = '${held}'`
    expect(await attempt(moved)).toMatch(/what was accepted, when and by whom stays/)
    const born = `insert into job select (jsonb_populate_record(j,
      jsonb_build_object('id', gen_random_uuid()))).* from job j where id = '${job}'`
    expect(await attempt(born)).toMatch(/a job begins as a draft/)
  })
})
