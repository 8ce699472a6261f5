/**
 * An instance on a PostgreSQL of one's own: with one role or two it starts, works and says what it
 * gives up; and a backup crosses from the embedded server to it. Whatever server the run was given.
 */
import { join } from 'node:path'
import { sql } from 'kysely'
import type pg from 'pg'
import { afterEach, describe, expect, inject, test } from 'vitest'
import { rolesInEffect } from '../src/database/second-wall.ts'
import { audit } from '../src/ledger/audit.ts'
import { databaseWithRoles, emptyDatabase, type FreshDatabase } from './support/database.ts'
import { newFolder, removeFolder, startInstance } from './support/instance.ts'
import { run } from './support/survival/backup.ts'
import { moreApproved, startWorkload, verdictOf } from './support/survival/workload.ts'

const cleanup: (() => unknown)[] = []
afterEach(async () => {
  while (cleanup.length > 0) await cleanup.pop()?.()
})

/** What stands in DATABASE_URL for a configuration of the tests. */
const addressOf = ({ host, port, user, password, database }: pg.PoolConfig): string => {
  const secret = typeof password === 'string' ? `:${encodeURIComponent(password)}` : ''
  return `postgres://${user}${secret}@localhost/${database}?host=${encodeURIComponent(host ?? '')}&port=${port}`
}

const empty = async (): Promise<FreshDatabase> => {
  const fresh = await emptyDatabase()
  cleanup.push(() => fresh.close())
  return fresh
}

const folderToRemove = (): string => {
  const folder = newFolder()
  cleanup.push(() => removeFolder(folder))
  return folder
}

const environmentOf = ({ connection }: FreshDatabase, roles: 1 | 2): Record<string, string> => {
  const owner = { ...connection.owner, user: 'fairhand_owner' }
  const application = { ...owner, user: roles === 1 ? 'fairhand_owner' : 'fairhand_application' }
  return {
    DATABASE_URL: addressOf(application),
    ...(roles === 2 && { DATABASE_OWNER_URL: addressOf(owner) }),
  }
}

describe.each([1, 2] as const)('with a set-up of %i role(s)', (roles) => {
  test('it starts, people work and are paid, and the start says whether a wall is missing', async () => {
    const fresh = await empty()
    const folder = folderToRemove()
    const instance = await startInstance({ folder, environment: environmentOf(fresh, roles) })
    cleanup.push(() => instance.stop())
    const load = await startWorkload(instance.url, 100)
    await moreApproved(load, 10)
    await load.stop()
    const verdict = await verdictOf(fresh.owner, load)
    expect(verdict).toMatchObject({ lost: [], audit_ok: true })
    expect(verdict.counts.rewards).toBe(load.approved.length)
    expect(instance.output().includes('WARNING: one database role')).toBe(roles === 1)
  }, 60_000)
})

test('the database decides whether there is a second wall, not the number of addresses', async () => {
  const fresh = await databaseWithRoles(2)
  cleanup.push(() => fresh.close())
  const { owner, application } = fresh.connection
  expect(await rolesInEffect(fresh.connection)).toBe(2)
  expect(await rolesInEffect({ owner, application: owner, roles: 2 })).toBe(1)
  const superuser = { ...application, user: inject('testServer').superuser.user }
  expect(await rolesInEffect({ owner, application: superuser, roles: 2 })).toBe(1)
})

describe('a single role', () => {
  test('still cannot rewrite what only grows; it can do what the second role could not', async () => {
    const fresh = await databaseWithRoles(1)
    cleanup.push(() => fresh.close())
    const attempt = (text: string) => sql.raw(text).execute(fresh.database)
    for (const table of ['ledger_transfer', 'event', 'receipt', 'submission', 'mandate']) {
      await expect(attempt(`delete from ${table}`)).rejects.toThrow('append-only')
      await expect(attempt(`truncate ${table} cascade`)).rejects.toThrow('append-only')
    }
    // What the warning means: the tables are its own.
    await attempt('alter table event disable trigger user')
    await attempt('delete from event')
  })
})

describe('backup and restore', () => {
  test('from a server of one’s own into the embedded one, and back into an empty database', async () => {
    const [first, last] = [await empty(), await empty()]
    const [folder, kept] = [folderToRemove(), folderToRemove()]
    const environment = environmentOf(first, 2)
    const instance = await startInstance({ folder, environment })
    cleanup.push(() => instance.stop())
    const load = await startWorkload(instance.url, 100)
    await moreApproved(load, 5)
    await load.stop()
    const steps = [
      await run(folder, ['backup', join(kept, 'one')], environment),
      await run(join(kept, 'embedded'), ['restore', join(kept, 'one')]),
      await run(join(kept, 'embedded'), ['backup', join(kept, 'two')]),
      await run(join(kept, 'last'), ['restore', join(kept, 'two')], environmentOf(last, 2)),
    ]
    expect(steps.map(({ code, said }) => [code, code === 0 ? '' : said])).toEqual(
      steps.map(() => [0, '']),
    )
    expect(await verdictOf(last.owner, load)).toEqual(await verdictOf(first.owner, load))
    expect((await audit(last.owner)).ok).toBe(true)
    const again = await run(join(kept, 'more'), ['restore', join(kept, 'two')], environment)
    expect(again).toMatchObject({ code: 1, said: expect.stringContaining('already holds') })
  }, 90_000)
})
