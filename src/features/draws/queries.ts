/** SQL of draws: who takes part, whose turn it is, and the places kept for them. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import { ALERT_LIMITS } from '../../kernel/limits/told/alert-limits.ts'
import type { Currency } from '../../kernel/money.ts'
import { sameHands } from '../standing/payee-queries.ts'
import { isCovered, isFor } from '../work/queries.ts'

export type DrawRow = {
  job_id: Uuid
  scarce: boolean
  due_at: Date
  seed: Uuid | null
  drawn_at: Date | null
}

/** What a job must be for its places to be given out. */
export type JobInDraw = {
  id: Uuid
  overlap: number
  reward_minor: bigint
  currency: Currency
}

/** An open job, kept from changing; undefined when it gives out no places. */
export const lockOpenJob = async (tx: Transaction, job_id: Uuid) =>
  (
    await sql<JobInDraw>`
      select id, overlap, reward_minor, currency from job
      where id = ${job_id} and status = 'open' for no key update`.execute(tx)
  ).rows[0]

/** A draw, kept from being drawn by another; whoever asks for a place meanwhile waits. */
export const lockDraw = async (tx: Transaction, job_id: Uuid): Promise<DrawRow | undefined> =>
  (await sql<DrawRow>`select * from job_draw where job_id = ${job_id} for update`.execute(tx))
    .rows[0]

export const findDraw = async (tx: Transaction, job_id: Uuid): Promise<DrawRow | undefined> =>
  (await sql<DrawRow>`select * from job_draw where job_id = ${job_id}`.execute(tx)).rows[0]

/** Takes part; once in, nothing more happens. The draw’s row is held, so that nobody comes too late. */
export const enter = (tx: Transaction, job_id: Uuid, worker_id: Uuid, now: Date) =>
  sql`
    insert into draw_entry (job_id, worker_id, by_alert, entered_at, status)
    values (${job_id}, ${worker_id}, false, ${now}, 'entered') on conflict do nothing`.execute(tx)

/** How many take part, and the turn of one of them. */
export const standingInDraw = async (tx: Transaction, job_id: Uuid, worker_id: Uuid) =>
  (
    await sql<{ taking_part: number; turn: number | null; inside: boolean }>`
      select count(*)::int as taking_part,
        max(turn) filter (where worker_id = ${worker_id}) as turn,
        coalesce(bool_or(worker_id = ${worker_id}), false) as inside
      from draw_entry where job_id = ${job_id}`.execute(tx)
  ).rows[0] ?? { taking_part: 0, turn: null, inside: false }

/** `behind`: an older account that is paid to the same payee takes part, and has the lot of both (R47). */
export const everybodyInDraw = async (tx: Transaction, job_id: Uuid) =>
  (
    await sql<{ worker_id: Uuid; behind: boolean }>`
      select e.worker_id, exists (
          select from worker_payee mine join worker_payee other using (payee_sha256)
            join draw_entry o on o.job_id = e.job_id and o.worker_id = other.worker_id
          where mine.worker_id = e.worker_id and o.worker_id < e.worker_id) as behind
      from draw_entry e where e.job_id = ${job_id} and e.status = 'entered'`.execute(tx)
  ).rows

/** Fixes everybody’s turn; from now on places are taken, not asked for. */
export const writeTurns = async (
  tx: Transaction,
  d: { job_id: Uuid; seed: Uuid; order: readonly Uuid[]; now: Date },
): Promise<void> => {
  await sql`
    update draw_entry e set turn = o.turn, status = 'waiting'
    from unnest(${d.order}::uuid[]) with ordinality as o (worker_id, turn)
    where e.job_id = ${d.job_id} and e.worker_id = o.worker_id`.execute(tx)
  await sql`
    update job_draw set seed = ${d.seed}, drawn_at = ${d.now}
    where job_id = ${d.job_id}`.execute(tx)
  await sql`update job set draw_until = null where id = ${d.job_id}`.execute(tx)
}

/** Whose turn it is, with whether the job is still for them and they are not kept enough elsewhere. */
export const nextInTurn = async (tx: Transaction, job_id: Uuid, now: Date) =>
  (
    await sql<{ worker_id: Uuid; person_id: Uuid; may: boolean }>`
      select who.id as worker_id, who.person_id,
        ${isFor(sql`who.id`, now)} and ${isCovered(sql`who.id`, now)}
          and (select count(*) from kept_place k
               where k.worker_id = any(${sameHands(sql<Uuid>`who.id`)})
                 and k.kept_until > ${now}) < ${ALERT_LIMITS.kept_at_once} as may
      from draw_entry e join worker who on who.id = e.worker_id join job j on j.id = e.job_id
      where e.job_id = ${job_id} and e.status = 'waiting'
      order by e.turn limit 1`.execute(tx)
  ).rows[0]

