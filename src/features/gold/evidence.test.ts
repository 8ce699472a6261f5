/** Charter R28: a failed fair check is evidence while it counts, and no longer. */
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { goldJobs } from '../../../test/support/gold/jobs.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import type { Caller } from '../../kernel/caller.ts'
import { fromPublicId } from '../../kernel/id.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { openGold, isGold, answerChecks, claim, submit } = goldJobs(() => world)

const propose = (boss: Caller, assignment_id: string) =>
  world.call('proposeRejection', boss, { assignment_id, reason: 'fair_check_failed' })
const checksIn = async (job_id: string, right: boolean) =>
  (
    await world.look<{ id: string }>(
      `select g.assignment_id as id from gold_answer g
       where g.job_id = '${fromPublicId('job', job_id)}' and g.is_right = ${right}
       order by g.answered_at`,
    )
  ).map(({ id }) => id)
const GATE = { gold: { percent: 10, gate: { percent: 60, over: 5 } }, tasks: 60, hidden: 12 }

test('with what was expected and given; not of right, contested or other work', async () => {
  const { toPublicId } = await import('../../kernel/id.ts')
  const boss = await world.requester()
  const job = await openGold(boss, GATE)
  const worker = await world.worker()
  await answerChecks(worker, job.id, [true, true, false, false, false])
  const [right = ''] = await checksIn(job.id, true)
  const [failed = '', contested = ''] = (await checksIn(job.id, false)).map((id) =>
    toPublicId('assignment', id),
  )
  const refused = { code: 'evidence_refused' }
  await expect(propose(boss, toPublicId('assignment', right))).rejects.toMatchObject(refused)
  await world.call('contestCheck', worker, { assignment_id: contested, reason: 'It is good.' })
  await expect(propose(boss, contested)).rejects.toMatchObject(refused)
  const held = await claim(worker, job.id)
  await submit(worker, held.id)
  if (!(await isGold(held.id))) await expect(propose(boss, held.id)).rejects.toMatchObject(refused)
  const proposed = await propose(boss, failed)
  expect(proposed).toMatchObject({ status: 'rejection_proposed', reason: 'fair_check_failed' })
  expect(proposed.evidence).toEqual([
    {
      fair_check: {
        expected: { mood: 'good' },
        given: { mood: 'bad' },
        reason: expect.stringMatching(/says so/),
      },
    },
  ])
  // Nothing is refused by it: a human decides, and silence pays.
  world.clock.advance(11 * 86_400)
  await world.settle()
  const [row] = await world.look<{ status: string }>(
    `select status from assignment where id = '${fromPublicId('assignment', failed)}'`,
  )
  expect(row?.status).toBe('approved')
})

test('as the application’s role: no rejection for a check that does not count', async () => {
  const boss = await world.requester()
  const job = await openGold(boss, GATE)
  const worker = await world.worker()
  await answerChecks(worker, job.id, [true])
  const [right = ''] = await checksIn(job.id, true)
  await expect(
    sql
      .raw(
        `insert into rejection (assignment_id, job_id, requester_id, reason, criterion, evidence,
           proposed_by, proposed_at, reply_until)
         select a.id, a.job_id, j.requester_id, 'fair_check_failed', '/title',
           '[{"fair_check": {}}]', 'system', now(), now() + interval '72 hours'
         from assignment a join job j on j.id = a.job_id where a.id = '${right}'`,
      )
      .execute(world.database),
  ).rejects.toThrow(/only when it counts and was failed/)
})
