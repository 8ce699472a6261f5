/**
 * Vitest's global set-up: one PostgreSQL for the whole run, with everything migrated once into a
 * template database. Each test file copies the template (database.ts).
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
import { ensureDatabase } from '../../src/database/roles.ts'
import { THROWAWAY_SETTINGS } from '../../src/database/server-settings.ts'

/**
 * How test files reach the server: as its superuser, who copies databases, and as the two roles in
 * any of those. A server of one's own for the tests would fill in the same three.
 */
export type TestServer = { superuser: pg.ClientConfig; template: string }

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
  const parent = fastFolder()
  await removeAbandoned(parent)
  const folder = mkdtempSync(join(parent, `fairhand-test-${process.pid}-`))
  const embedded = await startEmbedded({ folder, log: () => {}, settings: THROWAWAY_SETTINGS })
  const superuser = superuserConfig(embedded.socketFolder, 'postgres')
  const template = 'fairhand_template'
  try {
    await makeTemplate(superuser, template)
  } catch (error) {
    // A migration that does not run fails every test that needs tables, and says why; the others run.
    console.error(error)
  }
  provide('testServer', { superuser, template })
  return async () => {
    await embedded.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

const makeTemplate = async (superuser: pg.ClientConfig, name: string): Promise<void> => {
  const client = new pg.Client(superuser)
  await client.connect()
  await ensureDatabase(client, name)
  await client.end()
  await migrate(connectionTo(superuser, name))
}

/** Both roles in one database of the test server. */
export const connectionTo = (superuser: pg.ClientConfig, database: string): Connection => ({
  owner: { ...superuser, database, user: OWNER_ROLE },
  application: { ...superuser, database, user: APPLICATION_ROLE },
  roles: 2,
})

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
