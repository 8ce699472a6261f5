/** Makes transactions meet: one holds a row, the others run into it, and it lets go. */
import { sql } from 'kysely'
import type { World } from './world.ts'

/** Until so many transactions of this database wait for a lock. */
export const untilWaiting = async ({ database }: World, count: number): Promise<void> => {
  for (;;) {
    const { rows } = await sql`
      select from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(database)
    if (rows.length >= count) return
  }
}

/** Holds what `lock` locks (a statement) while `meanwhile` runs, then lets go. */
export const whileHeld = async <T>(
  { owner }: World,
  lock: string,
  meanwhile: () => Promise<T>,
): Promise<T> =>
  owner.transaction().execute(async (tx) => {
    await sql.raw(lock).execute(tx)
    return meanwhile()
  })

/** How each of several attempts ended: `done`, or the code of its refusal. A fault of ours throws. */
export const outcomes = async (attempts: Promise<unknown>[]): Promise<string[]> =>
  (await Promise.allSettled(attempts)).map((result) => {
    if (result.status === 'fulfilled') return 'done'
    const { code, name } = result.reason as { code?: string; name?: string }
    if (name !== 'Problem' || code === undefined || code === 'busy') throw result.reason
    return code
  })
