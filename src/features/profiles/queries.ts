/** All SQL of the profiles slice. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import type { DEVICES } from './profile-schemas.ts'

export type ProfileRow = {
  languages: string[]
  country: string | null
  region: string | null
  devices: (typeof DEVICES)[number][]
}

/** What a worker said of themselves; undefined for who said nothing yet. */
export const findProfile = async (tx: Transaction, worker_id: Uuid) =>
  (
    await sql<ProfileRow>`
      select languages, country, region, devices from worker_profile
      where worker_id = ${worker_id}`.execute(tx)
  ).rows[0]

export const upsertProfile = (tx: Transaction, worker_id: Uuid, said: ProfileRow, now: Date) =>
  sql`
    insert into worker_profile (worker_id, languages, country, region, devices, updated_at)
    values (${worker_id}, ${said.languages}::text[], ${said.country}, ${said.region},
      ${said.devices}::text[], ${now})
    on conflict (worker_id) do update
      set languages = excluded.languages, country = excluded.country, region = excluded.region,
        devices = excluded.devices,
        updated_at = excluded.updated_at`.execute(tx)
