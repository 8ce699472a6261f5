/** The SQL of the operator's own commands. */
import { sql } from 'kysely'
import type { Database } from './database/pool.ts'
import type { Uuid } from './kernel/id.ts'

/** The person who operates this instance the longest; undefined before the first start. */
export const findOperatorPerson = async (database: Database): Promise<Uuid | undefined> => {
  const { rows } = await sql<{ person_id: Uuid }>`
    select person_id from operator order by created_at, person_id limit 1`.execute(database)
  return rows[0]?.person_id
}

/** Whether a first start has been here; an empty database of one's own has no tables yet. */
export const hasBegun = async (database: Database): Promise<boolean> => {
  const { rows } = await sql<{ there: boolean }>`
    select to_regclass('public.instance') is not null as there`.execute(database)
  return rows[0]?.there === true
}