export const endTurn = (
  tx: Transaction,
  job_id: Uuid,
  worker_id: Uuid,
  status: 'given' | 'passed',
) =>
  sql`
    update draw_entry set status = ${status}
    where job_id = ${job_id} and worker_id = ${worker_id} and status = 'waiting'`.execute(tx)

/** A condition on a place `p`: nobody who is paid like this worker has its task, or is kept it. */
const isNewTo = (worker_id: Uuid) => sql`
  not exists (select from assignment a
              where a.worker_id = any(${sameHands(worker_id)}) and a.task_id = p.task_id)
  and not exists (select from kept_place other
                  where other.worker_id = any(${sameHands(worker_id)}) and other.task_id = p.task_id)`

type Keeping = { job_id: Uuid; worker_id: Uuid; kept_until: Date; now: Date }

/** Keeps one that was kept in vain, or waits for the next; false where there is none for this person. */
export const keepFromKept = async (tx: Transaction, k: Keeping): Promise<boolean> =>
  (
    await sql`
      update kept_place set worker_id = ${k.worker_id}, kept_until = ${k.kept_until}
      where (task_id, number) = (
        select p.task_id, p.number from kept_place p
        where p.job_id = ${k.job_id} and (p.worker_id is null or p.kept_until <= ${k.now})
          and ${isNewTo(k.worker_id)}
        order by p.ordinal, p.number limit 1 for update skip locked)
      returning 1`.execute(tx)
  ).rows.length > 0

/** Keeps one that is free to all; false where there is none for this person. */
export const keepFromFree = async (tx: Transaction, k: Keeping): Promise<boolean> =>
  (
    await sql`
      with picked as materialized (
        select p.task_id, p.number from place p
        where p.job_id = ${k.job_id}
          and ${isNewTo(k.worker_id)}
        order by p.ordinal, p.number limit 1 for update skip locked),
      taken as (
        delete from place using picked
        where place.task_id = picked.task_id and place.number = picked.number
        returning place.task_id, place.number, place.job_id, place.ordinal)
      insert into kept_place (task_id, number, job_id, ordinal, worker_id, kept_until)
      select task_id, number, job_id, ordinal, ${k.worker_id}::uuid, ${k.kept_until}::timestamptz
      from taken returning 1`.execute(tx)
  ).rows.length > 0

/** Whether a place is free at all, or could be opened. */
export const hasFreePlace = async (tx: Transaction, job_id: Uuid, now: Date): Promise<boolean> =>
  (
    await sql`
      select 1 from job j where j.id = ${job_id} and (
        exists (select from place p where p.job_id = j.id)
        or exists (select from kept_place k
                   where k.job_id = j.id and (k.worker_id is null or k.kept_until <= ${now})))`.execute(
      tx,
    )
  ).rows.length > 0

/** Makes places that were kept in vain free to all; returns how many. */
export const freeKept = async (tx: Transaction, job_id: Uuid, now: Date): Promise<number> =>
  (
    await sql`
      with freed as (
        delete from kept_place
        where job_id = ${job_id} and (worker_id is null or kept_until <= ${now})
        returning task_id, number, job_id, ordinal)
      insert into place (task_id, number, job_id, ordinal)
      select task_id, number, job_id, ordinal from freed on conflict do nothing returning 1`.execute(
      tx,
    )
  ).rows.length

/** Gives a place back that was kept for this person; false when none was. */
export const letGo = async (tx: Transaction, job_id: Uuid, worker_id: Uuid, now: Date) =>
  (
    await sql`
      update kept_place set worker_id = null, kept_until = ${now}
      where job_id = ${job_id} and worker_id = ${worker_id} and kept_until > ${now}
      returning 1`.execute(tx)
  ).rows.length > 0

/** Draws whose time has come, of jobs that give out places. */
export const drawsDue = async (tx: Transaction, now: Date, limit: number): Promise<Uuid[]> =>
  (
    await sql<{ id: Uuid }>`
      select d.job_id as id from job_draw d join job j on j.id = d.job_id
      where d.drawn_at is null and d.due_at <= ${now} and j.status = 'open'
      order by d.due_at limit ${limit}`.execute(tx)
  ).rows.map(({ id }) => id)
