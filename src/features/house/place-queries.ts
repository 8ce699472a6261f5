/** SQL about what the operator said of the place itself, and since when. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'

export type Place = {
  legal_name: string | null
  contact: string | null
  governing_law: string | null
}

/** What was said at a moment; nothing where nobody had said anything. */
export const placeAt = async (tx: Transaction, at: Date): Promise<Place> =>
  (
    await sql<Place>`
      select legal_name, contact, governing_law from place_statement
      where since <= ${at} order by position desc limit 1`.execute(tx)
  ).rows[0] ?? { legal_name: null, contact: null, governing_law: null }

/** Writes down what is said from now on, when it is something else than before. */
export const notePlace = (tx: Transaction, place: Place, now: Date) =>
  sql`
    insert into place_statement (legal_name, contact, governing_law, since)
    select ${place.legal_name}, ${place.contact}, ${place.governing_law}, ${now}
    where (${place.legal_name}::text, ${place.contact}::text, ${place.governing_law}::text)
      is distinct from (
        select (legal_name, contact, governing_law) from place_statement
        order by position desc limit 1)`.execute(tx)
