/**
 * The table of claimable places is a small window on a job: places of the next tasks are put in as
 * the earlier ones are taken, so that a claim reads a short queue however large the job is.
 */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import { LIMITS } from '../../kernel/limits.ts'
import { isWaitedFor } from '../alerts/kept-queries.ts'
import type { JobRow } from './queries.ts'

/** The last task of job `j` whose places may be out: of a job for many, first only some (charter R33). */
export const lastToOpen = sql<number>`last_to_open(j.task_count, j.first_places,
  coalesce(j.overlap_min, j.overlap))`

/** A piece of a job’s tasks, and how many places each of them gets at first. */
type Window = {
  first: number
  next: number
  first_places: number | null
  places: number
  decided: boolean
}

/** How many tasks are opened at a time: no more than `LIMITS.place_window` places together. */
export const tasksInWindow = (overlap: number): number =>
  Math.max(1, Math.floor(LIMITS.place_window / overlap))

/**
 * Makes those who want the next places opened follow each other; false when none are left to open.
 * Whoever waited here looks for a free place again first: the one before opened some.
 */
export const lockWindow = async (tx: Transaction, job_id: Uuid): Promise<boolean> =>
  (
    await sql`
      select 1 from job j where id = ${job_id} and status = 'open' and next_ordinal <= ${lastToOpen}
      for no key update`.execute(tx)
  ).rows.length > 0

/**
 * Opens the places of the job’s next tasks. The guarded update on the job makes two callers open
 * each task once; nothing happens when none are left, or while the job is not open.
 */
export const openNextPlaces = async (tx: Transaction, job: { id: Uuid; overlap: number }) => {
  const { rows } = await sql<Window>`
    with due as (
      select id, next_ordinal as first, first_places,
        least(${lastToOpen} + 1, next_ordinal + ${tasksInWindow(job.overlap)}::int) as next
      from job j
      where id = ${job.id} and status = 'open' and next_ordinal <= ${lastToOpen}
      for no key update)
    update job set next_ordinal = due.next from due
    where job.id = due.id
    returning due.first, due.next, due.first_places, coalesce(job.overlap_min, job.overlap) as places,
      job.overlap_min is not null as decided`.execute(tx)
  const window = rows[0]
  if (window === undefined) return
  await sql`
    insert into place (task_id, number, job_id, ordinal)
    select t.id, n, t.job_id, t.ordinal
    from task t, generate_series(1, ${window.places}::int) n
    where t.job_id = ${job.id} and t.ordinal >= ${window.first} and t.ordinal < ${window.next}
      and t.status = 'open'
      and (${window.first_places}::int is null
        or (t.ordinal - 1) * ${window.places}::int + n <= ${window.first_places}::int)`.execute(tx)
  // How many further ones a task gets is decided by its answers.
  if (window.decided)
    await sql`
      update task set places = ${window.places}
      where job_id = ${job.id} and ordinal >= ${window.first} and ordinal < ${window.next}`.execute(
      tx,
    )
}

/** Opens every place for gold, once: by what was paid for, however many gold tasks there are. */
export const openGoldPlaces = (tx: Transaction, job: { id: Uuid; gold_places: number }) =>
  sql`
    insert into gold_place (job_id, number)
    select ${job.id}, n from generate_series(1, ${job.gold_places}::int) n`.execute(tx)

/**
 * Opens one place again after its holder gave it back; only while the job gives out places. Those for gold
 * are among themselves. Where people wait for one in the order of a draw it goes to them.
 */
export const reopenPlace = (
  tx: Transaction,
  place: { task_id: Uuid; number: number; job_id: Uuid; ordinal: number },
) =>
  sql`
    with running as materialized (
      select id, task_count, ${isWaitedFor(sql`job.id`)} as waited from job
      where id = ${place.job_id} and status in ('open', 'paused')),
    for_gold as (
      insert into gold_place (job_id, number)
      select id, ${place.number}::smallint from running
      where ${place.ordinal}::int > task_count on conflict do nothing),
    for_whom_it_is_kept as (
      insert into kept_place (task_id, number, job_id, ordinal, kept_until)
      select ${place.task_id}::uuid, ${place.number}::smallint, id, ${place.ordinal}::int, 'epoch'
      from running where waited and ${place.ordinal}::int <= task_count on conflict do nothing)
    insert into place (task_id, number, job_id, ordinal)
    select ${place.task_id}::uuid, ${place.number}::smallint, id, ${place.ordinal}::int
    from running where not waited and ${place.ordinal}::int <= task_count
    on conflict do nothing`.execute(tx)

/** Takes every claimable place of a job away. */
export const withdrawPlaces = (tx: Transaction, job_id: Uuid) =>
  sql`
    with gold as (delete from gold_place where job_id = ${job_id}),
    kept as (delete from kept_place where job_id = ${job_id}),
    waiting as (
      update draw_entry set status = 'passed' where job_id = ${job_id} and status = 'waiting')
    delete from place where job_id = ${job_id}`.execute(tx)

/** Whether somebody could still take a place of this job. */
export const hasPlacesLeft = async (
  tx: Transaction,
  job: Pick<JobRow, 'id' | 'next_ordinal' | 'task_count' | 'first_places' | 'planned_tasks'>,
): Promise<boolean> =>
  Boolean(job.first_places) ||
  job.next_ordinal <= job.task_count ||
  (
    await sql`
      select 1 where exists (select from place where job_id = ${job.id})
        or exists (select from kept_place where job_id = ${job.id})`.execute(tx)
  ).rows.length > 0 ||
  job.planned_tasks !== null
