/** All SQL of the waiting slice. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import { MARKET_LIMITS } from '../../kernel/limits/market-limits.ts'

type PlaceRow = {
  waiting_since: Date
  admitted_at: Date | null
  left_at: Date | null
  ahead: number
}

const waits = sql`admitted_at is null and left_at is null`

export const findPlace = async (tx: Transaction, person_id: Uuid): Promise<PlaceRow | undefined> =>
  (
    await sql<PlaceRow>`
      select mine.waiting_since, mine.admitted_at, mine.left_at,
        (select count(*) from waiting_person before
          where ${waits} and (before.waiting_since, before.person_id)
            < (mine.waiting_since, mine.person_id))::int as ahead
      from waiting_person mine where mine.person_id = ${person_id}`.execute(tx)
  ).rows[0]

/** Takes a place at the end; whoever waits keeps theirs, whoever left begins again. */
export const takePlace = (tx: Transaction, person_id: Uuid, now: Date) =>
  sql`
    insert into waiting_person (person_id, of_age_attested_at, waiting_since)
    values (${person_id}, ${now}, ${now})
    on conflict (person_id) do update set of_age_attested_at = excluded.of_age_attested_at,
      waiting_since = excluded.waiting_since, left_at = null
    where waiting_person.left_at is not null`.execute(tx)

export const leavePlace = (tx: Transaction, person_id: Uuid, now: Date) =>
  sql`update waiting_person set left_at = ${now}
    where person_id = ${person_id} and ${waits}`.execute(tx)

/** Marks somebody as admitted; returns when they attested their age, or nothing if they wait no more. */
export const admit = async (
  tx: Transaction,
  person_id: Uuid,
  now: Date,
): Promise<Date | undefined> =>
  (
    await sql<{ of_age_attested_at: Date }>`
      update waiting_person set admitted_at = ${now} where person_id = ${person_id} and ${waits}
      returning of_age_attested_at`.execute(tx)
  ).rows[0]?.of_age_attested_at

/** Those whose turn it is: as many as there is room for by the last count, first come first. */
export const peopleToAdmit = async (tx: Transaction, limit: number): Promise<Uuid[]> =>
  (
    await sql<{ person_id: Uuid }>`
      select person_id from waiting_person where ${waits}
      order by waiting_since, person_id
      limit greatest(0, least(${limit}::bigint, (
        select greatest(${MARKET_LIMITS.people_always_welcome}::bigint,
            paid_tasks * ${MARKET_LIMITS.people_per_paid_task}::bigint)
          - (select count(*) from worker where not sandbox)
        from market)))`.execute(tx)
  ).rows.map(({ person_id }) => person_id)
