/** All SQL of the reserves slice. Sums are minor units. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import type { ReserveGround, ReserveKind, ReserveSizes } from './reserve-schemas.ts'

/** Notes what was set aside now, on top of what was before. */
export const growReserve = (tx: Transaction, job_id: Uuid, kind: ReserveKind, amount: bigint) =>
  sql`
    insert into job_reserve (job_id, kind, amount_minor) values (${job_id}, ${kind}, ${amount})
    on conflict (job_id, kind) do update
      set amount_minor = job_reserve.amount_minor + excluded.amount_minor`.execute(tx)

/** What each of these jobs set aside in all; jobs without any are missing. */
export const reservesOf = async (
  tx: Transaction,
  job_ids: readonly Uuid[],
): Promise<Map<Uuid, ReserveSizes>> => {
  const { rows } = await sql<{ job_id: Uuid; kind: ReserveKind; amount_minor: bigint }>`
    select job_id, kind, amount_minor from job_reserve
    where job_id = any(${job_ids}::uuid[])`.execute(tx)
  const sizes = new Map<Uuid, ReserveSizes>()
  for (const { job_id, kind, amount_minor } of rows)
    sizes.set(job_id, { ...sizes.get(job_id), [kind]: amount_minor })
  return sizes
}

/** A worker’s payment from a reserve. */
export type ReservePayment = {
  id: Uuid
  job_id: Uuid
  kind: ReserveKind
  worker_id: Uuid
  ground: ReserveGround
  about: Uuid
  amount_minor: bigint
  transfer_id: Uuid
  paid_at: Date
}

export const insertReservePayment = (tx: Transaction, p: ReservePayment) =>
  sql`
    insert into reserve_payment (id, job_id, kind, worker_id, ground, about, amount_minor,
      transfer_id, paid_at)
    values (${p.id}, ${p.job_id}, ${p.kind}, ${p.worker_id}, ${p.ground}, ${p.about},
      ${p.amount_minor}, ${p.transfer_id}, ${p.paid_at})`.execute(tx)

/** Whether this was paid already, from the reserve or in its place. */
export const wasPaid = async (
  tx: Transaction,
  { ground, about, worker_id }: Pick<ReservePayment, 'ground' | 'about' | 'worker_id'>,
): Promise<boolean> =>
  (
    await sql<{ paid: boolean }>`
      select exists (select from reserve_payment
          where ground = ${ground} and about = ${about} and worker_id = ${worker_id})
        or exists (select from debt
          where ground = ${ground} and about = ${about} and worker_id = ${worker_id}) as paid`.execute(
      tx,
    )
  ).rows[0]?.paid ?? false

/** How many were paid in a job, and what its floor reserve paid, no more than the job brought in fees. */
export const useOfFloor = async (tx: Transaction, job_id: Uuid) =>
  (
    await sql<{ people: number; used: bigint }>`
      select count(distinct worker_id)::int as people,
        least(coalesce(sum(fee_minor), 0), (
          select coalesce(sum(amount_minor), 0) from reserve_payment
          where job_id = ${job_id} and kind = 'floor'))::bigint as used
      from assignment where job_id = ${job_id} and status = 'approved'`.execute(tx)
  ).rows[0] ?? { people: 0, used: 0n }

/** What of a job’s floor reserve is promised to nobody. */
export const freeOfFloor = async (tx: Transaction, job_id: Uuid): Promise<bigint> =>
  (
    await sql<{ free: bigint }>`
      select amount_minor - promised_minor as free from job_reserve
      where job_id = ${job_id} and kind = 'floor' for no key update`.execute(tx)
  ).rows[0]?.free ?? 0n

/** Counts what was paid out of it without a promise before. */
export const countAsPromised = (tx: Transaction, job_id: Uuid, sum: bigint) =>
  sql`
    update job_reserve set promised_minor = promised_minor + ${sum}
    where job_id = ${job_id} and kind = 'floor'`.execute(tx)
