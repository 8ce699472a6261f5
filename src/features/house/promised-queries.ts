/** SQL about the numbers that were promised, and about those announced to come. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'

export type HeldNumber = {
  name: string
  value: bigint | null
  higher_is_better: boolean
  since: Date
}

/** What holds now: the last row of each name. A start waits here for another start. */
export const numbersInEffect = async (tx: Transaction): Promise<HeldNumber[]> =>
  (
    await sql<HeldNumber>`
      select distinct on (name) name, value, higher_is_better, since
      from promised_number order by name, position desc`.execute(tx)
  ).rows

export const insertNumber = (tx: Transaction, row: HeldNumber) =>
  sql`
    insert into promised_number (name, value, higher_is_better, since)
    values (${row.name}, ${row.value}, ${row.higher_is_better}, ${row.since})`.execute(tx)

export type Announcement = {
  name: string
  value: bigint | null
  reason: string
  announced_at: Date
}

/** Announcements that are newer than what holds: the latest of each name. */
export const announcements = async (tx: Transaction): Promise<Announcement[]> =>
  (
    await sql<Announcement>`
      select distinct on (a.name) a.name, a.value, a.reason, a.announced_at
      from announced_number a
      where a.announced_at >= coalesce(
        (select max(since) from promised_number p where p.name = a.name), '-infinity')
      order by a.name, a.announced_at desc`.execute(tx)
  ).rows

/** When a value at least as bad was announced since what holds came to hold; undefined: never. */
export const announcedAt = async (
  tx: Transaction,
  { name, value, higher_is_better, since }: HeldNumber,
): Promise<Date | undefined> =>
  (
    await sql<{ announced_at: Date }>`
      select announced_at from announced_number
      where name = ${name} and announced_at >= ${since} and (value is null
        or case when ${higher_is_better}::boolean then value <= ${value}::bigint
                else value >= ${value}::bigint end)
      order by announced_at limit 1`.execute(tx)
  ).rows[0]?.announced_at

export const insertAnnouncement = (
  tx: Transaction,
  a: Announcement & { id: Uuid; announced_by: Uuid },
) =>
  sql`
    insert into announced_number (id, name, value, reason, announced_by, announced_at)
    values (${a.id}, ${a.name}, ${a.value}, ${a.reason}, ${a.announced_by},
      ${a.announced_at})`.execute(tx)

/** What held at a moment, by name; empty before the first start that wrote numbers down. */
export const numbersAt = async (tx: Transaction, at: Date): Promise<Map<string, bigint | null>> => {
  const { rows } = await sql<HeldNumber>`
    select distinct on (name) name, value from promised_number
    where since <= ${at} order by name, position desc`.execute(tx)
  return new Map(rows.map(({ name, value }) => [name, value]))
}
