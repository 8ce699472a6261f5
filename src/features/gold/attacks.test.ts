/**
 * Charter R20: no gold, no check and no gate bans anybody, refuses pay or hides other work; tried with
 * direct SQL as the application’s role.
 */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { batches } from '../../../test/support/batch.ts'
import { batchTerms, texts } from '../../../test/support/forms.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import type { Caller } from '../../kernel/caller.ts'
import { fromPublicId } from '../../kernel/id.ts'

let world: World
let boss: Caller
let worker: Caller & { kind: 'worker' }
let job: string
let plain: string
beforeAll(async () => {
  // What only the restricted role is refused is tested here too.
  world = await createWorld(2)
  boss = await world.requester()
  worker = await world.worker()
  const gold = { percent: 10, gate: { percent: 90, over: 5 } }
  const { id: job_id } = await world.call('createJob', boss, batchTerms({ gold }))
  await world.call('addTasks', boss, { job_id, tasks: texts(50) })
  const key = { expected: { mood: 'good' }, reason: 'It says so.' }
  const keys = Array.from({ length: 8 }, (_, at) => ({ ...key, input: { text: `T ${at}` } }))
  await world.call('addGold', boss, { job_id, gold: keys })
  await world.call('publishJob', boss, { job_id })
  job = fromPublicId('job', job_id)
  const { claim, submit } = batches(() => world)
  // Not a check: the first place somebody took that is none.
  for (let place = 0; place < 6; place++) {
    const { id } = await claim(worker, job_id)
    await submit(worker, id, 'good')
  }
  const [row] = await world.look<{ id: string }>(
    `select id from assignment where job_id = '${job}' and not is_gold limit 1`,
  )
  plain = row?.id ?? ''
})
afterAll(() => world.close())

/** The constraint or the sentence that stops the application’s own role. */
const attempt = (statement: string): Promise<string> =>
  sql
    .raw(statement)
    .execute(world.database)
    .then(
      () => 'nothing stops it',
      ({ message }) => String(message),
    )

describe('as the application’s role', () => {
  test('nobody is put under a gate by a row: checks are of gold that was handed in, once, for good', async () => {
    const row = (id: string) => `insert into gold_answer select a.id, a.task_id, a.job_id,
      a.worker_id, 'hidden', false, 1, now() from assignment a where a.id = '${id}'`
    expect(await attempt(row(plain))).toMatch(/only a gold task that was handed in/)
    expect(await attempt(`update assignment set is_gold = true where id = '${plain}'`)).toMatch(
      /gold from its claim on/,
    )
    for (const statement of [
      `update gold_answer set is_right = false`,
      `delete from gold_answer`,
      `truncate gold_answer`,
    ])
      expect(await attempt(statement)).toMatch(/permission denied|append-only/)
    const again = await world.look<{ id: string }>(
      `select assignment_id as id from gold_answer limit 1`,
    )
    expect(await attempt(row(again[0]?.id ?? ''))).toMatch(/duplicate key/)
  })

  test('a gate never gets harder, and never appears, after publishing', async () => {
    for (const change of ['gate_percent = 91', 'gate_over = 6', 'gold_percent = 11'])
      expect(await attempt(`update job set ${change} where id = '${job}'`)).toMatch(
        /harder gate|violates check/,
      )
    const other = await world.call('createJob', boss, batchTerms())
    await world.call('addTasks', boss, { job_id: other.id, tasks: texts(1) })
    await world.call('publishJob', boss, { job_id: other.id })
    const id = fromPublicId('job', other.id)
    const appear = `update job set gold_percent = 5, gate_percent = 50, gate_over = 5 where id = '${id}'`
    expect(await attempt(appear)).toMatch(/harder gate/)
  })

  test('only a human lets a contested check stand, with reasons', async () => {
    const open = `insert into gold_contest (assignment_id, reason, contested_at, answer_by)
      select assignment_id, 'Wrong', now(), now() + interval '7 days' from gold_answer limit 1`
    expect(await attempt(open)).toBe('nothing stops it')
    const stands = `update gold_contest set answer = 'gold_stands', answered_at = now()`
    expect(await attempt(stands)).toMatch(/only_a_human_lets_a_gold_stand/)
    expect(await attempt(`${stands}, reasons = 'It stands, believe me, it does.'`)).toMatch(
      /only_a_human_lets_a_gold_stand/,
    )
    expect(await attempt(`update gold_contest set answer_by = now() + interval '30 days'`)).toMatch(
      /a_human_has_seven_days_at_most/,
    )
  })

  test('gold and gates have no way to a standing, a restriction, a refusal or a person’s money', async () => {
    const words = await world.look<{ source: string }>(
      `select pg_get_functiondef(oid) as source from pg_proc
       where proname in ('gate_of', 'gate_for', 'gold_is_gold', 'gold_terms_only_ease')`,
    )
    expect(words).toHaveLength(4)
    for (const { source } of words)
      expect(source).not.toMatch(
        /worker_standing|restriction|rejection|ledger|insert|delete|payout/i,
      )
    world.clock.advance(4 * 86_400)
    await world.settle()
    const [left] = await world.look<{ unpaid: number }>(
      `select count(*)::int as unpaid from assignment
       where job_id = '${job}' and status <> 'approved'`,
    )
    expect(left?.unpaid).toBe(0)
  })
})
