/**
 * Migrations: plain SQL files applied in the order of their names, each in its own transaction, never
 * edited afterwards and never undone. What has been applied stands in `schema_migration`.
 */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import type { Connection } from './connection.ts'
import { grantApplication } from './grants.ts'
import { StartError } from './start-error.ts'

type Migration = { name: string; text: string; sha256: string }

/** Any constant does; it must only be the same in every Fairhand. */
const MIGRATION_LOCK = 4_203_577_781

/** migrations/ of this package, wherever Fairhand was started from. */
const FOLDER = fileURLToPath(new URL('../../migrations', import.meta.url))

const OLDEST_SERVER = 150_000

/**
 * Brings the database to the state of the files in `folder`, then gives the application role its
 * rights. Starts that run at the same time wait for each other. Returns the names it applied.
 * With `until` later files are left for another time: a backup is loaded into the tables it was made of.
 * Throws StartError when the server cannot be reached, an applied file was changed or is missing, or
 * a file fails (nothing of that file is kept).
 */
export const migrate = async (
  connection: Connection,
  folder = FOLDER,
  until?: string,
): Promise<string[]> => {
  const all = await readMigrations(folder)
  const migrations = all.filter(({ name }) => until === undefined || name <= until)
  const client = await connect(connection.owner)
  try {
    // Waits for as long as the other start needs, whatever timeouts the server sets.
    await client.query(`set statement_timeout = 0; set lock_timeout = 0`)
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    const applied = await applyMissing(client, migrations)
    if (connection.roles === 2) {
      await grantApplication(client, await roleOf(connection.application))
    }
    return applied
  } finally {
    await client.end()
  }
}

/** The migrations this version of Fairhand knows, in order. */
export const knownMigrations = async (
  folder = FOLDER,
): Promise<{ name: string; sha256: string }[]> =>
  (await readMigrations(folder)).map(({ name, sha256 }) => ({ name, sha256 }))

const readMigrations = async (folder: string): Promise<Migration[]> => {
  const names = (await readdir(folder))
    .filter((name) => /^\d{4}_[a-z0-9_]+\.sql$/.test(name))
    .sort()
  return Promise.all(
    names.map(async (name) => {
      // Line endings are git's business, not a change.
      const text = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n')
      return { name, text, sha256: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

const connect = async (config: pg.PoolConfig): Promise<pg.Client> => {
  const client = new pg.Client({ connectionTimeoutMillis: 10_000, ...config })
  // A connection lost between two queries shows itself at the next one.
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ version: number }>(
      `select current_setting('server_version_num')::int as version`,
    )
    if ((rows[0]?.version ?? 0) >= OLDEST_SERVER) return client
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new StartError(`The database cannot be reached: ${why}.`, { cause: error })
  }
  await client.end()
  throw new StartError('The database server is too old: Fairhand needs PostgreSQL 15 or newer.')
}

const roleOf = async (config: pg.PoolConfig): Promise<string> => {
  const client = await connect(config)
  try {
    const { rows } = await client.query<{ role: string }>('select current_user as role')
    return rows[0]?.role ?? ''
  } finally {
    await client.end()
  }
}

const applyMissing = async (client: pg.Client, migrations: Migration[]): Promise<string[]> => {
  await client.query(`
    create table if not exists schema_migration (
      name text primary key,
      sha256 text not null,
      applied_at timestamptz not null default now()
    )`)
  const { rows } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from schema_migration order by name',
  )
  refuseChanges(migrations, rows)
  const missing = migrations.slice(rows.length)
  for (const migration of missing) await apply(client, migration)
  return missing.map(({ name }) => name)
}

/** What was applied must be the beginning of what the folder holds, unchanged. */
const refuseChanges = (
  migrations: Migration[],
  applied: { name: string; sha256: string }[],
): void => {
  applied.forEach(({ name, sha256 }, index) => {
    const file = migrations[index]
    if (file?.name === name && file.sha256 === sha256) return
    if (file?.name === name) {
      throw new StartError(
        `The migration ${name} was changed after it had been applied to this database; restore the file and put the change into a new one.`,
      )
    }
    throw new StartError(
      migrations.some((migration) => migration.name === name)
        ? `The migration ${file?.name} comes before ${name}, which this database already has; give it the next free number.`
        : `This database has the migration ${name}, which this version of Fairhand does not know; start the newer version.`,
    )
  })
}

const apply = async (client: pg.Client, migration: Migration): Promise<void> => {
  try {
    await client.query('begin')
    await client.query(migration.text)
    await client.query('insert into schema_migration (name, sha256) values ($1, $2)', [
      migration.name,
      migration.sha256,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw new StartError(`The migration ${migration.name} failed${lineOf(error, migration)}.`, {
      cause: error,
    })
  }
}

const lineOf = (error: unknown, { text }: Migration): string => {
  if (!(error instanceof Error)) return ''
  const position = 'position' in error ? Number(error.position) : Number.NaN
  const line = Number.isNaN(position)
    ? ''
    : ` at line ${text.slice(0, position).split('\n').length}`
  return `${line}: ${error.message}`
}
