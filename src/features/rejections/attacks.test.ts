/**
 * Ways round the procedure, with the application’s own role and plain SQL: the database refuses them,
 * whatever the program above it does (charter R20, R28, R30).
 */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contests, DAY, judges } from '../../../test/support/verdicts/contests.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import type { Caller } from '../../kernel/caller.ts'
import { fromPublicId } from '../../kernel/id.ts'
import { VERDICT_LIMITS } from '../../kernel/limits/verdict-limits.ts'

let world: World
beforeAll(async () => {
  // What only the restricted role is refused is tested here too.
  world = await createWorld(2)
})
afterAll(() => world.close())
const { openReviews, handIn, propose, decide, reject, appeal } = contests(() => world)
const { operator, answerHold } = judges(() => world)

/** What the database says to the application’s role. */
const told = async (statement: string): Promise<string> => {
  try {
    await sql.raw(statement).execute(world.database)
    return 'done'
  } catch (error) {
    return (error as Error).message
  }
}

type Case = { boss: Caller & { kind: 'member' }; worker: Caller; job_id: string; work: string }
/** Handed-in work; `id` is its uuid. */
const handedIn = async (): Promise<Case & { id: string }> => {
  const boss = await world.requester()
  const worker = await world.worker()
  const { id: job_id } = await openReviews(boss, 6, { auto_approve_seconds: 14 * DAY })
  const work = await handIn(worker, job_id)
  return { boss, worker, job_id, work, id: fromPublicId('assignment', work) }
}
const proposed = async () => {
  const made = await handedIn()
  await propose(made.boss, made.work)
  return made
}
const at = () => `'${world.clock.now().toISOString()}'::timestamptz`
const verdict = (id: string, kind: string, author: string, role: string) =>
  `insert into verdict values ('${id}', '${kind}', '${author}', '${role}', ${at()})`
const row = (id: string, change: Record<string, string> = {}) => {
  const values = {
    ...{ reason: `'off_criterion'`, criterion: `'/form/instructions_md'` },
    ...{ evidence: `'[{"item": "mood"}]'`, reply_until: `${at()} + interval '72 hours'` },
    ...change,
  }
  return `insert into rejection (assignment_id, job_id, requester_id, proposed_by, proposed_at, ${Object.keys(values)})
    select a.id, j.id, j.requester_id, 'test', ${at()}, ${Object.values(values)}
    from assignment a join job j on j.id = a.job_id where a.id = '${id}'`
}

describe('work is not rejected', () => {
  test('in one step, nor by leaving one out', async () => {
    const { id } = await handedIn()
    for (const status of ['rejected', 'appealed', 'upheld'])
      expect(
        await told(
          `update assignment set status = '${status}', auto_approve_at = null,
             answer_by = ${status === 'appealed' ? at() : 'null'} where id = '${id}'`,
        ),
      ).toBe('work is rejected only step by step')
    const active = `insert into assignment select (jsonb_populate_record(a, '{"id": "${crypto.randomUUID()}",
      "status": "rejected", "auto_approve_at": null, "place_number": 2}')).* from assignment a where id = '${id}'`
    expect(await told(active)).toBe('work is rejected only step by step')
  })

  test('without a reason from the list, a criterion and evidence in writing', async () => {
    const { id } = await handedIn()
    const bare = `update assignment set status = 'rejection_proposed', auto_approve_at = null,
      answer_by = ${at()} where id = '${id}'`
    expect(await told(bare)).toContain('has its reason, criterion and evidence in writing')
    expect(await told(row(id, { reason: `'bad work'` }))).toContain('reason_from_the_list')
    expect(await told(row(id, { criterion: `'because'` }))).toContain('written_criterion')
    for (const evidence of ['[]', '[{"note": "bad"}]', '[{"detector_score": 1}]', '{}'])
      expect(await told(row(id, { evidence: `'${evidence}'` }))).toContain('alone_are_no_evidence')
    expect(await told(row(id, { reply_until: `${at()} + interval '71 hours'` }))).toContain(
      'the_worker_has_72_hours_to_reply',
    )
  })

  test('before the worker could reply', async () => {
    const { id } = await proposed()
    const early = `update rejection set appealed_at = ${at()} where assignment_id = '${id}'`
    expect(await told(early)).toContain('only_a_rejection_is_appealed')
    expect(
      await told(`update rejection set rejected_at = ${at()} where assignment_id = '${id}'`),
    ).toContain('nobody_is_rejected_before_the_reply')
  })

  test('without a human who may review for its requester', async () => {
    const { id, boss, worker } = await proposed()
    const agent = await world.agent(boss)
    world.clock.advance(VERDICT_LIMITS.reply)
    await told(`update rejection set rejected_at = ${at()} where assignment_id = '${id}'`)
    const rejecting = `update assignment set status = 'rejected', decided_at = ${at()},
      answer_by = null where id = '${id}'`
    expect(await told(rejecting)).toBe('only a human rejects work')
    const human = 'work is rejected by a human who may review for its requester'
    const stranger = await world.requester()
    for (const [author, role] of [
      [agent.agent_id, 'owner'],
      [(worker as { person_id: string }).person_id, 'owner'],
      [stranger.person_id, 'owner'],
      [boss.person_id, 'finance'],
    ])
      expect(await told(verdict(id, 'reject', author ?? '', role ?? ''))).toBe(human)
    expect(await told(rejecting)).toBe('only a human rejects work')
  })
})

