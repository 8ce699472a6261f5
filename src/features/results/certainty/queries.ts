/** SQL of deciding over further places. */
import { sql } from 'kysely'
import type { Transaction } from '../../../database/pool.ts'
import type { Uuid } from '../../../kernel/id.ts'
import type { ItemMethods } from '../inference/answered.ts'

export type TakenOverlap = {
  job_id: Uuid
  form: unknown
  methods: ItemMethods
  task_count: number
  overlap: number
  overlap_min: number
  sure_permille: number
  begun: boolean
  /** Places that may still be opened beyond the first of each task. */
  left: number
  horizon: string
}

/**
 * Takes the job that waits longest for a look at what happened in it, for the time of a lease. While only
 * the first places are out, no further ones come beside them (charter R33).
 */
export const takeOverlap = async (
  tx: Transaction,
  { now, until }: { now: Date; until: Date },
): Promise<TakenOverlap | undefined> =>
  (
    await sql<TakenOverlap>`
      with due as (
        select o.job_id from job_overlap o join job j on j.id = o.job_id
        where o.next_at <= ${now} and j.status in ('open', 'paused') and j.first_places is null
          and exists (select 1 from event e where e.job_id = any(coalesce(j.layer_jobs, array[j.id]))
            and e.horizon >= coalesce(o.horizon, 0) and e.horizon < event_settled_before())
        order by o.next_at limit 1 for update of o skip locked
      ), taken as (
        update job_overlap o set next_at = ${until} from due where o.job_id = due.job_id
        returning o.job_id, o.budget - o.first - o.further as left
      )
      select t.job_id, t.left, j.form, j.task_count, j.overlap, j.overlap_min, j.sure_permille,
        j.next_ordinal > j.task_count as begun, coalesce(i.methods, '{}') as methods,
        event_settled_before()::text as horizon
      from taken t join job j on j.id = t.job_id
        left join job_inference i on i.job_id = t.job_id`.execute(tx)
  ).rows[0]

export type UndecidedRow = { id: Uuid; ordinal: number; places: number; pending: boolean }

/** Tasks that have places and may get more, by their order; whether one of them waits for somebody. */
export const selectUndecided = async (
  tx: Transaction,
  { job_id, after, limit }: { job_id: Uuid; after: number; limit: number },
): Promise<UndecidedRow[]> =>
  (
    await sql<UndecidedRow>`
      select t.id, t.ordinal, t.places,
        exists (select from place p where p.task_id = t.id)
        or exists (select from kept_place k where k.task_id = t.id)
        or exists (select from assignment a where a.task_id = t.id and not a.is_gold
          and a.status in ('active', 'changes_requested', 'rejection_proposed')) as pending
      from task t
      where t.job_id = ${job_id} and t.certainty is null and t.places is not null
        and t.ordinal > ${after}
      order by t.ordinal limit ${limit}`.execute(tx)
  ).rows

/**
 * Opens one more place of each task that still has as many as were seen, and counts them. The budget is a
 * constraint of the row it is counted in.
 */
export const openFurther = async (
  tx: Transaction,
  job_id: Uuid,
  tasks: { task_id: Uuid; places: number }[],
): Promise<number> => {
  const { rows } = await sql<{ opened: number }>`
    with wanted as (
      select * from jsonb_to_recordset(${JSON.stringify(tasks)}::jsonb)
        as w (task_id uuid, places smallint)),
    grown as (
      update task t set places = t.places + 1, status = 'open'
      from wanted w
      where t.id = w.task_id and t.job_id = ${job_id} and t.places = w.places
        and t.certainty is null
      returning t.id, t.places, t.ordinal),
    opened as (
      insert into place (task_id, number, job_id, ordinal)
      select id, places, ${job_id}::uuid, ordinal from grown returning 1)
    update job_overlap set further = further + (select count(*) from opened)
    where job_id = ${job_id}
    returning (select count(*)::int from opened) as opened`.execute(tx)
  return rows[0]?.opened ?? 0
}

/** These tasks get no more places, and why; once for each. */
export const endTasks = async (
  tx: Transaction,
  job: { id: Uuid; overlap: number },
  { certainty, tasks }: { certainty: 'reached' | 'budget_ended'; tasks: Uuid[] },
): Promise<number> => {
  const { rows } = await sql<{ ended: number }>`
    with ended as (
      update task set certainty = ${certainty}
      where id = any(${tasks}::uuid[]) and job_id = ${job.id} and certainty is null
      returning ${job.overlap}::int - places as saved)
    update job_overlap set
      reached = reached + case when ${certainty} = 'reached' then (select count(*) from ended) else 0 end,
      budget_ended = budget_ended
        + case when ${certainty} = 'reached' then 0 else (select count(*) from ended) end,
      saved = saved + coalesce((select sum(saved) from ended), 0)
    where job_id = ${job.id}
    returning (select count(*)::int from ended) as ended`.execute(tx)
  return rows[0]?.ended ?? 0
}

/** One look is whole: what it saw, and when the next may begin; never, once every task is decided. */
export const finishLook = (
  tx: Transaction,
  { job_id, horizon, next_at }: { job_id: Uuid; horizon: number; next_at: Date },
) =>
  sql`
    update job_overlap o set horizon = ${horizon}::bigint,
      next_at = case when o.reached + o.budget_ended < j.task_count then ${next_at}::timestamptz end
    from job j where j.id = o.job_id and o.job_id = ${job_id}`.execute(tx)
