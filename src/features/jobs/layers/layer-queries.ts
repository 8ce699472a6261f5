/** SQL of review layers: made with a job, filled as answers come in, and ended. */
import { sql } from 'kysely'
import type { Transaction } from '../../../database/pool.ts'
import type { Layer } from '../../../forms/reviewing/review-form.ts'
import type { Uuid } from '../../../kernel/id.ts'

/** All of them and the job itself know each other from now on. */
export const bindLayers = (tx: Transaction, job_ids: Uuid[]) =>
  sql`
    update job set layer_jobs = ${job_ids}::uuid[] where id = any(${job_ids}::uuid[])`.execute(tx)

/** So many tasks are paid for; none of them is there yet. For a draft that is about to open. */
export const promiseTasks = (tx: Transaction, job_id: Uuid, tasks: number) =>
  sql`update job set task_count = ${tasks} where id = ${job_id}`.execute(tx)

/** From here on its tasks come one by one. */
export const awaitTasks = (tx: Transaction, job_id: Uuid) =>
  sql`
    update job set planned_tasks = task_count, task_count = 0, next_ordinal = 1
    where id = ${job_id}`.execute(tx)

type NewLayer = {
  job_id: Uuid
  of_job_id: Uuid
  author_job_id: Uuid
  layer: Layer
  expected: number
}

export const insertLayer = (tx: Transaction, l: NewLayer) =>
  sql`
    insert into review_layer (job_id, of_job_id, author_job_id, layer, expected)
    values (${l.job_id}, ${l.of_job_id}, ${l.author_job_id}, ${l.layer}, ${l.expected})`.execute(tx)

export type LayerRow = NewLayer & {
  seen: number
  status: string
  /** Tasks made, and those paid for; null: no more come. */
  made: number
  planned: number | null
}

/** The layer that checks the answers of this job, kept from changing with its job. */
export const lockLayerAbove = async (
  tx: Transaction,
  of_job_id: Uuid,
): Promise<LayerRow | undefined> =>
  (
    await sql<LayerRow>`
      select l.*, j.status, j.task_count as made, j.planned_tasks as planned
      from review_layer l join job j on j.id = l.job_id
      where l.of_job_id = ${of_job_id} for no key update`.execute(tx)
  ).rows[0]

/** One more answer was seen. */
export const countSeen = (tx: Transaction, job_id: Uuid) =>
  sql`update review_layer set seen = seen + 1 where job_id = ${job_id}`.execute(tx)

/** What a task of a layer is made from. */
export type Below = {
  assignment_id: Uuid
  revision: number
  author_job_id: Uuid
  task_id: Uuid
  input: Record<string, unknown>
  form: unknown
  given: Record<string, unknown>
}

/** The author’s answer under an assignment: its own, or the one that it looked at. */
export const answerBelow = async (
  tx: Transaction,
  layer: Layer,
  assignment_id: Uuid,
): Promise<Below | undefined> =>
  (
    await sql<Below>`
      select a.id as assignment_id, a.revision, a.job_id as author_job_id, a.task_id, t.input,
        j.form, s.answers as given
      from assignment a join task t on t.id = a.task_id join job j on j.id = a.job_id
        join submission s on s.assignment_id = a.id and s.revision = a.revision
      where a.id = case when ${layer}::text = 'review' then ${assignment_id}::uuid else
        (select l.assignment_id from assignment x join layer_task l on l.task_id = x.task_id
         where x.id = ${assignment_id}::uuid and l.layer = 'review') end`.execute(tx)
  ).rows[0]

type NewLayerTask = {
  id: Uuid
  job_id: Uuid
  layer: Layer
  input: Record<string, unknown>
  swapped: boolean
  below: Below
  now: Date
}

/** Makes the task, with the files and copies of the author’s, unless the answer has one; the caller holds the job’s row. */
export const insertLayerTask = async (tx: Transaction, t: NewLayerTask): Promise<boolean> => {
  const { below } = t
  const { rows } = await sql`
    with free as (
      select id, task_count + 1 as ordinal from job
      where id = ${t.job_id} and not exists (
        select from layer_task where assignment_id = ${below.assignment_id} and layer = ${t.layer})),
    made as (
      insert into task (id, job_id, ordinal, input, created_at)
      select ${t.id}::uuid, id, ordinal, ${JSON.stringify(t.input)}::jsonb, ${t.now}::timestamptz
      from free returning id),
    shown as (
      insert into task_file (task_id, file_id)
      select made.id, f.file_id from made, task_file f where f.task_id = ${below.task_id}),
    copied as (
      insert into task_copy (task_id, copy_id)
      select made.id, c.copy_id from made, task_copy c where c.task_id = ${below.task_id}),
    counted as (
      update job set task_count = task_count + 1 where id = ${t.job_id} and exists (select from made))
    insert into layer_task (task_id, layer_job_id, author_job_id, layer, assignment_id, revision, swapped)
    select id, ${t.job_id}::uuid, ${below.author_job_id}::uuid, ${t.layer}::text,
      ${below.assignment_id}::uuid, ${below.revision}::smallint, ${t.swapped}::boolean
    from made returning 1`.execute(tx)
  return rows.length > 0
}

/**
 * No more tasks come to the layer above a job that is over. Where fewer came than its first step waits for,
 * that step is over too.
 */
export const endLayerAbove = (tx: Transaction, of_job_id: Uuid) =>
  sql`
    update job set planned_tasks = null,
      first_places = case when task_count * overlap <= first_places then null else first_places end
    from review_layer l
    where l.of_job_id = ${of_job_id} and job.id = l.job_id and planned_tasks is not null`.execute(
    tx,
  )

export type ShownLayer = Pick<
  LayerRow,
  'job_id' | 'of_job_id' | 'author_job_id' | 'layer' | 'made'
> & {
  planned: number
}

/** The layers of these jobs’ towers, by whose answers they check in the end; the review first. */
export const layersOfJobs = async (tx: Transaction, job_ids: Uuid[]): Promise<ShownLayer[]> =>
  (
    await sql<ShownLayer>`
      select l.job_id, l.of_job_id, l.author_job_id, l.layer, j.task_count as made,
        coalesce(j.planned_tasks, j.task_count) as planned
      from review_layer l join job j on j.id = l.job_id
      where l.author_job_id = any(${job_ids}::uuid[]) or l.job_id = any(${job_ids}::uuid[])
      order by l.author_job_id, l.layer desc`.execute(tx)
  ).rows
