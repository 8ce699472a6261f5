/** What publishing asks of gold. */
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import { fail } from '../handle.ts'
import { hiddenGold } from './gate-queries.ts'

/** A gate looks at so many checks: with less gold than that nobody could ever pass it. */
export const requireGold = async (
  tx: Transaction,
  job: { id: Uuid; gate_over: number | null },
): Promise<void> => {
  if (job.gate_over === null) return
  const count = await hiddenGold(tx, job.id)
  if (count < job.gate_over)
    fail(
      'conflict',
      `The gate looks at ${job.gate_over} checks and the job has ${count} hidden gold tasks; add more with add_gold.`,
    )
}
