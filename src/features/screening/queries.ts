/** SQL of screening out. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'

type ScreenOut = {
  assignment_id: Uuid
  job_id: Uuid
  worker_id: Uuid
  item: string
  seconds: number
  paid_minor: bigint
  now: Date
}

/** Writes it down once; false when this person was screened out of the job before. */
export const insertScreenOut = async (tx: Transaction, s: ScreenOut): Promise<boolean> => {
  const { rows } = await sql`
    insert into screen_out (assignment_id, job_id, worker_id, item, seconds, paid_minor, created_at)
    values (${s.assignment_id}, ${s.job_id}, ${s.worker_id}, ${s.item}, ${s.seconds},
      ${s.paid_minor}, ${s.now})
    on conflict (job_id, worker_id) do nothing returning 1`.execute(tx)
  return rows.length > 0
}
