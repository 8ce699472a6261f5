/** SQL about judging repair work. Sums are minor units. */
import { sql } from 'kysely'
import type { Transaction } from '../../../database/pool.ts'
import type { Uuid } from '../../../kernel/id.ts'

/** How many places of a job the worker has handed in, and whether they judged it already. */
export const handedInBy = async (tx: Transaction, worker_id: Uuid, job_id: Uuid) =>
  (
    await sql<{ handed_in: number; judged: boolean }>`
      select count(*) filter (where first_submitted_at is not null)::int as handed_in,
        exists (select from repair_quote
                where job_id = ${job_id} and worker_id = ${worker_id}) as judged
      from assignment where job_id = ${job_id} and worker_id = ${worker_id}`.execute(tx)
  ).rows[0] ?? { handed_in: 0, judged: false }

export const insertRepairQuote = (
  tx: Transaction,
  q: {
    assignment_id: Uuid
    job_id: Uuid
    worker_id: Uuid
    wish_minor: bigint | null
    text: string
    left_work: boolean
    paid_minor: bigint
    now: Date
  },
) =>
  sql`
    insert into repair_quote (assignment_id, job_id, worker_id, wish_minor, text, left_work,
      paid_minor, quoted_at)
    values (${q.assignment_id}, ${q.job_id}, ${q.worker_id}, ${q.wish_minor}, ${q.text},
      ${q.left_work}, ${q.paid_minor}, ${q.now})`.execute(tx)
