/**
 * The table of claimable places is a small window on a job: places of the next tasks are put in as
 * the earlier ones are taken, so that a claim reads a short queue however large the job is.
 */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import { LIMITS } from '../../kernel/limits.ts'

/**
 * Opens the places of the job’s next tasks, at most `LIMITS.place_window` places at a time. Returns
 * how many tasks were opened; 0 when there are none left. The
 * guarded update on the job makes two callers open each task once.
 */
export const openNextPlaces = async (tx: Transaction, job_id: Uuid): Promise<number> => {
  const { rows } = await sql<{ first: number; next: number; overlap: number }>`
    with due as (
      select id, next_ordinal as first,
        least(task_count + 1,
          next_ordinal + greatest(1, ${LIMITS.place_window}::int / overlap)) as next
      from job
      where id = ${job_id} and status = 'open' and next_ordinal <= task_count
      for no key update)
    update job set next_ordinal = due.next from due
    where job.id = due.id
    returning due.first, due.next, job.overlap`.execute(tx)
  const window = rows[0]
  if (window === undefined) return 0
  await sql`
    insert into place (task_id, number, job_id, ordinal)
    select t.id, n, t.job_id, t.ordinal
    from task t, generate_series(1, ${window.overlap}::int) n
    where t.job_id = ${job_id} and t.ordinal >= ${window.first} and t.ordinal < ${window.next}
      and t.status = 'open'`.execute(tx)
  return window.next - window.first
}

/** Opens one place again after its holder gave it back; only while the job gives out places. */
export const reopenPlace = (
  tx: Transaction,
  place: { task_id: Uuid; number: number; job_id: Uuid; ordinal: number },
) =>
  sql`
    insert into place (task_id, number, job_id, ordinal)
    select ${place.task_id}, ${place.number}, ${place.job_id}, ${place.ordinal}
    from job where id = ${place.job_id} and status in ('open', 'paused')
    on conflict do nothing`.execute(tx)

/** Takes every claimable place of a job away. */
export const withdrawPlaces = (tx: Transaction, job_id: Uuid) =>
  sql`delete from place where job_id = ${job_id}`.execute(tx)
