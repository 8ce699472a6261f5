/** SQL of alerts themselves. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import type { Currency } from '../../kernel/money.ts'

export type AlertRow = {
  id: Uuid
  worker_id: Uuid
  is_on: boolean
  days: number
  from_minute: number | null
  until_minute: number | null
  time_zone: string
  languages: string[] | null
  minimum_hourly_minor: bigint | null
  currency: Currency | null
  not_for_training: boolean
  no_ai_input: boolean
  created_at: Date
}

/** A worker’s alerts, the oldest first. */
export const selectAlerts = async (tx: Transaction, worker_id: Uuid): Promise<AlertRow[]> =>
  (await sql<AlertRow>`select * from alert where worker_id = ${worker_id} order by id`.execute(tx))
    .rows

/** How many there are; another that is made at the same time waits. */
export const countAlerts = async (tx: Transaction, worker_id: Uuid): Promise<number> => {
  await sql`select 1 from worker where id = ${worker_id} for no key update`.execute(tx)
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from alert where worker_id = ${worker_id}`.execute(tx)
  return rows[0]?.count ?? 0
}

/** Writes an alert, or writes it anew; false when it is somebody else’s, or gone. */
export const putAlert = async (tx: Transaction, a: AlertRow, isNew: boolean): Promise<boolean> =>
  (
    await sql`
      with kept as (
        update alert set is_on = ${a.is_on}, days = ${a.days}, from_minute = ${a.from_minute},
          until_minute = ${a.until_minute}, time_zone = ${a.time_zone},
          languages = ${a.languages}::text[], minimum_hourly_minor = ${a.minimum_hourly_minor},
          currency = ${a.currency}, not_for_training = ${a.not_for_training},
          no_ai_input = ${a.no_ai_input}
        where id = ${a.id} and worker_id = ${a.worker_id} returning 1),
      made as (
        insert into alert (id, worker_id, is_on, days, from_minute, until_minute, time_zone, languages,
          minimum_hourly_minor, currency, not_for_training, no_ai_input, created_at)
        select ${a.id}::uuid, ${a.worker_id}::uuid, ${a.is_on}::boolean, ${a.days}::int,
          ${a.from_minute}::int, ${a.until_minute}::int, ${a.time_zone}, ${a.languages}::text[],
          ${a.minimum_hourly_minor}::bigint, ${a.currency}, ${a.not_for_training}::boolean,
          ${a.no_ai_input}::boolean, ${a.created_at}::timestamptz
        where ${isNew} returning 1)
      select 1 from kept union all select 1 from made`.execute(tx)
  ).rows.length > 0

export const findAlert = async (tx: Transaction, id: Uuid, worker_id: Uuid) =>
  (
    await sql<AlertRow>`
      select * from alert where id = ${id} and worker_id = ${worker_id}`.execute(tx)
  ).rows[0]

export const removeAlert = async (tx: Transaction, id: Uuid, worker_id: Uuid): Promise<boolean> =>
  (
    await sql`
      delete from alert where id = ${id} and worker_id = ${worker_id} returning 1`.execute(tx)
  ).rows.length > 0
