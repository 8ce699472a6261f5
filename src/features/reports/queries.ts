/** SQL about the reports themselves. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import type { Figures } from './figures.ts'

export type ReportRow = { month: string; made_at: Date; figures: Figures }

const named = sql`to_char(month, 'YYYY-MM')`

export const findReport = async (tx: Transaction, month: string): Promise<ReportRow | undefined> =>
  (
    await sql<ReportRow>`
      select ${named} as month, made_at, figures from public_report
      where month = (${month} || '-01')::date`.execute(tx)
  ).rows[0]

/** Months with a report, newest first. */
export const reportMonths = async (tx: Transaction): Promise<string[]> =>
  (
    await sql<{ name: string }>`
      select ${named} as name from public_report order by month desc`.execute(tx)
  ).rows.map(({ name }) => name)

/** Nothing where somebody was faster. */
export const insertReport = (tx: Transaction, { month, made_at, figures }: ReportRow) =>
  sql`insert into public_report (month, made_at, figures)
    values ((${month} || '-01')::date, ${made_at}, ${JSON.stringify(figures)}::jsonb)
    on conflict (month) do nothing`.execute(tx)

/** Months that are over and have no report, since the instance began. */
const missing = (now: Date) => sql`
  select i.id, m::date as month
  from instance i, generate_series(date_trunc('month', i.created_at at time zone 'UTC'),
    date_trunc('month', ${now}::timestamptz at time zone 'UTC') - interval '1 month',
    interval '1 month') m
  where not exists (select from public_report r where r.month = m::date)
  order by m limit 1`

export const missingMonth = async (tx: Transaction, now: Date): Promise<string | undefined> =>
  (
    await sql<{ name: string }>`
      select ${named} as name from (${missing(now)}) first_missing`.execute(tx)
  ).rows[0]?.name

/** The instance’s id while a report is missing: one due row for the loop. */
export const reportsToWrite = async (tx: Transaction, now: Date): Promise<Uuid[]> =>
  (await sql<{ id: Uuid }>`select id from (${missing(now)}) first_missing`.execute(tx)).rows.map(
    ({ id }) => id,
  )
