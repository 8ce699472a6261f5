/** SQL about the runs of schedules. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import type { JobRow } from '../jobs/queries.ts'

export type RunRow = {
  schedule_id: Uuid
  run_at: Date
  started_at: Date
  missed: number
  outcome: 'opened' | 'needs_human' | 'refused'
  job_id: Uuid | null
  code: string | null
  detail: string | null
}

/** A run that ended; a second one for the same time breaks a constraint. */
export const insertRun = (tx: Transaction, run: RunRow) =>
  sql`
    insert into schedule_run
      (schedule_id, run_at, started_at, missed, outcome, job_id, code, detail)
    values (${run.schedule_id}, ${run.run_at}, ${run.started_at}, ${run.missed}, ${run.outcome},
      ${run.job_id}, ${run.code}, ${run.detail})`.execute(tx)

export type SeenRun = RunRow & { job_status: JobRow['status'] | null }

/** The newest `each` runs of every schedule, with the state of what they made. */
export const selectRuns = async (
  tx: Transaction,
  schedule_ids: Uuid[],
  each: number,
): Promise<SeenRun[]> => {
  const { rows } = await sql<SeenRun>`
    select r.*, j.status as job_status
    from unnest(${schedule_ids}::uuid[]) as given(id)
    cross join lateral (
      select * from schedule_run where schedule_id = given.id
      order by run_at desc limit ${each}) r
    left join job j on j.id = r.job_id
    order by r.run_at desc`.execute(tx)
  return rows
}

/** The draft that an earlier run could not publish, if it is still one, kept from changing. */
export const lockKeptDraft = async (
  tx: Transaction,
  schedule_id: Uuid,
): Promise<JobRow | undefined> => {
  const { rows } = await sql<JobRow>`
    select j.* from job j
    where j.status = 'draft' and j.id = (
      select job_id from schedule_run where schedule_id = ${schedule_id}
      order by run_at desc limit 1)
    for no key update of j`.execute(tx)
  return rows[0]
}
