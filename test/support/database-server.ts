/**
 * Vitest's global set-up: one PostgreSQL for the whole run, with everything migrated once into a
 * template database. Each test file copies the template (database.ts). It is a throw-away server of
 * ours, or the one that FAIRHAND_TEST_DATABASE_URL names (a superuser's address); the product under
 * test comes as two roles, or with FAIRHAND_TEST_ROLES=1 as one.
 */
import { mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { APPLICATION_ROLE, type Connection, OWNER_ROLE } from '../../src/database/connection.ts'
import { openDataFolder } from '../../src/database/data-folder.ts'
import { startEmbedded } from '../../src/database/embedded.ts'
import { migrate } from '../../src/database/migrate.ts'
import { superuserConfig } from '../../src/database/ownership.ts'
import { findPostmaster, stopPostmaster } from '../../src/database/postmaster.ts'
import { isRunning } from '../../src/database/process-state.ts'
import { THROWAWAY_SETTINGS } from '../../src/database/server-settings.ts'
import { makeRoles, ownServer } from './own-server.ts'

/**
 * How test files reach the server: as its superuser, who copies the template, and as the product's
 * roles in any copy; `roles` says how many those are in this run.
 */
export type TestServer = { superuser: pg.ClientConfig; template: string; roles: 1 | 2 }

declare module 'vitest' {
  export interface ProvidedContext {
    testServer: TestServer
  }
}

/** Quick, and yet what was committed outlives every process (though not the machine). */
export const SURVIVAL_SETTINGS = { ...THROWAWAY_SETTINGS, synchronous_commit: 'on' }

const FOLDER = /^fairhand-test-(\d+)-/

/** In bytes: the server, its log, and the databases of two test files with room to spare. */
const MEMORY_MINIMUM = 1024 ** 3

/** A folder in memory where there is one: a copy of the template takes 10 ms there, not 40 to 300. */
export const fastFolder = (): string => {
  const memory = '/dev/shm'
  try {
    const { bavail, bsize } = statfsSync(memory)
    return bavail * bsize > MEMORY_MINIMUM ? memory : tmpdir()
  } catch {
    return tmpdir()
  }
}

export const setup = async ({ provide }: TestProject): Promise<() => Promise<void>> => {
  const own = ownServer(process.env)
  const { superuser, stop } = own ?? (await throwAwayServer())
  const roles = process.env.FAIRHAND_TEST_ROLES === '1' ? 1 : 2
  // Runs beside each other on one server do not disturb each other.
  const template = `fairhand_template_${process.pid}`
  const server = { superuser, template, roles } as const
  try {
    await makeTemplate(server)
  } catch (error) {
    // A migration that does not run fails every test that needs tables, and says why; the others run.
    console.error(error)
  }
  console.log(await describeServer(server))
  provide('testServer', server)
  return async () => {
    if (own !== undefined)
      await asSuperuser(superuser, `drop database if exists ${template} with (force)`)
    await stop()
  }
}

type Running = { superuser: pg.ClientConfig; stop: () => Promise<void> }

const throwAwayServer = async (): Promise<Running> => {
  const parent = fastFolder()
  await removeAbandoned(parent)
  const folder = mkdtempSync(join(parent, `fairhand-test-${process.pid}-`))
  const embedded = await startEmbedded({ folder, log: () => {}, settings: THROWAWAY_SETTINGS })
  const stop = async (): Promise<void> => {
    await embedded.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { superuser: superuserConfig(embedded.socketFolder, 'postgres'), stop }
}

const makeTemplate = async ({ superuser, template, roles }: TestServer): Promise<void> => {
  await makeRoles(superuser)
  await asSuperuser(
    superuser,
    `drop database if exists ${template} with (force)`,
    `create database ${template} owner ${OWNER_ROLE} template template0 encoding 'UTF8'`,
  )
  await migrate(connectionTo(superuser, template, roles))
}

/** Printed once in every run, so that nobody mistakes one set-up for another. */
const describeServer = async ({ superuser, roles }: TestServer): Promise<string> => {
  const [row] = await asSuperuser(superuser, 'show server_version')
  return `Tests run on PostgreSQL ${row?.server_version}, the product with ${roles === 1 ? 'one role' : 'two roles'}.`
}

/** Runs statements one after the other; the rows of the last. */
export const asSuperuser = async (
  superuser: pg.ClientConfig,
  ...statements: string[]
): Promise<Record<string, unknown>[]> => {
  const client = new pg.Client(superuser)
  await client.connect()
  try {
    let rows: Record<string, unknown>[] = []
    for (const statement of statements) ({ rows } = await client.query(statement))
    return rows
  } finally {
    await client.end()
  }
}

/** The product's roles in one database of the test server. */
export const connectionTo = (
  superuser: pg.ClientConfig,
  database: string,
  roles: 1 | 2,
): Connection => {
  const owner = { ...superuser, database, user: OWNER_ROLE }
  if (roles === 1) return { owner, application: owner, roles }
  return { owner, application: { ...superuser, database, user: APPLICATION_ROLE }, roles }
}

/** A run that was killed could not clean up after itself. */
const removeAbandoned = async (parent: string): Promise<void> => {
  for (const name of readdirSync(parent)) {
    const pid = FOLDER.exec(name)?.[1]
    if (pid === undefined || isRunning(Number(pid))) continue
    const folder = join(parent, name)
    const server = findPostmaster(openDataFolder(folder))
    if (server !== undefined) await stopPostmaster(server.pid)
    rmSync(folder, { recursive: true, force: true })
  }
}
