/** What happens to contested work itself: its place, its sum, and when silence acts on it. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import { VERDICT_LIMITS } from '../../kernel/limits/verdict-limits.ts'

/** Takes a reopened place back while nobody holds it; whether there was one. */
export const takeBackPlace = async (
  tx: Transaction,
  place: { task_id: Uuid; place_number: number },
): Promise<boolean> =>
  (
    await sql`
      with next_in_turn as (
        delete from kept_place where task_id = ${place.task_id} and number = ${place.place_number}
          and worker_id is null returning 1),
      free as (
        delete from place where task_id = ${place.task_id} and number = ${place.place_number}
        returning 1)
      select 1 from next_in_turn union all select 1 from free`.execute(tx)
  ).rows.length > 0

/** Marks whether somebody else may hold this work's place, and whether its sum stays in escrow. */
export const setRejectedState = (
  tx: Transaction,
  id: Uuid,
  state: { place_reopened: boolean; sum_kept: boolean; answer_by: Date | null },
) =>
  sql`
    update assignment set place_reopened = ${state.place_reopened}, sum_kept = ${state.sum_kept},
      answer_by = ${state.answer_by}
    where id = ${id}`.execute(tx)

/** What a replaced place cost more than the job set aside at publishing. */
export const addToAtMost = (tx: Transaction, job_id: Uuid, sum: bigint) =>
  sql`update job set at_most_minor = at_most_minor + ${sum} where id = ${job_id}`.execute(tx)

/** While a hold is open nothing falls due; after it was lifted a human has the whole time again. */
const waitsForHold = (now: Date) => sql`
  exists (select 1 from rejection_hold h where h.job_id = a.job_id
    and (h.outcome is null or (h.outcome = 'released' and a.status = 'rejection_proposed'
      and h.decided_at + ${VERDICT_LIMITS.answer} * interval '1 second' > ${now})))`

const contested = sql`a.status in ('rejection_proposed', 'rejected', 'appealed')`

/**
 * Contested work whose clock has run out, and that of jobs whose rejections were refused together; the
 * longest overdue first.
 */
export const contestedDue = async (tx: Transaction, now: Date, limit: number): Promise<Uuid[]> =>
  (
    await sql<{ id: Uuid }>`
      select id from (
        (select a.id, a.answer_by from assignment a
         where ${contested} and a.answer_by <= ${now} and not ${waitsForHold(now)}
         order by a.answer_by limit ${limit})
        union
        (select a.id, a.answer_by from rejection_hold h join assignment a on a.job_id = h.job_id
         where h.outcome = 'refused' and ${contested} limit ${limit})) due
      order by answer_by, id limit ${limit}`.execute(tx)
  ).rows.map(({ id }) => id)

/** How the clock of one piece of contested work stands; undefined when it is not contested. */
export const clockOf = async (
  tx: Transaction,
  assignment_id: Uuid,
  now: Date,
): Promise<'running' | 'over' | 'refused' | undefined> =>
  (
    await sql<{ clock: 'running' | 'over' | 'refused' }>`
      select case
          when exists (select 1 from rejection_hold h
            where h.job_id = a.job_id and h.outcome = 'refused') then 'refused'
          when a.answer_by <= ${now} and not ${waitsForHold(now)} then 'over'
          else 'running' end as clock
      from assignment a where a.id = ${assignment_id} and ${contested}`.execute(tx)
  ).rows[0]?.clock
