/** Charter R18: unpaid tests are rare and short, and nobody is tested for nothing. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { code, DAY, PAID, testsOn, WRONG } from '../../../test/support/qualifications/tests.ts'
import { outcomes } from '../../../test/support/race.ts'
import { createWorld, type World } from '../../../test/support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { ask, make, makeAsked, start, take } = testsOn(() => world)

describe('how often', () => {
  test('one unpaid test of a requester in 30 days, of another one meanwhile, at the same moment too', async () => {
    const boss = await world.requester()
    const [one, two] = [await makeAsked(boss), await makeAsked(boss)]
    const worker = await world.worker()
    const ends = await outcomes([start(worker, one.id), start(worker, two.id)])
    expect(ends.toSorted()).toEqual(['done', 'unpaid_test_limit'])
    expect(await code(start(worker, (await makeAsked(await world.requester())).id))).toBe('done')
    const paid = await make(boss, PAID)
    expect(await code(start(worker, paid.id))).toBe('done')
    const worker_id = worker.worker_id
    await expect(
      world.look(
        `insert into qualification_attempt (id, qualification_id, asker, unpaid, worker_id, status,
           started_at, expires_at, retake_at, unpaid_until)
         select gen_random_uuid(), q.id, q.asker, q.unpaid, '${worker_id}', 'started', t.started_at,
           t.expires_at, t.retake_at, t.unpaid_until
         from qualification q, qualification_attempt t
         where q.requester_id = '${boss.requester_id}' and q.unpaid and t.worker_id = '${worker_id}'
           and t.asker = q.asker and t.unpaid and t.qualification_id <> q.id`,
      ),
    ).rejects.toThrow('one_unpaid_test_of_a_requester_in_thirty_days')
  })

  test('again after seven days, an unpaid one after thirty; what lapsed was none', async () => {
    const boss = await world.requester(100_000n)
    const worker = await world.worker()
    const [paid, unpaid] = [await make(boss, PAID), await makeAsked(boss)]
    expect(await take(worker, paid.id, WRONG)).toMatchObject({ status: 'failed' })
    await start(worker, unpaid.id)
    expect(await code(start(worker, paid.id))).toBe('attempted_lately')
    world.clock.advance(7 * DAY)
    await world.settle()
    expect(await take(worker, paid.id)).toMatchObject({ status: 'passed', score: 100 })
    // The unpaid one was never handed in, so it took nothing of the thirty days.
    expect(await take(worker, unpaid.id, WRONG)).toMatchObject({ status: 'failed' })
    world.clock.advance(8 * DAY)
    expect(await code(start(worker, unpaid.id))).toBe('unpaid_test_limit')
    world.clock.advance(22 * DAY)
    expect(await code(start(worker, unpaid.id))).toBe('done')
  })

  test('an unpaid test that truly takes longer than five minutes begins no more', async () => {
    const boss = await world.requester()
    const { id } = await makeAsked(boss)
    for (let one = 0; one < 5; one++) {
      const worker = await world.worker()
      const { id: attempt_id } = await start(worker, id)
      world.clock.advance(400)
      await world.call('submitTest', worker, { attempt_id, answers: WRONG })
    }
    expect(await code(start(await world.worker(), id))).toBe('test_must_pay')
  })

  test('an unpaid test that leads to no open work cannot be begun', async () => {
    const boss = await world.requester()
    const worker = await world.worker()
    const { id } = await make(boss)
    expect(await code(start(worker, id))).toBe('not_found')
    const { id: job_id } = await ask(boss, id)
    expect(await code(start(worker, id))).toBe('done')
    await world.call('closeJob', boss, { job_id })
    expect(await code(start(await world.worker(), id))).toBe('not_found')
  })
})
