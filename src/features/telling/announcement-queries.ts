/** SQL of announcements: what many people are told, a few hundred at a time, in the order of their ids. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import type { Currency } from '../../kernel/money.ts'

export type AnnouncementKind =
  | 'terms_published'
  | 'ranking_announced'
  | 'project_ending'
  | 'receipts'
  | 'number_announced'
  | PetitionKind

/** To who works there, and to who must answer. */
export type PetitionKind =
  | 'petition_sent'
  | 'petition_answered'
  | 'petition_unanswered'
  | 'petition_received'
  | 'petition_overdue'

export type Announcement = {
  id: Uuid
  kind: AnnouncementKind
  about: string
  told_up_to: Uuid | null
}

/** Begins one; begun before, nothing happens. */
export const announce = (
  tx: Transaction,
  a: { id: Uuid; kind: AnnouncementKind; about: string; now: Date },
) =>
  sql`
    insert into announcement (id, kind, about, created_at)
    values (${a.id}, ${a.kind}, ${a.about}, ${a.now}) on conflict do nothing`.execute(tx)

/** Those under way, the first begun first. */
export const announcementsDue = async (tx: Transaction, limit: number): Promise<Uuid[]> =>
  (
    await sql<{ id: Uuid }>`
      select id from announcement where done_at is null order by created_at limit ${limit}`.execute(
      tx,
    )
  ).rows.map(({ id }) => id)

export const lockAnnouncement = async (tx: Transaction, id: Uuid) =>
  (
    await sql<Announcement>`
      select id, kind, about, told_up_to from announcement
      where id = ${id} and done_at is null for update`.execute(tx)
  ).rows[0]

export const moveAnnouncement = (
  tx: Transaction,
  a: { id: Uuid; told_up_to: Uuid | null; done_at: Date | null },
) =>
  sql`
    update announcement set told_up_to = coalesce(${a.told_up_to}, told_up_to),
      done_at = ${a.done_at}
    where id = ${a.id}`.execute(tx)

/** Somebody to be told, with what concerns them alone. */
export type Reader = { person_id: Uuid; amount_minor: bigint | null; currency: Currency | null }

/** People with an account or with work here: workers and members alike. */
export const everybody = async (tx: Transaction, after: Uuid | null, limit: number) =>
  (
    await sql<Reader>`
      select p.id as person_id, null::bigint as amount_minor, null as currency from person p
      where (${after}::uuid is null or p.id > ${after}::uuid)
        and (p.user_id is not null or exists (select from worker w where w.person_id = p.id))
      order by p.id limit ${limit}`.execute(tx)
  ).rows

/** Whom the end of a project covers, with the fee for the notice that is missing. */
export const coveredBy = async (
  tx: Transaction,
  project_id: Uuid,
  after: Uuid | null,
  limit: number,
) =>
  (
    await sql<Reader>`
      select w.person_id, nullif(f.amount_minor, 0) as amount_minor,
        case when f.amount_minor > 0 then p.currency end as currency
      from project_fee f join worker w on w.id = f.worker_id join project p on p.id = f.project_id
      where f.project_id = ${project_id} and (${after}::uuid is null or w.person_id > ${after}::uuid)
      order by w.person_id limit ${limit}`.execute(tx)
  ).rows

/** When a project ends; null for one that does not. */
export const endOfProject = async (tx: Transaction, project_id: Uuid) =>
  (
    await sql<{ ends_at: Date | null }>`
      select ends_at from project where id = ${project_id}`.execute(tx)
  ).rows[0]?.ends_at ?? null

/** Who got a receipt between two moments. */
export const paidBetween = async (
  tx: Transaction,
  { from, to, after, limit }: { from: Date; to: Date; after: Uuid | null; limit: number },
) =>
  (
    await sql<Reader>`
      select w.person_id, null::bigint as amount_minor, null as currency
      from (select distinct worker_id from receipt
            where created_at >= ${from} and created_at < ${to}) r
        join worker w on w.id = r.worker_id
        join person p on p.id = w.person_id and p.user_id is not null
      where ${after}::uuid is null or w.person_id > ${after}::uuid
      order by w.person_id limit ${limit}`.execute(tx)
  ).rows

export type Wanted = { kind: AnnouncementKind; about: string }

/** Those of `wanted` that were not begun yet. */
export const notBegun = async (tx: Transaction, wanted: readonly Wanted[]): Promise<Wanted[]> =>
  (
    await sql<Wanted>`
      select w.kind, w.about from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb)
        as w (kind text, about text)
      where not exists (
        select from announcement a where a.kind = w.kind and a.about = w.about)`.execute(tx)
  ).rows

/** The instance’s id when one of `wanted` waits to be begun: one due row for the loop. */
export const instanceToAnnounce = async (
  tx: Transaction,
  wanted: readonly Wanted[],
): Promise<Uuid[]> => {
  if (wanted.length === 0 || (await notBegun(tx, wanted)).length === 0) return []
  return (await sql<{ id: Uuid }>`select id from instance`.execute(tx)).rows.map(({ id }) => id)
}
