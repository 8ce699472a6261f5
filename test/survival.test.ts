/**
 * What happens when processes die under people at work: nothing that was acknowledged is lost, nothing
 * is done twice, the books agree to the cent, and the instance goes on. bench/survival.ts does it a
 * hundred times.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDataFolder } from '../src/database/data-folder.ts'
import { superuserConfig } from '../src/database/ownership.ts'
import { openDatabase } from '../src/database/pool.ts'
import { findPostmaster } from '../src/database/postmaster.ts'
import { LIMITS } from '../src/kernel/limits.ts'
import { removeFolder, type StartedProcess, startInstance } from './support/instance.ts'
import { surviveDeaths, type Victim } from './support/survival/deaths.ts'
import {
  lookInside,
  moreApproved,
  postmasterOf,
  recoveryTime,
  startWorkload,
  type Verdict,
  verdictOf,
  type Workload,
} from './support/survival/workload.ts'

const expectWhole = ({ lost, counts, acknowledged, audit_ok }: Verdict): void => {
  expect(lost).toEqual([])
  const { approvals } = acknowledged
  expect(approvals).toBeGreaterThan(25)
  expect(counts).toEqual({ ...acknowledged, rewards: approvals, receipts: approvals })
  expect(audit_ok).toBe(true)
}

test.each<Victim>(['server', 'postgres'])(
  'kill -9 of the %s five times under load',
  async (victim) => {
    const { verdict, surprises, exits } = await surviveDeaths(victim, 5)
    expect(surprises).toEqual([])
    expect(exits).toBe(0)
    expectWhole(verdict)
  },
  90_000,
)

describe('a running instance whose database misbehaves', () => {
  let instance: StartedProcess
  let load: Workload
  beforeAll(async () => {
    instance = await startInstance()
    load = await startWorkload(instance.url)
  }, 60_000)
  afterAll(async () => {
    await instance.stop()
    removeFolder(instance.folder)
  })

  /** Seconds after which people are served again; the process must still be the same one. */
  const recovered = async (trouble: () => Promise<unknown>): Promise<number> => {
    await moreApproved(load, 5)
    await trouble()
    const seconds = await recoveryTime(load, performance.now(), 10)
    expect(instance.running()).toBe(true)
    expect((await fetch(`${instance.url}/health`)).status).toBe(200)
    return seconds
  }

  const asSuperuser = async (
    work: (database: ReturnType<typeof openDatabase>) => Promise<void>,
  ) => {
    const server = findPostmaster(openDataFolder(instance.folder))
    const database = openDatabase(superuserConfig(server?.socketFolder ?? '', 'fairhand'))
    await work(database).finally(() => database.destroy())
  }

  test('all its connections are cut', async () => {
    const cut = () =>
      asSuperuser(async (database) => {
        await sql`select pg_terminate_backend(pid) from pg_stat_activity
          where pid <> pg_backend_pid() and backend_type = 'client backend'`.execute(database)
      })
    expect(await recovered(cut)).toBeLessThan(10)
  }, 30_000)

  test('the database is stopped in order', async () => {
    const stop = async () => process.kill(await postmasterOf(instance.folder), 'SIGINT')
    expect(await recovered(stop)).toBeLessThan(10)
  }, 30_000)

  test('every connection of its pool waits for a lock, and more people come', async () => {
    const statuses: number[] = []
    const visit = async () => {
      const headers = { authorization: `Bearer ${load.workers[0]?.token}` }
      statuses.push((await fetch(`${instance.url}/v1/earnings`, { headers })).status)
    }
    let crowd: Promise<unknown> = Promise.resolve()
    const hold = () =>
      asSuperuser((database) =>
        database.transaction().execute(async (tx) => {
          await sql`lock table assignment in access exclusive mode`.execute(tx)
          crowd = Promise.all(Array.from({ length: 60 }, visit))
          // Longer than anybody waits for a connection or a lock.
          await sleep(1000 * (Math.max(LIMITS.database_connect, LIMITS.database_lock) + 1))
        }),
      )
    expect(await recovered(hold)).toBeLessThan(10)
    await crowd
    // All were answered: "later" while nothing could be read, or with what they asked for.
    expect(statuses).toHaveLength(60)
    expect(statuses).toContain(503)
    expect(statuses.filter((status) => ![200, 503].includes(status))).toEqual([])
  }, 60_000)

  test('and in all of that nothing was lost or done twice', async () => {
    await load.stop()
    expect(load.surprises).toEqual([])
    const { lost, audit_ok, counts, acknowledged } = await lookInside(instance.folder, (database) =>
      verdictOf(database, load),
    )
    expect({ lost, audit_ok }).toEqual({ lost: [], audit_ok: true })
    expect(counts.approvals).toBe(acknowledged.approvals)
    expect(counts.rewards).toBe(acknowledged.approvals)
  })
})
