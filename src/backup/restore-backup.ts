/**
 * Restores a backup into an empty database and an empty folder. The order is what a kill in the middle
 * asks for: files first (harmless alone), then all rows in one transaction with the books audited in
 * it, then the secrets, without which nothing starts.
 */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Connection } from '../database/connection.ts'
import {
  continueSequences,
  countRows,
  dataTables,
  holdsAnInstance,
  loadTables,
  type Table,
  tableIn,
} from '../database/dump.ts'
import { migrate } from '../database/migrate.ts'
import type { Transaction } from '../database/pool.ts'
import { inSession, type Session } from '../database/session.ts'
import { StartError } from '../database/start-error.ts'
import type { FileStore } from '../features/handle.ts'
import { LIMITS } from '../kernel/limits.ts'
import { type AuditReport, audit } from '../ledger/audit.ts'
import { readArchive } from './archive.ts'
import { compare, createTally, type Manifest } from './manifest.ts'

export type RestoreTarget = {
  connection: Connection
  data_folder: string
  /** Where the files go. */
  files: FileStore
  /** Another folder of migrations than this version's; for tests. */
  migrations?: string
}

/**
 * Loads a checked backup (`checkBackup` gave `manifest`) and brings it to this version's tables.
 * Returns the audit of the restored ledger, which agrees to the cent; otherwise throws StartError
 * and keeps none of the rows.
 */
export const restoreBackup = async (
  { connection, data_folder, files, migrations }: RestoreTarget,
  file: string,
  manifest: Manifest,
): Promise<AuditReport> => {
  await refuseUsed(connection)
  await migrate(connection, migrations, manifest.migrations.at(-1)?.name ?? '')
  const secrets: { name: string; bytes: Buffer }[] = []
  const report = await inSession(connection.owner, 'write', async (session) => {
    const tables = await tablesFor(session, manifest)
    await loadTables(session.client, [...tables.values()], async () => {
      secrets.push(...(await load(session, files, file, { manifest, tables })))
    })
    await continueSequences(session.client, manifest.sequences, LIMITS.restore_sequence_gap)
    await requireRows(session, manifest, tables)
    return requireBalance(session.tx)
  })
  await migrate(connection, migrations)
  for (const { name, bytes } of secrets)
    await writeFile(join(data_folder, name), bytes, { mode: 0o600, flush: true, flag: 'wx' })
  return report
}

const refuseUsed = ({ owner }: Connection): Promise<void> =>
  inSession(owner, 'snapshot', async ({ client }) => {
    if (await holdsAnInstance(client))
      throw new StartError('The database already holds an instance; a restore needs an empty one.')
  })

/** The tables of the manifest, which the migrations must have made exactly so. */
const tablesFor = async (
  { client }: Session,
  manifest: Manifest,
): Promise<ReadonlyMap<string, Table>> => {
  const made = new Map((await dataTables(client)).map((table) => [table.name, table]))
  const fits =
    made.size === manifest.tables.length &&
    manifest.tables.every(
      ({ name, columns }) => made.get(name)?.columns.toString() === columns.toString(),
    )
  if (!fits)
    throw new StartError('The tables of this database are not those the backup was made of.')
  return made
}

type Load = { manifest: Manifest; tables: ReadonlyMap<string, Table> }

/** Rows into their tables, files into their store; the secrets come back for later. */
const load = async (
  { client }: Session,
  files: FileStore,
  file: string,
  { manifest, tables }: Load,
): Promise<{ name: string; bytes: Buffer }[]> => {
  const secrets: { name: string; bytes: Buffer }[] = []
  const tally = createTally()
  for await (const entry of readArchive(file)) {
    const kind = tally.add(entry)
    if (kind.kind === 'table') {
      const table = tables.get(kind.table)
      if (table !== undefined) await tableIn(client, table, entry.bytes)
    } else if (kind.kind === 'file') await files.put(kind.sha256, entry.bytes)
    else if (kind.kind === 'secret') secrets.push({ name: kind.name, bytes: entry.bytes })
  }
  // The same file as when it was checked.
  compare(manifest, tally)
  return secrets
}

const requireRows = async (
  { client }: Session,
  manifest: Manifest,
  tables: ReadonlyMap<string, Table>,
): Promise<void> => {
  for (const { name, rows } of manifest.tables) {
    const table = tables.get(name)
    const found = table === undefined ? 0 : await countRows(client, table)
    if (found !== rows)
      throw new StartError(`The table ${name} has ${found} rows, not ${rows}. Nothing was kept.`)
  }
}

const requireBalance = async (tx: Transaction): Promise<AuditReport> => {
  const report = await audit(tx)
  if (!report.ok)
    throw new StartError(
      `The books of the backup do not balance: ${report.differences.length} differences. Nothing was kept; fairhand audit on the instance it came from says more.`,
    )
  return report
}
