/** The SQL of exports. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'

/** Who answered a job, as numbers. */
export type PeopleRow = {
  workers: number
  answers: number
  tasks: number
  simulated: number
  first: Date | null
  last: Date | null
  /** Who asked, by their public name. */
  requester: string
}

/** Counted over answers that count. */
export const countPeople = async (tx: Transaction, job_id: Uuid): Promise<PeopleRow> => {
  const { rows } = await sql<PeopleRow>`
    select count(distinct a.worker_id)::int as workers, count(a.id)::int as answers,
      count(distinct a.task_id)::int as tasks,
      (count(*) filter (where w.simulated))::int as simulated,
      min(a.first_submitted_at) as first, max(a.submitted_at) as last, r.name as requester
    from job j join requester r on r.id = j.requester_id
      left join assignment a on a.job_id = j.id and a.status in ('submitted', 'approved')
        and not a.is_gold
        and a.set_aside is distinct from 'replaced'
      left join worker w on w.id = a.worker_id
    where j.id = ${job_id} group by r.name`.execute(tx)
  const [row] = rows
  if (row === undefined) throw new Error('a job without a requester')
  return row
}
