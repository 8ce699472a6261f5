/**
 * SQL of the bytes behind files. Whether they are loose is a matter of real time, for which the
 * database is asked: a clock that runs faster would throw away what is on its way.
 */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'

/** Tells of bytes before they are written. Those that were loose are so from now on. */
export const noteBytes = (tx: Transaction, sha256: string, bytes: number) =>
  sql`
    insert into stored_bytes as b (sha256, bytes, loose_since)
    values (${sha256}, ${bytes}, clock_timestamp())
    on conflict (sha256) do update set loose_since = excluded.loose_since
      where b.loose_since is not null`.execute(tx)

/** Takes the row of bytes that have been loose for so long, locked; nobody can begin to name them. */
export const takeLooseBytes = async (
  tx: Transaction,
  seconds: number,
): Promise<string | undefined> =>
  (
    await sql<{ sha256: string }>`
      select sha256 from stored_bytes
      where loose_since < clock_timestamp() - make_interval(secs => ${seconds})
      order by loose_since limit 1 for update skip locked`.execute(tx)
  ).rows[0]?.sha256

export const forgetBytes = (tx: Transaction, sha256: string) =>
  sql`delete from stored_bytes where sha256 = ${sha256}`.execute(tx)
