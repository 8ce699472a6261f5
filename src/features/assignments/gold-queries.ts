/** SQL that takes a gold place, and finds a task by what its worker was told of it. */
import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import { GOLD_LIMITS } from '../../kernel/limits/quality/gold-limits.ts'
import { sameHands } from '../standing/payee-queries.ts'
import type { Claim } from './claim-queries.ts'
import type { JobToClaim } from './look-queries.ts'

/** Takes a free gold place for the task that `picked` names; false when there is neither. */
const takeFor = async (
  tx: Transaction,
  c: Claim,
  task_count: number,
  picked: RawBuilder<unknown>,
  again = false,
): Promise<boolean> => {
  const { rows } = await sql`
    with free as materialized (
      select number from gold_place where job_id = ${c.job_id} order by number
      limit 1 for update skip locked),
      picked as materialized (${picked}),
      taken as (
        delete from gold_place using free, picked
        where gold_place.job_id = ${c.job_id} and gold_place.number = free.number
        returning picked.task_id, gold_place.number),
      claimed as (
        insert into assignment (id, job_id, task_id, place_number, ordinal, worker_id, status,
          terms_version, paid_elsewhere, content_flagged, quota_keys, claimed_at, expires_at,
          shown_task_id, minimum_minor, is_gold, again)
        select ${c.id}::uuid, ${c.job_id}::uuid, task_id, number, ${task_count}::int + 1,
          ${c.worker_id}::uuid, 'active', ${c.terms_version}::int, ${c.paid_elsewhere}::boolean,
          ${c.content_flagged}::boolean, ${c.quota_keys}::text[], ${c.now}::timestamptz, ${c.expires_at}::timestamptz,
          ${c.shown_task_id}::uuid, ${c.minimum_minor}::bigint, true,
          ${again}::boolean
        from taken
        returning id)
    insert into assignment_history
      (assignment_id, event, from_status, to_status, caller, created_at)
    select id, 'claim', null, 'active', ${c.caller}, ${c.now} from claimed returning 1`.execute(tx)
  return rows.length > 0
}

/**
 * Takes a place for gold that this worker never had, in an order of their own; explained gold comes first.
 * A gold task they gave back comes again only when no other is left. False when there is none, or when
 * fewer than two other places are left: then the one that is left must not tell by staying there.
 */
export const takeGold = (
  tx: Transaction,
  c: Claim,
  { next_ordinal, task_count }: Pick<JobToClaim, 'next_ordinal' | 'task_count'>,
): Promise<boolean> =>
  takeFor(
    tx,
    c,
    task_count,
    sql`
      select g.task_id from gold g
      where g.job_id = ${c.job_id} and g.status = 'active'
        and not exists (
          select from assignment a
          where a.worker_id = any(${sameHands(c.worker_id)}) and a.task_id = g.task_id
            and a.status not in ('returned', 'expired'))
        and (${next_ordinal < task_count} or 2 <= (
          select count(*) from (
            select distinct p.task_id from place p
            where p.job_id = ${c.job_id} and not exists (
              select from assignment a where a.worker_id = any(${sameHands(c.worker_id)})
                and a.task_id = p.task_id) limit 2) two))
      order by exists (select from assignment a
                       where a.worker_id = ${c.worker_id} and a.task_id = g.task_id),
        g.kind <> 'training', md5(${c.worker_id}::text || g.task_id)
      limit 1`,
  )

/**
 * Takes a gold place for training that comes again, what this worker did not have since a rule sent them;
 * false when all is behind them, or no place is paid for any more.
 */
export const takeTraining = (
  tx: Transaction,
  c: Claim,
  { task_count }: Pick<JobToClaim, 'task_count'>,
): Promise<boolean> =>
  takeFor(
    tx,
    c,
    task_count,
    sql`
      select g.task_id from gold g
        join retraining r on r.job_id = g.job_id and r.worker_id = ${c.worker_id} and r.ended_at is null
      where g.job_id = ${c.job_id} and g.status = 'active' and g.kind = 'training'
        and not exists (
          select from assignment a
          where a.worker_id = ${c.worker_id} and a.task_id = g.task_id
            and a.claimed_at >= r.begun_at and a.status not in ('returned', 'expired'))
        and ${GOLD_LIMITS.training_first} > (
          select count(*) from assignment a
          where a.worker_id = ${c.worker_id} and a.job_id = g.job_id and a.again
            and a.claimed_at >= r.begun_at and a.status not in ('returned', 'expired'))
      order by md5(${c.worker_id}::text || g.task_id)
      limit 1`,
    true,
  )

/** The training is behind this worker, or cannot come. */
export const endRetraining = (tx: Transaction, { job_id, worker_id, now }: Claim) =>
  sql`
    update retraining set ended_at = ${now}
    where job_id = ${job_id} and worker_id = ${worker_id} and ended_at is null`.execute(tx)

/** Takes a gold place again for the very task that this worker gave back. */
export const takeGoldAgain = (
  tx: Transaction,
  c: Claim,
  { task_id, task_count }: { task_id: Uuid; task_count: number },
): Promise<boolean> => takeFor(tx, c, task_count, sql`select ${task_id}::uuid as task_id`)

/** The task that a worker was told of under another id, in a job with gold. */
export const taskShownAs = async (
  tx: Transaction,
  { worker_id, job_id }: { worker_id: Uuid; job_id: Uuid },
  shown: Uuid,
): Promise<{ task_id: Uuid; is_gold: boolean } | undefined> => {
  const { rows } = await sql<{ task_id: Uuid; is_gold: boolean }>`
    select task_id, is_gold from assignment
    where worker_id = ${worker_id} and job_id = ${job_id} and shown_task_id = ${shown}
    limit 1`.execute(tx)
  return rows[0]
}
