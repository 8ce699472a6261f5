/** Captures that were never handed in, once the work they were for is over. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import { removeCaptures } from './queries.ts'

/** Those of work that ended before this moment, as with drafts: its last line of history says when. */
export const oldCaptures = (before: Date) => sql`
  select c.id from capture c join assignment a on a.id = c.assignment_id
  where c.handed_in_at is null and c.touched_at < ${before}
    and a.status in ('approved', 'rejected', 'upheld', 'returned', 'expired')
    and not exists (select 1 from assignment_history h
                    where h.assignment_id = a.id and h.created_at >= ${before})`

/** Removes at most `limit` of them with their files; how many went. */
export const forgetCaptures = async (
  tx: Transaction,
  before: Date,
  limit: number,
): Promise<number> => {
  const { rows } = await sql<{ id: Uuid }>`
    ${oldCaptures(before)} order by c.touched_at limit ${limit}`.execute(tx)
  return rows.length === 0
    ? 0
    : removeCaptures(
        tx,
        rows.map(({ id }) => id),
      )
}
