/** What a job’s escrow must still be able to pay. */
import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from '../../../database/pool.ts'
import type { JobRow } from '../queries.ts'

/** A sum of rewards and fees in minor units that one part of the escrow must hold. */
type PartSum = { part: number; sum: bigint }

/**
 * Rejected work that can still win its reward from the escrow, and answers that a gate left out and that are
 * not paid yet: beside the one who has the place now.
 */
const rejectedBeside = (job: JobRow) => sql`
  select ordinal, place_number as number from assignment
  where job_id = ${job.id} and place_reopened and ((sum_kept and status in ('rejected', 'appealed'))
    or status in ('submitted', 'changes_requested', 'rejection_proposed'))`

/** What every place not paid yet costs at a reward, and rejected work whose sum is kept. */
export const unpaidByPart = (tx: Transaction, job: JobRow, reward: bigint) =>
  sumByPart(
    tx,
    job,
    reward,
    sql`
      select t.ordinal, n as number from task t, generate_series(1, ${job.overlap}::int) n
      where t.job_id = ${job.id} and t.ordinal <= ${job.task_count}
        and not exists (
          select 1 from assignment a
          where a.task_id = t.id and a.place_number = n and a.status = 'approved'
            and not a.is_gold
            and not a.place_reopened)
      union all
      -- Tasks that are paid for and not made yet.
      select o, n from generate_series(${job.task_count}::int + 1, ${job.planned_tasks}::int) o,
        generate_series(1, ${job.overlap}::int) n
      union all
      select ${job.task_count}::int + 1, n from generate_series(1, ${job.gold_places}::int) n
      where n not in (
        select place_number from assignment a
        where a.job_id = ${job.id} and a.is_gold and a.status = 'approved'
          and not a.place_reopened)
      union all ${rejectedBeside(job)}`,
  )

/** Only that rejected work: what a budget must hold besides its places. */
export const besideByPart = (tx: Transaction, job: JobRow, reward: bigint) =>
  sumByPart(tx, job, reward, rejectedBeside(job))

/** What work begun and not decided costs: in a job that winds down nothing else is paid any more. */
export const begunByPart = (tx: Transaction, job: JobRow, reward: bigint) =>
  sumByPart(
    tx,
    job,
    reward,
    sql`
      select ordinal, place_number as number from assignment
      where job_id = ${job.id} and (status in ('active', 'submitted', 'changes_requested',
        'rejection_proposed') or (sum_kept and status in ('rejected', 'appealed')))`,
  )

/** Rewards and cumulative fees, as in pricing.ts; `m` counts the places through the job from 1. */
const sumByPart = async (
  tx: Transaction,
  job: JobRow,
  reward: bigint,
  places: RawBuilder<unknown>,
): Promise<PartSum[]> =>
  (
    await sql<PartSum>`
      select (ordinal % ${job.escrow_parts}::int)::int as part,
        sum(${reward}::bigint + (m * ${reward}::bigint * ${job.fee_basis_points}::int) / 10000
          - ((m - 1) * ${reward}::bigint * ${job.fee_basis_points}::int) / 10000)::bigint as sum
      from (select ordinal, (ordinal - 1)::bigint * ${job.overlap}::int + number as m
            from (${places}) place) numbered
      group by 1`.execute(tx)
  ).rows
