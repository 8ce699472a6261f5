/** SQL about accounts of one payee that answered one task before anybody knew. */
import { sql } from 'kysely'
import type { Transaction } from '../../../database/pool.ts'
import type { Uuid } from '../../../kernel/id.ts'

/** Workers with a payee whose earlier work was not looked through yet. */
export const payeesToCheck = async (tx: Transaction, limit: number): Promise<Uuid[]> =>
  (
    await sql<{ worker_id: Uuid }>`
      select worker_id from worker_payee where checked_at is null
      order by noted_at limit ${limit}`.execute(tx)
  ).rows.map(({ worker_id }) => worker_id)

/** Marks what is looked through now; false when somebody else was faster. */
export const markChecked = async (tx: Transaction, worker_id: Uuid, now: Date): Promise<boolean> =>
  (
    await sql`
      update worker_payee set checked_at = ${now}
      where worker_id = ${worker_id} and checked_at is null returning 1`.execute(tx)
  ).rows.length > 0

/** Work of this worker on a task that an account of the same payee has too. */
export type Clash = { assignment_id: Uuid; other_worker_id: Uuid; job: string }

/** The newest such pieces of work; a human needs some, not all. */
export const clashesOf = async (tx: Transaction, worker_id: Uuid): Promise<Clash[]> =>
  (
    await sql<Clash>`
      select mine.id as assignment_id, other.worker_id as other_worker_id, j.title as job
      from worker_payee p join worker_payee q using (payee_sha256)
        join assignment other on other.worker_id = q.worker_id
        join assignment mine on mine.worker_id = p.worker_id and mine.task_id = other.task_id
        join job j on j.id = mine.job_id
      where p.worker_id = ${worker_id} and q.worker_id <> ${worker_id}
        and mine.status not in ('returned', 'expired')
        and other.status not in ('returned', 'expired')
      order by mine.id desc limit 10`.execute(tx)
  ).rows
