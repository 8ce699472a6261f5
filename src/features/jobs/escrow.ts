/** What each part of a job’s escrow holds now, in minor units. */
import type { Transaction } from '../../database/pool.ts'
import { escrowOf } from '../../ledger/chart.ts'
import { balancesOf } from '../../ledger/statement.ts'
import type { JobRow } from './queries.ts'

export const escrowBalances = (tx: Transaction, job: JobRow): Promise<bigint[]> =>
  balancesOf(
    tx,
    Array.from({ length: job.escrow_parts }, (_, part) => escrowOf(job.id, job.currency, part)),
  )
