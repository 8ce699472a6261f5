/** SQL of signals as they are read and settled. */
import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import type { SignalKind } from '../quality/signals/finding.ts'

export type SignalRow = {
  id: Uuid
  job_id: Uuid
  requester_id: Uuid
  title: string
  kind: SignalKind
  worker_id: Uuid | null
  other_worker_id: Uuid | null
  task_id: Uuid | null
  figures: Record<string, number>
  shows: string | null
  noted_at: Date
  looked_at: Date | null
  finding: 'nothing' | 'something' | null
  note: string | null
}

const signals = (rest: RawBuilder<unknown>) => sql<SignalRow>`
  select s.*, j.title, j.requester_id from signal s join job j on j.id = s.job_id
  where ${rest}`

/** Whose signals: a requester does not read about anybody’s time (charter R13). */
const readBy = (requester_id: Uuid | null) => sql`
  (${requester_id}::uuid is null or (j.requester_id = ${requester_id}::uuid and s.kind <> 'speed'))`

export type Asked = {
  /** null: an operator, who reads all. */
  requester_id: Uuid | null
  job_id: Uuid | null
  looked_at: boolean
  before: Uuid | null
  limit: number
}

/** Newest first, below `before`. */
export const selectSignals = async (tx: Transaction, a: Asked): Promise<SignalRow[]> =>
  (
    await signals(sql`
      ${readBy(a.requester_id)} and ${a.looked_at ? sql`s.looked_at is not null` : sql`s.looked_at is null`}
      and (${a.job_id}::uuid is null or s.job_id = ${a.job_id}::uuid)
      and (${a.before}::uuid is null or s.id < ${a.before}::uuid)
      order by s.id desc limit ${a.limit}`).execute(tx)
  ).rows

export const findSignal = async (tx: Transaction, id: Uuid, requester_id: Uuid | null) =>
  (await signals(sql`s.id = ${id} and ${readBy(requester_id)}`).execute(tx)).rows[0]

/** About one worker, once a human has looked; newest first. */
export const signalsAbout = async (
  tx: Transaction,
  a: { worker_id: Uuid; job_id: Uuid | null; before: Uuid | null; limit: number },
): Promise<SignalRow[]> =>
  (
    await signals(sql`
      s.looked_at is not null
      and (s.worker_id = ${a.worker_id} or s.other_worker_id = ${a.worker_id})
      and (${a.job_id}::uuid is null or s.job_id = ${a.job_id}::uuid)
      and (${a.before}::uuid is null or s.id < ${a.before}::uuid)
      order by s.id desc limit ${a.limit}`).execute(tx)
  ).rows

/** False when somebody has looked before. */
export const settle = async (
  tx: Transaction,
  s: { id: Uuid; person_id: Uuid; finding: string; note: string | null; now: Date },
): Promise<boolean> =>
  (
    await sql`
      update signal set looked_at = ${s.now}, looked_by = ${s.person_id}, finding = ${s.finding},
        note = ${s.note}
      where id = ${s.id} and looked_at is null returning 1`.execute(tx)
  ).rows.length > 0

export type NewSignal = {
  id: Uuid
  job_id: Uuid
  kind: SignalKind
  worker_id: Uuid | null
  other_worker_id: Uuid | null
  task_id: Uuid | null
  detail: string
  figures: Record<string, number>
  shows: string | null
}

/** Files it; false when the same was said before. */
export const insertSignal = async (tx: Transaction, s: NewSignal, now: Date): Promise<boolean> =>
  (
    await sql`
      insert into signal (id, job_id, kind, worker_id, other_worker_id, task_id, detail, figures,
        shows, noted_at)
      values (${s.id}, ${s.job_id}, ${s.kind}, ${s.worker_id}, ${s.other_worker_id}, ${s.task_id},
        ${s.detail}, ${JSON.stringify(s.figures)}::jsonb, ${s.shows}, ${now})
      on conflict do nothing returning 1`.execute(tx)
  ).rows.length > 0
