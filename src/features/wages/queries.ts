/** SQL of legal minimum wages and of the rates that compare them. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'

type Sourced = { valid_from: string; source: string; checked: boolean }
export type Wage = Sourced & { place: string; hourly: string; currency: string; basis: string }
export type Rate = Sourced & { currency: string; per_euro: string }
type Added = { added_at: Date }

/** What holds on a day, one row for each place. */
export const wagesOn = async (tx: Transaction, day: string, place: string | null) =>
  (
    await sql<Wage & Added>`
      select distinct on (place) place, trim_scale(hourly)::text as hourly, currency, basis,
        valid_from::text as valid_from, source, checked, added_at
      from legal_wage
      where valid_from <= ${day}::date
        and (${place}::text is null or place = ${place} or starts_with(place, ${place} || '-'))
      order by place, legal_wage.valid_from desc, added_at desc`.execute(tx)
  ).rows

/** What holds on a day, one row for each currency. */
export const ratesOn = async (tx: Transaction, day: string) =>
  (
    await sql<Rate & Added>`
      select distinct on (currency) currency, trim_scale(per_euro)::text as per_euro,
        valid_from::text as valid_from, source, checked, added_at
      from reference_rate where valid_from <= ${day}::date
      order by currency, reference_rate.valid_from desc, added_at desc`.execute(tx)
  ).rows

type By = { id: Uuid; person_id: Uuid; now: Date }

/** Adds a row unless the newest for its place and day says the same; whether it was added. */
export const addWage = async (tx: Transaction, w: Wage, by: By): Promise<boolean> =>
  (
    await sql`
      insert into legal_wage (id, place, valid_from, hourly, currency, basis, source, checked,
        added_at, added_by)
      select ${by.id}::uuid, ${w.place}::text, ${w.valid_from}::date, ${w.hourly}::numeric, ${w.currency}::text,
        ${w.basis}::text, ${w.source}::text, ${w.checked}::boolean, ${by.now}::timestamptz, ${by.person_id}::uuid
      where (${w.hourly}::numeric, ${w.currency}::text, ${w.basis}::text, ${w.source}::text, ${w.checked}::boolean)
        is distinct from (
          select (hourly, currency::text, basis, source, checked) from legal_wage
          where place = ${w.place} and valid_from = ${w.valid_from}::date
          order by added_at desc limit 1)
      returning 1`.execute(tx)
  ).rows.length > 0

/** The same for a rate. */
export const addRate = async (tx: Transaction, r: Rate, by: By): Promise<boolean> =>
  (
    await sql`
      insert into reference_rate (id, currency, valid_from, per_euro, source, checked, added_at,
        added_by)
      select ${by.id}::uuid, ${r.currency}::text, ${r.valid_from}::date, ${r.per_euro}::numeric,
        ${r.source}::text, ${r.checked}::boolean, ${by.now}::timestamptz, ${by.person_id}::uuid
      where (${r.per_euro}::numeric, ${r.source}::text, ${r.checked}::boolean)
        is distinct from (
          select (per_euro, source, checked) from reference_rate
          where currency = ${r.currency} and valid_from = ${r.valid_from}::date
          order by added_at desc limit 1)
      returning 1`.execute(tx)
  ).rows.length > 0
