/** What evidence is held against, as the database knows it. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Answers } from '../../forms/show-if.ts'
import type { Uuid } from '../../kernel/id.ts'
import { VERDICT_LIMITS } from '../../kernel/limits/verdict-limits.ts'
import type { AssignmentRow } from '../assignments/queries.ts'
import type { WorkTimes } from './evidence-rules.ts'

/** How many of these assignments are of the requester’s own jobs. */
export const ownedAssignments = async (
  tx: Transaction,
  requester_id: Uuid,
  ids: Uuid[],
): Promise<number> =>
  (
    await sql<{ count: number }>`
      select count(*)::int as count from assignment a join job j on j.id = a.job_id
      where a.id = any(${ids}::uuid[]) and j.requester_id = ${requester_id}`.execute(tx)
  ).rows[0]?.count ?? 0

/** Those of the named assignments that were handed in for the same job before this one. */
export const earlierAnswers = async (
  tx: Transaction,
  row: AssignmentRow,
  ids: Uuid[],
): Promise<Map<Uuid, Answers>> =>
  new Map(
    (
      await sql<{ id: Uuid; answers: Answers }>`
        select a.id, s.answers from assignment a
          join submission s on s.assignment_id = a.id and s.revision = a.revision
        where a.id = any(${ids}::uuid[]) and a.job_id = ${row.job_id} and a.id <> ${row.id}
          and a.first_submitted_at < ${row.first_submitted_at}`.execute(tx)
    ).rows.map(({ id, answers }) => [id, answers]),
  )

/**
 * Seconds from claim to first submission: of this work, and the mean and standard deviation of the
 * newest of the job’s other work that nobody contests.
 */
export const workTimes = async (tx: Transaction, row: AssignmentRow): Promise<WorkTimes> => {
  const { rows } = await sql<WorkTimes>`
    select extract(epoch from ${row.first_submitted_at}::timestamptz - ${row.claimed_at}::timestamptz)
        ::float8 as seconds,
      coalesce(avg(took), 0)::float8 as mean, coalesce(stddev_pop(took), 0)::float8 as deviation,
      count(took)::int as sample
    from (
      select extract(epoch from a.first_submitted_at - a.claimed_at) as took from assignment a
      where a.job_id = ${row.job_id} and a.id <> ${row.id}
        and a.status in ('submitted', 'changes_requested', 'approved')
      order by a.id desc limit ${VERDICT_LIMITS.too_fast_newest}) other`.execute(tx)
  return rows[0] ?? { seconds: 0, mean: 0, deviation: 0, sample: 0 }
}
