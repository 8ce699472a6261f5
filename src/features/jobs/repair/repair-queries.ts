/** SQL about what people said of repair work after looking at it. */
import { sql } from 'kysely'
import type { Transaction } from '../../../database/pool.ts'
import type { Uuid } from '../../../kernel/id.ts'

export type SaidOfRepair = {
  assignment_id: Uuid
  wish_minor: bigint | null
  left: boolean
  text: string
  quoted_at: Date
}

/** The newest hundred. */
export const repairQuotes = async (tx: Transaction, job_id: Uuid): Promise<SaidOfRepair[]> =>
  (
    await sql<SaidOfRepair>`
      select assignment_id, wish_minor, left_work as left, text, quoted_at from repair_quote
      where job_id = ${job_id} order by quoted_at desc limit 100`.execute(tx)
  ).rows
