/** SQL about work that is offered first to those who did it before (charter R11). */
import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'

/** A worker’s id, or the column of a query that holds it. */
export type Who = Uuid | RawBuilder<Uuid>

/** A condition on a job `j`: this worker did the work before, and goes first. */
export const isFirst = (worker_id: Who) => sql`
  exists (select from first_offered o where o.job_id = j.id and o.worker_id = ${worker_id})`

export const goesFirst = async (tx: Transaction, job_id: Uuid, worker_id: Uuid) =>
  (await sql`select 1 from job j where j.id = ${job_id} and ${isFirst(worker_id)}`.execute(tx)).rows
    .length > 0

/** Takes one of the places that others may have meanwhile; false when these are taken. */
export const takeShare = async (tx: Transaction, job_id: Uuid): Promise<boolean> =>
  (
    await sql`
      update first_offer set others_taken = others_taken + 1
      where job_id = ${job_id} and others_taken < others_most returning 1`.execute(tx)
  ).rows.length > 0
