/** SQL about petitions. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import type { SpaceRow } from '../spaces/queries.ts'
import type { PETITION_STATUSES } from './contract.ts'

export type PetitionRow = {
  id: Uuid
  space_id: Uuid
  about: SpaceRow['kind']
  requester_id: Uuid | null
  requester: string | null
  project: string | null
  title: string
  text: string
  hidden_reason: string | null
  status: (typeof PETITION_STATUSES)[number]
  needed: number
  signatures: number
  opened_at: Date
  closes_at: Date
  sent_at: Date | null
  due_at: Date | null
  answer: string | null
  answered_at: Date | null
  signed: boolean
}

const one = <T>({ rows }: { rows: T[] }): T | undefined => rows[0]

/** `reader`: the worker who reads, or null. */
const petitions = (reader: Uuid | null) => sql`
  select p.id, p.space_id, s.kind as about, s.requester_id, r.name as requester, j.name as project,
    p.title, p.text, p.status, p.needed, p.signatures, p.opened_at, p.closes_at, p.sent_at,
    p.due_at, p.answer, p.answered_at,
    (select t.public_reason from text_report t where t.petition_id = p.id and t.hidden limit 1)
      as hidden_reason,
    exists (select from petition_signature g where g.petition_id = p.id
      and g.worker_id = ${reader}::uuid) as signed
  from petition p join space s on s.id = p.space_id
    left join requester r on r.id = s.requester_id left join project j on j.id = s.project_id`

export const findPetition = async (tx: Transaction, id: Uuid, reader: Uuid | null) =>
  one(await sql<PetitionRow>`${petitions(reader)} where p.id = ${id}`.execute(tx))

/** Keeps a petition from changing until the transaction ends. */
export const lockPetition = async (tx: Transaction, id: Uuid) =>
  one(
    await sql<
      Pick<PetitionRow, 'status' | 'signatures' | 'needed' | 'closes_at' | 'due_at'> & {
        requester_id: Uuid | null
      }
    >`
      select p.status, p.signatures, p.needed, p.closes_at, p.due_at, s.requester_id
      from petition p join space s on s.id = p.space_id
      where p.id = ${id} for no key update of p`.execute(tx),
  )

/** False when this person collects for another one there. */
export const insertPetition = async (
  tx: Transaction,
  p: {
    id: Uuid
    space_id: Uuid
    worker_id: Uuid
    title: string
    text: string
    now: Date
    closes_at: Date
    one_in: number
    least: number
  },
): Promise<boolean> =>
  one(
    await sql`
      insert into petition (id, space_id, worker_id, title, text, status, needed, opened_at,
        closes_at)
      values (${p.id}, ${p.space_id}, ${p.worker_id}, ${p.title}, ${p.text}, 'collecting',
        greatest(${p.least}::int,
          ceil(space_people(${p.space_id}, ${p.now}) / ${p.one_in}::numeric)::int),
        ${p.now}, ${p.closes_at})
      on conflict do nothing returning 1`.execute(tx),
  ) !== undefined

export const sign = (tx: Transaction, petition_id: Uuid, worker_id: Uuid, now: Date) =>
  sql`
    insert into petition_signature (petition_id, worker_id, signed_at)
    values (${petition_id}, ${worker_id}, ${now}) on conflict do nothing`.execute(tx)

export const unsign = (tx: Transaction, petition_id: Uuid, worker_id: Uuid) =>
  sql`
    delete from petition_signature
    where petition_id = ${petition_id} and worker_id = ${worker_id}`.execute(tx)

type Page = { before: Uuid | null; limit: number }

export const selectPetitions = async (
  tx: Transaction,
  { space_id, reader, before, limit }: Page & { space_id: Uuid; reader: Uuid },
) =>
  (
    await sql<PetitionRow>`
      ${petitions(reader)} where p.space_id = ${space_id}
        and (${before}::uuid is null or p.id < ${before}::uuid)
      order by p.id desc limit ${limit}`.execute(tx)
  ).rows

/** What was sent to a requester, or with null to the operator. */
export const selectReceived = async (
  tx: Transaction,
  { requester_id, before, limit }: Page & { requester_id: Uuid | null },
) =>
  (
    await sql<PetitionRow>`
      ${petitions(null)} where s.requester_id is not distinct from ${requester_id}::uuid
        and p.sent_at is not null
        and (${before}::uuid is null or p.id < ${before}::uuid)
      order by p.id desc limit ${limit}`.execute(tx)
  ).rows

type Move = { id: Uuid; from: readonly string[]; to: string; now: Date }
type Change = {
  due_at?: Date
  answer?: { text: string; by: Uuid }
}

/** False when it is in another state. */
export const movePetition = async (
  tx: Transaction,
  { id, from, to, now }: Move,
  { due_at, answer }: Change,
): Promise<boolean> =>
  one(
    await sql`
      update petition set status = ${to},
        sent_at = case when ${due_at ?? null}::timestamptz is null then sent_at else ${now} end,
        due_at = coalesce(${due_at ?? null}, due_at),
        answer = coalesce(${answer?.text ?? null}, answer),
        answered_by = coalesce(${answer?.by ?? null}, answered_by),
        answered_at = case when ${answer?.text ?? null}::text is null then answered_at
          else ${now} end
      where id = ${id} and status = any(${from}) returning 1`.execute(tx),
  ) !== undefined

export const insertPetitionHistory = (
  tx: Transaction,
  h: { petition_id: Uuid; event: string; from: string; to: string; caller: string; now: Date },
) =>
  sql`
    insert into petition_history (petition_id, event, from_status, to_status, caller, created_at)
    values (${h.petition_id}, ${h.event}, ${h.from}, ${h.to}, ${h.caller}, ${h.now})`.execute(tx)

/** Signed by enough, or with its time over. */
export const petitionsDue = async (tx: Transaction, now: Date, limit: number) =>
  (
    await sql<{ id: Uuid }>`
      select id from petition
      where status in ('collecting', 'sent')
        and (coalesce(due_at, closes_at) <= ${now}
          or (status = 'collecting' and signatures >= needed))
      order by coalesce(due_at, closes_at) limit ${limit}`.execute(tx)
  ).rows.map(({ id }) => id)

/** The petition that keeps a job from being published. */
export const leftUnanswered = async (
  tx: Transaction,
  requester_id: Uuid,
  project_id: Uuid | null,
) =>
  one(
    await sql<{ title: string; due_at: Date }>`
      select title, due_at from petition
      where id = petition_left_unanswered(${requester_id}, ${project_id})`.execute(tx),
  )