test('an appeal is not refused by somebody of the requester, by the worker, or without words', async () => {
  const { id, boss, worker, work } = await handedIn()
  await reject(boss, work)
  await appeal(worker, work)
  await operator('admin', boss.person_id)
  await operator('admin', (worker as { person_id: string }).person_id)
  const cashier = await operator('finance')
  const another = 'an appeal is answered by another human of the instance'
  for (const [person, role] of [
    [boss.person_id, 'admin'],
    [(worker as { person_id: string }).person_id, 'admin'],
    [cashier.person_id, 'finance'],
    [await world.person(), 'reviewer'],
  ])
    expect(await told(verdict(id, 'uphold', person ?? '', role ?? ''))).toBe(another)
  const silent = `update rejection set outcome = 'upheld', ended_at = ${at()} where assignment_id = '${id}'`
  expect(await told(silent)).toContain('an_appeal_is_refused_in_writing')
  const upholding = `update assignment set status = 'upheld', answer_by = null, sum_kept = false
    where id = '${id}'`
  expect(await told(upholding)).toContain('reason, criterion and evidence in writing')
})

test('what was said stays said', async () => {
  const { id, boss, work } = await handedIn()
  await reject(boss, work)
  for (const change of [
    `reason = 'ai_used'`,
    `evidence = '[{"item": "why"}]'`,
    `criterion = '/ai_use'`,
    `rejected_at = rejected_at + interval '1 day'`,
    `proposed_by = 'somebody else'`,
    `reply_until = reply_until + interval '1 day'`,
  ])
    expect(await told(`update rejection set ${change} where assignment_id = '${id}'`)).toBe(
      'what was said of a rejection stays said',
    )
  expect(await told(`delete from rejection where assignment_id = '${id}'`)).toContain('append-only')
  for (const statement of [`delete from verdict`, `update verdict set role = 'owner'`])
    expect(await told(statement)).toContain('permission denied')
})

test('no clock is taken away, and no sum from where it is kept', async () => {
  const { id, work, boss } = await proposed()
  const clockless = `update assignment set answer_by = null where id = '${id}'`
  expect(await told(clockless)).toContain('contested_work_has_a_clock')
  world.clock.advance(VERDICT_LIMITS.reply)
  await decide(boss, work)
  expect(await told(clockless)).toContain('contested_work_has_a_clock')
  const other = await handedIn()
  for (const change of ['sum_kept = true', 'place_reopened = true'])
    expect(await told(`update assignment set ${change} where id = '${other.id}'`)).not.toBe('done')
  expect(
    await told(`update rejection set appealed_at = rejected_at + interval '184 days'
    where assignment_id = '${id}'`),
  ).toContain('within_183_days')
})

describe('very many rejections', () => {
  /** Five proposals of five, which begin a hold. */
  const held = async () => {
    const { boss, worker, job_id, work } = await handedIn()
    const works = [work]
    for (let more = 0; more < 4; more++) works.push(await handIn(worker, job_id))
    for (const one of works) await propose(boss, one)
    world.clock.advance(VERDICT_LIMITS.reply)
    const id = fromPublicId('assignment', work)
    await told(`update rejection set rejected_at = ${at()} where assignment_id = '${id}'`)
    await told(verdict(id, 'reject', boss.person_id, 'owner'))
    const rejecting = `update assignment set status = 'rejected', decided_at = ${at()}, answer_by = null
      where id = '${id}'`
    return { boss, job_id, rejecting, job: fromPublicId('job', job_id) }
  }
  const wait = 'rejections of this job wait for a human of the instance'

  test('wait, though a human of the requester decided', async () => {
    const { rejecting, boss, job } = await held()
    expect(await told(rejecting)).toBe(wait)
    const lift = (by: string) =>
      `update rejection_hold set outcome = 'released', decided_at = ${at()}, decided_by = ${by},
       reasons = 'All of it is fine with me.' where job_id = '${job}'`
    expect(await told(lift('null'))).toContain('only_a_human_releases_a_hold_and_in_writing')
    await operator('admin', boss.person_id)
    expect(await told(lift(`'${boss.person_id}'`))).toContain('decided by another human')
    expect(await told(`delete from rejection_hold where job_id = '${job}'`)).toContain(
      'append-only',
    )
  })

  test('are counted by the database too, where no hold was ever begun', async () => {
    const { rejecting, job } = await held()
    await sql`alter table rejection_hold disable trigger user`.execute(world.owner)
    await sql`delete from rejection_hold where job_id = ${job}`.execute(world.owner)
    await sql`alter table rejection_hold enable trigger user`.execute(world.owner)
    expect(await told(rejecting)).toBe(wait)
  })

  test('that were refused stay refused', async () => {
    const { job_id, job, rejecting } = await held()
    await answerHold(job_id, 'refuse')
    expect(await told(rejecting)).toBe(wait)
    const again = `update rejection_hold set outcome = 'released' where job_id = '${job}'`
    expect(await told(again)).toBe('a decided hold stays decided')
  })
})
