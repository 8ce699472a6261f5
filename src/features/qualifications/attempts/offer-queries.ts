/** The tests that a worker sees: those that open work asks for, and those they tried. */
import { sql } from 'kysely'
import type { Transaction } from '../../../database/pool.ts'
import type { Uuid } from '../../../kernel/id.ts'
import { isOfferedOnceTested } from '../../audience/fit-queries.ts'
import { type StandingRow, standingColumns } from '../../standing/gate-queries.ts'
import type { Ties } from '../../standing/pass-gate.ts'
import { isOfOtherLayer, isRunning, isScreenedOut, tiesOf } from '../../work/queries.ts'
import type { AttemptStatus } from '../qualification-schemas.ts'
import { measuredTest, type TestRow } from '../queries.ts'

/** At most so many tests are listed. */
const LISTED = 100

export type OfferedTest = Pick<
  TestRow,
  | 'id'
  | 'livemode'
  | 'status'
  | 'name'
  | 'description'
  | 'grading'
  | 'threshold'
  | 'estimated_seconds'
  | 'currency'
  | 'reward_minor'
  | 'attempts_left'
> & {
  requester: string | null
  measured_seconds: number | null
  jobs: number
  least_score: number
  score: number | null
  valid_until: Date | null
  attempt_id: Uuid | null
  attempt_status: AttemptStatus | null
  retake_at: Date | null
  unpaid_until: Date | null
}

/** The tests that open jobs ask for which are otherwise for this worker. */
const askedBy = (worker_id: Uuid, now: Date) => {
  const { own, blocked, apart } = tiesOf(worker_id)
  return sql`
    select need.id, count(*)::int as jobs, min(need.minimum)::int as least
    from job j join job_audience a on a.job_id = j.id,
      unnest(a.qualification_ids, a.qualification_minimums) as need (id, minimum)
    where ${isRunning(now)} and j.has_audience and not (${own} or ${blocked} or ${apart})
      and not ${isScreenedOut(worker_id)} and not ${isOfOtherLayer(worker_id)}
      and ${isOfferedOnceTested(worker_id, now)}
    group by need.id`
}

/** The tests for one worker, those with the most open jobs first. What the right answers are is not read. */
export const testsFor = async (
  tx: Transaction,
  worker_id: Uuid,
  now: Date,
): Promise<OfferedTest[]> => {
  const { rows } = await sql<OfferedTest>`
    with asked as (${askedBy(worker_id, now)})
    select q.id, q.livemode, q.status, q.name, q.description, q.grading, q.threshold,
      q.estimated_seconds, ${measuredTest} as measured_seconds, q.currency, q.reward_minor, q.attempts_left, r.name as requester,
      coalesce(asked.jobs, 0) as jobs, coalesce(asked.least, q.threshold) as least_score,
      mine.score, mine.valid_until, last.id as attempt_id, last.status as attempt_status,
      last.retake_at,
      case when q.unpaid then (
        select max(u.unpaid_until) from qualification_attempt u
        where u.worker_id = ${worker_id} and u.asker = q.asker and u.unpaid) end as unpaid_until
    from qualification q
      left join requester r on r.id = q.requester_id
      left join asked on asked.id = q.id
      left join worker_qualification mine
        on mine.qualification_id = q.id and mine.worker_id = ${worker_id}
          and mine.valid_until > ${now}
      left join lateral (
        select t.id, t.status, t.retake_at from qualification_attempt t
        where t.qualification_id = q.id and t.worker_id = ${worker_id}
        order by t.id desc limit 1) last on true
    where q.id in (
      select id from asked
      union select qualification_id from qualification_attempt where worker_id = ${worker_id})
    order by coalesce(asked.jobs, 0) desc, q.id desc limit ${LISTED}`.execute(tx)
  return rows
}

/**
 * How the worker stands, and what ties them to whoever asks; locked, so that their attempts follow each
 * other. `theirs`: it pays, or an open job for them asks for it, or they tried it before: nobody is tested
 * for nothing.
 */
export const lookBeforeTest = async (
  tx: Transaction,
  { worker_id, qualification_id, now }: { worker_id: Uuid; qualification_id: Uuid; now: Date },
) => {
  await sql`select 1 from worker where id = ${worker_id} for no key update`.execute(tx)
  const { own, blocked, apart } = tiesOf(worker_id)
  const { rows } = await sql<Ties & StandingRow & { theirs: boolean }>`
    select coalesce(${own}, false) as own, ${blocked} as blocked, ${apart} as apart,
      not j.unpaid or j.id in (select id from (${askedBy(worker_id, now)}) asked)
        or exists (select from qualification_attempt t
          where t.qualification_id = j.id and t.worker_id = ${worker_id}) as theirs,
      ${standingColumns(worker_id)}
    from qualification j where j.id = ${qualification_id}`.execute(tx)
  return rows[0]
}
