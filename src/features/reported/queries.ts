/** SQL about reported texts. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Moment } from '../../kernel/cursor.ts'
import type { Uuid } from '../../kernel/id.ts'

export type ReportRow = {
  id: Uuid
  rating_id: Uuid | null
  post_id: Uuid | null
  petition_id: Uuid | null
  text: string
  reason: string
  reported_at: Date
  hidden: boolean | null
  public_reason: string | null
  decided_at: Date | null
}

const columns = sql`
  id, rating_id, post_id, petition_id, text, reason, reported_at, hidden, public_reason, decided_at`

/** Writes a report; one that waits already for the same text is enough. */
export const insertReport = (
  tx: Transaction,
  r: Pick<
    ReportRow,
    'id' | 'rating_id' | 'post_id' | 'petition_id' | 'text' | 'reason' | 'reported_at'
  > & {
    reported_by: Uuid
  },
) =>
  sql`
    insert into text_report (id, rating_id, post_id, petition_id, text, reason, reported_by,
      reported_at)
    values (${r.id}, ${r.rating_id}, ${r.post_id}, ${r.petition_id}, ${r.text}, ${r.reason},
      ${r.reported_by}, ${r.reported_at})
    on conflict do nothing`.execute(tx)

export const selectReports = async (tx: Transaction, after: Moment | null, limit: number) =>
  (
    await sql<ReportRow>`
      select ${columns} from text_report
      where decided_at is null
        and (${after?.at ?? null}::timestamptz is null
          or (reported_at, id) > (${after?.at ?? null}, ${after?.id ?? null}::uuid))
      order by reported_at, id limit ${limit}`.execute(tx)
  ).rows

/** Undefined when there is none, or when somebody decided it before. */
export const decideReport = async (
  tx: Transaction,
  d: { id: Uuid; hidden: boolean; public_reason: string | null; decided_by: Uuid; now: Date },
) =>
  (
    await sql<ReportRow>`
      update text_report set hidden = ${d.hidden}, public_reason = ${d.public_reason},
        decided_by = ${d.decided_by}, decided_at = ${d.now}
      where id = ${d.id} and decided_at is null returning ${columns}`.execute(tx)
  ).rows[0]

export const reportExists = async (tx: Transaction, id: Uuid): Promise<boolean> =>
  (await sql`select from text_report where id = ${id}`.execute(tx)).rows.length > 0
