/** All SQL of the favourites slice. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Moment } from '../../kernel/cursor.ts'
import type { Uuid } from '../../kernel/id.ts'

export type FavouriteRow = { worker_id: Uuid; assignment_id: Uuid; created_at: Date }

/** Adds a favourite, or finds the one there is; the first work stays the one they are known by. */
export const putFavourite = async (
  tx: Transaction,
  f: FavouriteRow & { requester_id: Uuid },
): Promise<FavouriteRow> => {
  const { rows } = await sql<FavouriteRow>`
    insert into favourite (requester_id, worker_id, assignment_id, created_at)
    values (${f.requester_id}, ${f.worker_id}, ${f.assignment_id}, ${f.created_at})
    on conflict (requester_id, worker_id) do update set assignment_id = favourite.assignment_id
    returning worker_id, assignment_id, created_at`.execute(tx)
  return rows[0] ?? f
}

/** False when they were none. */
export const deleteFavourite = async (
  tx: Transaction,
  requester_id: Uuid,
  worker_id: Uuid,
): Promise<boolean> => {
  const { rows } = await sql`
    delete from favourite where requester_id = ${requester_id} and worker_id = ${worker_id}
    returning 1`.execute(tx)
  return rows.length > 0
}

export const selectFavourites = async (
  tx: Transaction,
  { requester_id, after, limit }: { requester_id: Uuid; after: Moment | null; limit: number },
) =>
  (
    await sql<FavouriteRow>`
      select worker_id, assignment_id, created_at from favourite
      where requester_id = ${requester_id}
        and (${after?.at ?? null}::timestamptz is null
          or (created_at, worker_id) > (${after?.at ?? null}, ${after?.id ?? null}::uuid))
      order by created_at, worker_id limit ${limit}`.execute(tx)
  ).rows
