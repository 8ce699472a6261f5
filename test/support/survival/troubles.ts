/** What a database does to a running instance, short of dying: and how soon people are served again. */
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { openDataFolder } from '../../../src/database/data-folder.ts'
import { superuserConfig } from '../../../src/database/ownership.ts'
import { type Database, openDatabase } from '../../../src/database/pool.ts'
import { findPostmaster } from '../../../src/database/postmaster.ts'
import { LIMITS } from '../../../src/kernel/limits.ts'
import type { StartedProcess } from '../instance.ts'
import { moreApproved, postmasterOf, recoveryTime, type Workload } from './workload.ts'

type Site = { instance: StartedProcess; load: Workload }
export type Trouble = {
  name: string
  /** Makes it, and returns when it is over. */
  make: (site: Site) => Promise<unknown>
}

const asSuperuser = async (
  { instance }: Site,
  work: (database: Database) => Promise<void>,
): Promise<void> => {
  const server = findPostmaster(openDataFolder(instance.folder))
  const database = openDatabase(superuserConfig(server?.socketFolder ?? '', 'fairhand'))
  await work(database).finally(() => database.destroy())
}

/** All connections are cut at once. */
export const cutConnections: Trouble = {
  name: 'all connections cut',
  make: (site) =>
    asSuperuser(site, async (database) => {
      await sql`select pg_terminate_backend(pid) from pg_stat_activity
        where pid <> pg_backend_pid() and backend_type = 'client backend'`.execute(database)
    }),
}

/** The database is stopped in order; the instance starts it again. */
export const stopDatabase: Trouble = {
  name: 'the database stopped in order',
  make: async ({ instance }) => process.kill(await postmasterOf(instance.folder), 'SIGINT'),
}

const VISITORS = 60

/**
 * Every connection of the pool waits for a lock, longer than anybody waits for a connection, and more
 * people come. `statuses` gathers what they were answered.
 */
export const exhaustPool = (statuses: number[] = []): Trouble => ({
  name: 'the pool exhausted',
  make: async (site) => {
    const headers = { authorization: `Bearer ${site.load.workers[0]?.token}` }
    const visit = async () => {
      statuses.push((await fetch(`${site.instance.url}/v1/earnings`, { headers })).status)
    }
    let crowd: Promise<unknown> = Promise.resolve()
    await asSuperuser(site, (database) =>
      database.transaction().execute(async (tx) => {
        await sql`lock table assignment in access exclusive mode`.execute(tx)
        crowd = Promise.all(Array.from({ length: VISITORS }, visit))
        await sleep(1000 * (Math.max(LIMITS.database_connect, LIMITS.database_lock) + 1))
      }),
    )
    // Nobody waits for them here: how soon the others are served is what counts.
    return { crowd }
  },
})

/** Seconds until 95 of 100 requests are answered again, and whether it is still the same process. */
export const recoveryFrom = async (
  { make }: Trouble,
  site: Site,
): Promise<{ seconds: number; same: boolean; healthy: boolean }> => {
  await moreApproved(site.load, 5)
  await make(site)
  const seconds = await recoveryTime(site.load, performance.now(), 10)
  const health = await fetch(`${site.instance.url}/health`).catch(() => undefined)
  return { seconds, same: site.instance.running(), healthy: health?.status === 200 }
}
