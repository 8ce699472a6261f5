/** What “why I see no work” asks: the open jobs sorted by how they look, and what stands about a person. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import { isOffered, isOfferedOnceTested } from '../audience/fit-queries.ts'
import { contentTiesOf } from '../content/queries.ts'
import { gateIsOpen } from '../gates/gate-queries.ts'
import type { JobClass, Reason } from './no-work-reasons.ts'
import { hasPlace, isCovered, isOfOtherLayer, isRunning, isScreenedOut, tiesOf } from './queries.ts'

/** Blocks named one by one; more would not be read. */
const BLOCKS_NAMED = 100

/**
 * Every open job by how it looks to this person, with the same fragments that list_work filters by: a
 * job is `open` here exactly when it is listed there, but for an account that takes no work at all.
 */
export const sortOpenJobs = async (
  tx: Transaction,
  worker_id: Uuid,
  now: Date,
): Promise<Partial<Record<JobClass, number>>> => {
  const { own, blocked, apart } = tiesOf(worker_id)
  const { unagreed, time_used, reported } = contentTiesOf(worker_id, now)
  const { rows } = await sql<{ class: JobClass; jobs: number }>`
    select class, count(*)::int as jobs from (
      select case
        when ${own} then 'own_requester'
        when ${blocked} then 'blocked_by_requester'
        when ${apart} then 'deranked'
        when ${unagreed} then 'content_not_agreed'
        when ${time_used} then 'flagged_time_used'
        when ${reported} then 'content_reported'
        when ${isScreenedOut(worker_id)} then 'screened_out'
        when ${isOfOtherLayer(worker_id)} then 'other_layer'
        when not ${isOfferedOnceTested(worker_id, now)} then 'not_in_audience'
        when not ${isOffered(worker_id, now)} then 'test_needed'
        when not ${gateIsOpen(worker_id, now)} then 'under_gate'
        when ${hasPlace(worker_id)} and not ${isCovered(worker_id, now)} then 'minimum_not_covered'
        when ${hasPlace(worker_id)} then 'open'
        when exists (
          select from place p where p.job_id = j.id and not exists (
            select from assignment a where a.task_id = p.task_id and a.worker_id = ${worker_id}))
          then 'same_payee'
        when exists (select from place p where p.job_id = j.id) then 'already_had'
        else 'all_places_taken' end as class
      from job j where ${isRunning(now)}) sorted
    group by class`.execute(tx)
  return Object.fromEntries(rows.map(({ class: name, jobs }) => [name, jobs]))
}

const nothing = sql`null::int as jobs, null::text as block_reason`

/** Restrictions in force and notices, each with the case that tells its reasons. */
export const decisionsOn = async (tx: Transaction, worker_id: Uuid): Promise<Reason[]> =>
  (
    await sql<Reason>`
      select r.imposes as reason, ${nothing}, q.name as requester, d.case_id,
        coalesce(r.lapsed_at, r.began_at) as since, r.ends_at as until
      from restriction r join decision d on d.id = r.decision_id
        left join requester q on q.id = r.requester_id
      where r.worker_id = ${worker_id} and r.ended_at is null
        and r.imposes not in ('nothing', 'warned')
      union all
      select 'under_notice', ${nothing}, null, c.id, c.notice_at, c.due_at
      from case_record c
      where c.worker_id = ${worker_id} and c.status in ('notice', 'response')
      union all
      select 'under_notice', ${nothing}, null, d.case_id, d.decided_at, r.in_force_from
      from restriction r join decision d on d.id = r.decision_id
      where r.worker_id = ${worker_id} and r.ended_at is null
        and r.effect = 'terminated' and r.imposes = 'nothing'`.execute(tx)
  ).rows

/** The requesters that keep their work from this person, the newest first, with the open jobs of each. */
export const blocksOn = async (tx: Transaction, worker_id: Uuid, now: Date): Promise<Reason[]> =>
  (
    await sql<Reason>`
      select 'blocked_by_requester' as reason, b.reason as block_reason, q.name as requester,
        null::uuid as case_id, b.created_at as since, null::timestamptz as until,
        (select count(*)::int from job j
         where j.requester_id = b.requester_id and ${isRunning(now)}) as jobs
      from worker_block b join requester q on q.id = b.requester_id
      where b.worker_id = ${worker_id} and b.lifted_at is null
      order by b.created_at desc limit ${BLOCKS_NAMED}`.execute(tx)
  ).rows
