/** SQL about cases: their rows, their steps, their lists and clocks. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Moment } from '../../kernel/cursor.ts'
import type { Uuid } from '../../kernel/id.ts'
import type { CaseStatus, GROUNDS, RuleName } from './case-schemas.ts'

export type Ground = (typeof GROUNDS)[number]

export type CaseRow = {
  id: Uuid
  worker_id: Uuid
  /** The human behind the worker. */
  person_id: Uuid
  ground: Ground
  summary: string
  status: CaseStatus
  by_machine: boolean
  rule: RuleName | null
  rule_version: number | null
  after_warning: Uuid | null
  notice_text: string | null
  helper: string | null
  opened_at: Date
  notice_at: Date | null
  answer_due_at: Date | null
  answered_at: Date | null
  contested_at: Date | null
  due_at: Date | null
  closed_at: Date | null
}

const one = <T>({ rows }: { rows: T[] }): T | undefined => rows[0]

const columns = sql`
  c.id, c.worker_id, w.person_id, c.ground, c.summary, c.status, c.by_machine, c.rule,
  c.rule_version, c.after_warning, c.notice_text, c.helper, c.opened_at, c.notice_at,
  c.answer_due_at, c.answered_at, c.contested_at, c.due_at, c.closed_at
  from case_record c join worker w on w.id = c.worker_id`

/** One case; with `worker_id` only that worker’s. */
export const findCase = async (tx: Transaction, id: Uuid, worker_id: Uuid | null) =>
  one(
    await sql<CaseRow>`
      select ${columns}
      where c.id = ${id} and (${worker_id}::uuid is null or c.worker_id = ${worker_id}::uuid)`.execute(
      tx,
    ),
  )

/** The same, kept from changing until the transaction ends; read after whoever held it. */
export const lockCase = async (tx: Transaction, id: Uuid, worker_id: Uuid | null) => {
  await sql`select 1 from case_record where id = ${id} for no key update`.execute(tx)
  return findCase(tx, id, worker_id)
}

export type NewCase = {
  id: Uuid
  worker_id: Uuid
  ground: Ground
  summary: string
  opened_by: string
  by_machine: boolean
  now: Date
  due_at: Date
}

/** Writes a case; false when a machine has one open about the same thing. */
export const insertCase = async (tx: Transaction, c: NewCase): Promise<boolean> =>
  (
    await sql`
      insert into case_record
        (id, worker_id, ground, summary, status, opened_by, by_machine, opened_at, moved_at, due_at)
      values (${c.id}, ${c.worker_id}, ${c.ground}, ${c.summary}, 'opened', ${c.opened_by},
        ${c.by_machine}, ${c.now}, ${c.now}, ${c.due_at})
      on conflict (worker_id, ground) where by_machine and due_at is not null do nothing
      returning 1`.execute(tx)
  ).rows.length > 0

/** What a step may set besides the status. */
export type CaseChange = {
  rule?: RuleName
  rule_version?: number
  after_warning?: Uuid | null
  notice_text?: string
  helper?: string
  notice_at?: Date
  notice_by?: Uuid
  answer_due_at?: Date
  answered_at?: Date
  contested_at?: Date
  due_at?: Date | null
  closed_at?: Date
}

/** The guarded update: false when the case is not in one of `from` any more. */
export const moveCase = async (
  tx: Transaction,
  move: { id: Uuid; from: readonly string[]; to: CaseStatus; now: Date; change: CaseChange },
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('case_record')
    .set({ status: move.to, moved_at: move.now, ...move.change })
    .where('id', '=', move.id)
    .where('status', 'in', [...move.from])
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Who speaks for the person. */
export const setSpeaker = (tx: Transaction, id: Uuid, helper: string) =>
  sql`update case_record set helper = ${helper} where id = ${id}`.execute(tx)

export const insertCaseHistory = (
  tx: Transaction,
  h: { case_id: Uuid; event: string; from: string | null; to: string; caller: string; now: Date },
) =>
  sql`insert into case_history (case_id, event, from_status, to_status, caller, created_at)
    values (${h.case_id}, ${h.event}, ${h.from}, ${h.to}, ${h.caller}, ${h.now})`.execute(tx)

/** Cases below `before`, newest first; with `worker_id` only that worker’s. */
export const selectCases = async (
  tx: Transaction,
  q: { worker_id: Uuid | null; before: Uuid | null; limit: number },
) =>
  (
    await sql<CaseRow>`
      select ${columns}
      where (${q.worker_id}::uuid is null or c.worker_id = ${q.worker_id}::uuid)
        and (${q.before}::uuid is null or c.id < ${q.before}::uuid)
      order by c.id desc limit ${q.limit}`.execute(tx)
  ).rows

/** Cases in which a human is awaited, by their clocks. */
export const selectQueue = async (
  tx: Transaction,
  q: { after: Moment | null; limit: number },
): Promise<(CaseRow & { due_at: Date })[]> =>
  (
    await sql<CaseRow & { due_at: Date }>`
      select ${columns}
      where c.due_at is not null and c.status in ('opened', 'response', 'review', 'outside')
        and (${q.after?.at ?? null}::timestamptz is null
          or (c.due_at, c.id) > (${q.after?.at ?? null}::timestamptz, ${q.after?.id ?? null}::uuid))
      order by c.due_at, c.id limit ${q.limit}`.execute(tx)
  ).rows

/** Cases whose clock has run out. */
export const casesDue = async (tx: Transaction, now: Date, limit: number): Promise<Uuid[]> =>
  (
    await sql<{ id: Uuid }>`
      select id from case_record where due_at <= ${now} order by due_at limit ${limit}`.execute(tx)
  ).rows.map(({ id }) => id)

/** Whether a worker of this id exists. */
export const workerExists = async (tx: Transaction, worker_id: Uuid): Promise<boolean> =>
  (await sql`select 1 from worker where id = ${worker_id}`.execute(tx)).rows.length > 0
