/** What a backup asks about the instance itself. */
import { sql } from 'kysely'
import type { Database } from '../database/pool.ts'

/** The instance's row; throws where there is none. */
export const instanceRow = async (
  database: Database,
): Promise<{ id: string; name: string; livemode: boolean }> => {
  const { rows } = await sql<{ id: string; name: string; livemode: boolean }>`
    select id, name, livemode from instance`.execute(database)
  const [row] = rows
  if (row === undefined) throw new Error('the instance has no row')
  return row
}

/** SHA-256 of every stored file that a row names. */
export const namedFiles = async (database: Database): Promise<string[]> => {
  const { rows } = await sql<{ sha256: string }>`
    select sha256 from file union select preview_sha256 from file where preview_sha256 is not null
    order by sha256`.execute(database)
  return rows.map(({ sha256 }) => sha256)
}
