/** The SQL of the loop that infers results of large jobs. */
import { sql } from 'kysely'
import type { Transaction } from '../../../database/pool.ts'
import type { Uuid } from '../../../kernel/id.ts'
import { INFERENCE_LIMITS } from '../../../kernel/limits/results/inference-limits.ts'
import type { ItemMethods } from './answered.ts'

export type TakenJob = {
  job_id: Uuid
  form: unknown
  methods: ItemMethods
  methods_version: number
  closed: boolean
  /** Events below are seen by whoever reads answers from now on. */
  horizon: string
}

/** Takes the large job that waits longest for something new to be inferred, for the time of a lease. */
export const takeInference = async (
  tx: Transaction,
  { now, until }: { now: Date; until: Date },
): Promise<TakenJob | undefined> =>
  (
    await sql<TakenJob>`
      with due as (
        select j.id, j.form, j.status = 'closed' as closed
        from job j left join job_inference i on i.job_id = j.id
        where j.task_count * j.overlap > ${sql.lit(INFERENCE_LIMITS.when_read)}
          and j.published_at is not null and (j.overlap > 1 or j.gold_percent > 0)
          and not coalesce(i.settled, false)
          and (i.next_at is null or i.next_at <= ${now})
          and exists (select 1 from event e where e.job_id = any(coalesce(j.layer_jobs, array[j.id]))
            and e.horizon >= coalesce(i.horizon, 0) and e.horizon < event_settled_before())
        order by i.next_at nulls first, j.id limit 1
      ), taken as (
        insert into job_inference (job_id, next_at) select id, ${until} from due
        on conflict (job_id) do update set next_at = excluded.next_at
          where job_inference.next_at is null or job_inference.next_at <= ${now}
        returning job_id, methods, methods_version
      )
      select t.job_id, d.form, t.methods, t.methods_version, d.closed,
        event_settled_before()::text as horizon
      from taken t join due d on d.id = t.job_id`.execute(tx)
  ).rows[0]

export type KeptTask = { task_id: Uuid; print: string; result: unknown }

/** Keeps results; what says the same as before is not written. */
export const keepTasks = (tx: Transaction, job_id: Uuid, tasks: KeptTask[]) =>
  sql`
    insert into task_inference (task_id, job_id, print, result)
    select t.id, t.job_id, n.print, n.result
    from jsonb_to_recordset(${JSON.stringify(tasks)}::jsonb)
        as n (task_id uuid, print text, result jsonb)
      join task t on t.id = n.task_id and t.job_id = ${job_id}
    on conflict (task_id) do update set print = excluded.print, result = excluded.result
      where (task_inference.print, task_inference.result)
        is distinct from (excluded.print, excluded.result)`.execute(tx)

/** One inference is whole: what it saw, what it found, and when the next may begin. */
export const finishInference = (
  tx: Transaction,
  done: {
    job_id: Uuid
    methods_version: number
    horizon: number
    answers: number
    quality: unknown
    settled: boolean
    next_at: Date
    now: Date
  },
) =>
  sql`
    update job_inference set horizon = ${done.horizon}::bigint, answers = ${done.answers},
      quality = ${JSON.stringify(done.quality)}::jsonb, settled = ${done.settled},
      next_at = ${done.next_at}, inferred_at = ${done.now}
    where job_id = ${done.job_id} and methods_version = ${done.methods_version}`.execute(tx)
