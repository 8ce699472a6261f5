/** SQL about the ends of projects. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import type { Currency } from '../../kernel/money.ts'
import type { EndFee } from '../projects/fee-queries.ts'
import type { END_REASONS } from '../projects/project-schemas.ts'

export const announceEnd = async (
  tx: Transaction,
  end: { id: Uuid; from: readonly string[]; to: string; now: Date; ends_at: Date; reason: string },
): Promise<boolean> =>
  (
    await sql`
      update project set status = ${end.to}, end_announced_at = ${end.now},
        ends_at = ${end.ends_at}, end_reason = ${end.reason}
      where id = ${end.id} and status = any(${end.from}) returning 1`.execute(tx)
  ).rows.length > 0

export const markEnded = async (
  tx: Transaction,
  end: { id: Uuid; from: readonly string[]; to: string; now: Date },
): Promise<boolean> =>
  (
    await sql`
      update project set status = ${end.to}, ended_at = ${end.now}
      where id = ${end.id} and status = any(${end.from}) returning 1`.execute(tx)
  ).rows.length > 0

export const insertProjectHistory = (
  tx: Transaction,
  line: { project_id: Uuid; event: string; from: string; to: string; caller: string; now: Date },
) =>
  sql`
    insert into project_history (project_id, event, from_status, to_status, caller, created_at)
    values (${line.project_id}, ${line.event}, ${line.from}, ${line.to}, ${line.caller},
      ${line.now})`.execute(tx)

/** Writes down what each covered worker is owed; those with full notice are told too. */
export const insertFees = (tx: Transaction, project_id: Uuid, fees: EndFee[]) =>
  sql`
    insert into project_fee (project_id, worker_id, steady, joined_at, pay_minor, amount_minor)
    select ${project_id}, f.worker_id, f.steady, f.joined_at, f.pay_minor, f.fee_minor
    from jsonb_to_recordset(${JSON.stringify(
      fees.map((fee) => ({
        ...fee,
        pay_minor: String(fee.pay_minor),
        fee_minor: String(fee.fee_minor),
      })),
    )}::jsonb) as f (worker_id uuid, steady boolean, joined_at timestamptz, pay_minor bigint,
      fee_minor bigint)`.execute(tx)

/** Fees nobody was paid yet, kept from being paid by another. */
export const lockUnpaidFees = async (tx: Transaction, project_id: Uuid, limit: number) =>
  (
    await sql<{ worker_id: Uuid; amount_minor: bigint }>`
      select worker_id, amount_minor from project_fee
      where project_id = ${project_id} and paid_at is null and amount_minor > 0
      order by worker_id limit ${limit} for update`.execute(tx)
  ).rows

export const markFeePaid = (tx: Transaction, project_id: Uuid, worker_id: Uuid, now: Date) =>
  sql`
    update project_fee set paid_at = ${now}
    where project_id = ${project_id} and worker_id = ${worker_id} and paid_at is null`.execute(tx)

/** Jobs of a project that still give out places. */
export const openJobsOf = async (tx: Transaction, project_id: Uuid, limit: number) =>
  (
    await sql<{ id: Uuid }>`
      select id from job where project_id = ${project_id} and status in ('open', 'paused')
      order by id limit ${limit}`.execute(tx)
  ).rows.map(({ id }) => id)

/** Projects whose end owes something, or has come. */
export const endingsDue = async (tx: Transaction, now: Date, limit: number): Promise<Uuid[]> =>
  (
    await sql<{ id: Uuid }>`
      select p.id from project p
      where p.status = 'winding_down' and (p.ends_at <= ${now} or exists (
        select from project_fee f
        where f.project_id = p.id and f.paid_at is null and f.amount_minor > 0))
      order by p.ends_at limit ${limit}`.execute(tx)
  ).rows.map(({ id }) => id)

/** Open projects whose reserve was not looked at since `horizon`. */
export const reservesDue = async (tx: Transaction, horizon: Date, limit: number): Promise<Uuid[]> =>
  (
    await sql<{ id: Uuid }>`
      select id from project where status = 'open' and reserve_checked_at <= ${horizon}
      order by reserve_checked_at limit ${limit}`.execute(tx)
  ).rows.map(({ id }) => id)

/** Since when all open work of a project rests; undefined when some of it does not, or there is none. */
export const restingSince = async (tx: Transaction, project_id: Uuid): Promise<Date | undefined> =>
  (
    await sql<{ since: Date | null }>`
      select max(h.created_at) as since
      from job j join job_history h on h.job_id = j.id and h.event = 'pause'
      where j.project_id = ${project_id} and j.status = 'paused'
        and not exists (
          select from job o where o.project_id = ${project_id} and o.status = 'open')`.execute(tx)
  ).rows[0]?.since ?? undefined

export type NoticeRow = {
  project_id: Uuid
  livemode: boolean
  name: string
  requester: string
  announced_at: Date
  ends_at: Date
  reason: (typeof END_REASONS)[number]
  steady: boolean
  fee_minor: bigint
  currency: Currency
  paid_at: Date | null
}

/** The announced ends that cover a worker, below `before`, newest first. */
export const selectNotices = async (
  tx: Transaction,
  page: { worker_id: Uuid; before: Uuid | null; limit: number },
) =>
  (
    await sql<NoticeRow>`
      select p.id as project_id, p.livemode, p.name, r.name as requester,
        p.end_announced_at as announced_at, p.ends_at, p.end_reason as reason, f.steady,
        f.amount_minor as fee_minor, p.currency, f.paid_at
      from project_fee f join project p on p.id = f.project_id
        join requester r on r.id = p.requester_id
      where f.worker_id = ${page.worker_id}
        and (${page.before}::uuid is null or f.project_id < ${page.before}::uuid)
      order by f.project_id desc limit ${page.limit}`.execute(tx)
  ).rows
