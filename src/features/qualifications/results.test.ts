/** What a test opens, and the human behind it (charter R18, R20). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { batches } from '../../../test/support/batch.ts'
import { code, DAY, RIGHT, testsOn, WRONG } from '../../../test/support/qualifications/tests.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import { statusesOf } from '../../kernel/machine.ts'
import { attemptMachine } from './attempts/machine.ts'
import { ATTEMPT_STATUSES } from './qualification-schemas.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { openBatch, claim } = batches(() => world)
const { make, makeAsked, take } = testsOn(() => world)

test('the states of an attempt are those the database knows', async () => {
  expect(statusesOf(attemptMachine).toSorted()).toEqual([...ATTEMPT_STATUSES].toSorted())
  const [check] = await world.look<{ text: string }>(
    `select pg_get_constraintdef(oid) as text from pg_constraint
     where conname = 'an_attempt_is_in_a_known_state'`,
  )
  for (const status of ATTEMPT_STATUSES) expect(check?.text).toContain(`'${status}'`)
})

describe('what it opens', () => {
  test('listing, claiming and “why I see no work” ask the same, and lead to the test', async () => {
    const boss = await world.requester(100_000n)
    const worker = await world.worker()
    const { id: qualification_id } = await make(boss, { threshold: 60 })
    const asked = { qualifications: [{ id: qualification_id, minimum: 90 }] }
    const { id: job_id } = await openBatch(boss, 2, { audience: asked })
    const jobs = async () =>
      (await world.call('listWork', worker, { limit: 100 })).data.map((one) => one.job_id)
    expect(await jobs()).not.toContain(job_id)
    const refused = await claim(worker, job_id).catch((error) => error)
    expect(refused.details.errors).toMatchObject([{ pointer: 'qualification' }])
    const why = await world.call('whyNoWork', worker, {})
    expect(why.reasons.map(({ reason }) => reason)).toContain('test_needed')
    const tests = async () =>
      (await world.call('listTests', worker, {})).tests.find(
        (one) => one.qualification_id === qualification_id,
      )
    expect(await tests()).toMatchObject({ jobs: 1, least_score: 90, score: null, again_at: null })
    // 66 passes the test, and is too little for this job.
    await take(worker, qualification_id, { ...RIGHT, count: 1 })
    expect(await tests()).toMatchObject({ score: 66, attempt_status: 'passed' })
    expect(await jobs()).not.toContain(job_id)
    world.clock.advance(30 * DAY)
    await take(worker, qualification_id)
    expect(await tests()).toMatchObject({ score: 100 })
  })

  test('a result counts for every job that asks, for a year, and nobody takes it back', async () => {
    const boss = await world.requester(100_000n)
    const worker = await world.worker()
    const { id: qualification_id } = await makeAsked(boss)
    await take(worker, qualification_id)
    const audience = { qualifications: [{ id: qualification_id }] }
    for (let one = 0; one < 2; one++) {
      const { id: job_id } = await openBatch(boss, 1, { audience })
      expect((await claim(worker, job_id)).status).toBe('active')
    }
    const where = `worker_id = '${worker.worker_id}'`
    for (const attack of [
      `delete from worker_qualification where ${where}`,
      `update worker_qualification set score = 1 where ${where}`,
      `update worker_qualification set valid_until = passed_at where ${where}`,
    ])
      await expect(world.look(attack)).rejects.toThrow()
    world.clock.advance(365 * DAY)
    const { id: late } = await openBatch(boss, 1, { audience })
    expect((await claim(worker, late)).status).toBe('active')
    world.clock.advance(2 * DAY)
    const { id: later } = await openBatch(boss, 1, { audience })
    expect(await code(claim(worker, later))).toBe('not_in_audience')
  })

  test('a test is not closed while an open job asks for it', async () => {
    const boss = await world.requester(100_000n)
    const { id: qualification_id } = await make(boss)
    const { id: job_id } = await openBatch(boss, 1, {
      audience: { qualifications: [{ id: qualification_id }] },
    })
    const close = () => world.call('closeQualification', boss, { qualification_id })
    expect(await code(close())).toBe('conflict')
    await world.call('closeJob', boss, { job_id })
    expect(await close()).toMatchObject({ status: 'closed' })
  })
})

describe('a human', () => {
  const human = { answer_key: undefined }
  test('grades with a reason, and silence passes', async () => {
    const boss = await world.requester()
    const { id: qualification_id } = await makeAsked(boss, human)
    const [one, two] = [await world.worker(), await world.worker()]
    const first = await take(one, qualification_id)
    expect(first).toMatchObject({ status: 'grading', score: null, items: [] })
    const second = await take(two, qualification_id)
    const grade = (input: object) =>
      world.call('gradeTest', boss, { attempt_id: first.id, score: 40, ...input })
    expect(await code(grade({}))).toBe('invalid_input')
    expect(await grade({ note: 'Too short.' })).toMatchObject({ status: 'failed', score: 40 })
    expect(await code(grade({ note: 'Again.' }))).toBe('conflict')
    world.clock.advance(7 * DAY)
    await world.settle()
    const passed = await world.call('getAttempt', two, { attempt_id: second.id })
    expect(passed).toMatchObject({ status: 'passed', score: 70 })
    const list = await world.call('listAttempts', boss, { qualification_id })
    expect(JSON.stringify(list)).not.toMatch(/started_at|seconds/)
  })

  test('looks once at a result that is contested; another one where one graded', async () => {
    const boss = await world.requester()
    const { id: qualification_id } = await makeAsked(boss)
    const worker = await world.worker()
    const { id: attempt_id } = await take(worker, qualification_id, WRONG)
    const contest = () =>
      world.call('contestTest', worker, { attempt_id, text: 'A drum is one too.' })
    expect(await contest()).toMatchObject({ status: 'contested', can_contest: false, items: [] })
    expect(await code(contest())).toBe('conflict')
    const graded = await world.call('gradeTest', boss, { attempt_id, score: 80 })
    expect(graded).toMatchObject({ status: 'passed', contest: 'A drum is one too.' })
    expect(await code(world.call('contestTest', worker, { attempt_id, text: 'x' }))).toBe(
      'conflict',
    )
  })
})
