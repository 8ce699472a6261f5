/** SQL about evidence: what a case rests on, and who opened it. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import { CASE_LIMITS } from '../../kernel/limits/case-limits.ts'
import type { Copied } from '../copies/addresses.ts'
import type { EVIDENCE_KINDS } from './case-schemas.ts'

export type EvidenceKind = (typeof EVIDENCE_KINDS)[number]

export type EvidenceRow = {
  id: Uuid
  case_id: Uuid
  kind: EvidenceKind
  by_worker: boolean
  title: string
  added_at: Date
  text: string | null
  assignment_id: Uuid | null
  /** When the reader opened it last. */
  opened_at: Date | null
}

const one = <T>({ rows }: { rows: T[] }): T | undefined => rows[0]

const columns = (reader: Uuid | null) => sql`
  e.id, e.case_id, e.kind, e.by_worker, e.title, e.added_at, e.text, e.assignment_id,
  (select max(v.opened_at) from evidence_view v
   where v.evidence_id = e.id and v.person_id = ${reader}::uuid) as opened_at
  from case_evidence e`

/** Everything in a case, in the order in which it came. */
export const evidenceOf = async (tx: Transaction, case_id: Uuid, reader: Uuid | null) =>
  (
    await sql<EvidenceRow>`
      select ${columns(reader)} where e.case_id = ${case_id} order by e.id`.execute(tx)
  ).rows

export const findEvidence = async (tx: Transaction, id: Uuid, reader: Uuid | null) =>
  one(await sql<EvidenceRow>`select ${columns(reader)} where e.id = ${id}`.execute(tx))

/** The bytes of a file in a case; they stand in the database, beside what is decided on them. */
export type CaseFile = { media_type: string; content: Buffer }

export type NewEvidence = {
  id: Uuid
  case_id: Uuid
  kind: EvidenceKind
  by_worker: boolean
  added_by: string
  title: string
  now: Date
  text?: string | undefined
  assignment_id?: Uuid | undefined
  block_id?: Uuid | undefined
  other_worker_id?: Uuid | undefined
  file?: CaseFile | undefined
}

export const insertEvidence = (tx: Transaction, e: NewEvidence) =>
  sql`
    insert into case_evidence (id, case_id, kind, by_worker, added_by, added_at, title, text,
      assignment_id, block_id, other_worker_id, media_type, bytes, sha256, content)
    values (${e.id}, ${e.case_id}, ${e.kind}, ${e.by_worker}, ${e.added_by}, ${e.now}, ${e.title},
      ${e.text ?? null}, ${e.assignment_id ?? null}, ${e.block_id ?? null},
      ${e.other_worker_id ?? null}, ${e.file?.media_type ?? null}, ${e.file?.content.length ?? null},
      encode(sha256(${e.file?.content ?? null}::bytea), 'hex'), ${e.file?.content ?? null})`.execute(
    tx,
  )

/** The file that an item of evidence is. */
export const findCaseFile = async (tx: Transaction, evidence_id: Uuid) =>
  one(
    await sql<CaseFile>`
      select media_type, content from case_evidence where id = ${evidence_id} and kind = 'file'`.execute(
      tx,
    ),
  )

/** Writes down who opened it. Twice in one moment is once. */
export const insertView = (tx: Transaction, evidence_id: Uuid, person_id: Uuid, now: Date) =>
  sql`insert into evidence_view (evidence_id, person_id, opened_at)
    values (${evidence_id}, ${person_id}, ${now}) on conflict do nothing`.execute(tx)

/** An item of evidence as a person looked at it: how often, and for how many seconds in all. */
export type Look = { evidence_id: Uuid; opens: number; seconds: number }

/**
 * What a person opened of a case. A look lasts until the next item is opened, of whatever case, or until
 * now, and counts at most ten minutes: a tab left open is no reading.
 */
export const looksAt = async (
  tx: Transaction,
  { case_id, person_id, now }: { case_id: Uuid; person_id: Uuid; now: Date },
): Promise<Look[]> =>
  (
    await sql<Look>`
      with look as (
        select evidence_id, opened_at,
          coalesce(lead(opened_at) over (order by opened_at), ${now}::timestamptz) - opened_at as lasted
        from evidence_view where person_id = ${person_id})
      select l.evidence_id, count(*)::int as opens,
        sum(least(extract(epoch from l.lasted), ${CASE_LIMITS.look_counts}::int))::int as seconds
      from look l join case_evidence e on e.id = l.evidence_id
      where e.case_id = ${case_id} group by l.evidence_id`.execute(tx)
  ).rows

/** Work of this worker, as evidence shows it. */
export type ShownWork = {
  id: Uuid
  job: string
  form: unknown
  input: Record<string, unknown>
  copied: Copied
  answers: Record<string, unknown> | null
  status: string
}
export const findShownWork = async (tx: Transaction, assignment_id: Uuid, worker_id: Uuid) =>
  one(
    await sql<ShownWork>`
      select a.id, j.title as job, j.form, t.input, s.answers, a.status,
        (select copied from copied_for_task where task_id = t.id) as copied
      from assignment a join job j on j.id = a.job_id join task t on t.id = a.task_id
        left join submission s on s.assignment_id = a.id and s.revision = a.revision
      where a.id = ${assignment_id} and a.worker_id = ${worker_id}`.execute(tx),
  )
