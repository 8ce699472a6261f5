/**
 * Makes a backup of an instance while it runs: one moment of the database, the stored files, and the
 * two secrets. Nobody waits for it.
 */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Connection } from '../database/connection.ts'
import {
  appliedMigrations,
  dataTables,
  holdsAnInstance,
  sequencesOf,
  type Table,
  tableOut,
} from '../database/dump.ts'
import { inSession, type Session } from '../database/session.ts'
import { StartError } from '../database/start-error.ts'
import type { FileStore } from '../features/handle.ts'
import type { Clock } from '../kernel/clock.ts'
import { Problem } from '../kernel/errors.ts'
import { type Entry, writeArchive } from './archive.ts'
import {
  createTally,
  MANIFEST_NAME,
  type Manifest,
  NO_ROWS,
  SECRET_NAMES,
  sha256Of,
  type Tally,
} from './manifest.ts'
import { instanceRow, namedFiles } from './queries.ts'

export type BackupSource = {
  connection: Connection
  data_folder: string
  /** Where the files lie when not in the data folder. */
  bucket: FileStore | null
  clock: Clock
  version: string
}

export type BackupReport = {
  file: string
  /** Of the whole file. Kept elsewhere, it shows a change that also rewrote the list of contents. */
  sha256: string
  bytes: number
  manifest: Manifest
}

/**
 * Writes a backup into `file`, which must not exist. Whoever can read it can sign receipts and
 * sessions of this instance: it is as secret as the data folder. Throws StartError in one sentence.
 */
export const makeBackup = async (source: BackupSource, file: string): Promise<BackupReport> => {
  let manifest: Manifest | undefined
  const written = await inSession(source.connection.owner, 'snapshot', async (session) => {
    if (!(await holdsAnInstance(session.client)))
      throw new StartError('This database has not seen its first start; there is nothing to keep.')
    return writeArchive(
      file,
      entriesOf(session, source, (made) => {
        manifest = made
      }),
    )
  })
  if (manifest === undefined) throw new Error('the backup has no list of contents')
  return { file, ...written, manifest }
}

async function* entriesOf(
  session: Session,
  source: BackupSource,
  done: (manifest: Manifest) => void,
): AsyncGenerator<Entry> {
  const tally = createTally()
  const tables = await dataTables(session.client)
  for await (const entry of contentsOf(session, source, tables)) {
    tally.add(entry)
    yield entry
  }
  const manifest = await describe(session, source, tally, tables)
  done(manifest)
  yield { name: MANIFEST_NAME, bytes: Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`) }
}

/** Rows first, then the files: the bytes that a row of the snapshot names were stored before it. */
async function* contentsOf(
  { client, tx }: Session,
  { data_folder, bucket }: BackupSource,
  tables: Table[],
): AsyncGenerator<Entry> {
  for (const table of tables) {
    let number = 0
    for await (const bytes of wholeRows(tableOut(client, table))) {
      number += 1
      yield { name: `tables/${table.name}/${String(number).padStart(6, '0')}`, bytes }
    }
  }
  if (bucket === null) yield* storedFiles(join(data_folder, 'files'))
  else yield* filesFrom(bucket, await namedFiles(tx))
  for (const name of SECRET_NAMES)
    yield { name: `secrets/${name}`, bytes: await readSecret(data_folder, name) }
}

/** How large a piece of a table grows before the next begins. In bytes. */
const PIECE = 4 * 1024 * 1024

/** Puts together what the server sends, so that each piece ends with the end of a row. */
async function* wholeRows(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer[] = []
  let size = 0
  for await (const chunk of chunks) {
    held.push(chunk)
    size += chunk.length
    if (size < PIECE || chunk.at(-1) !== 10) continue
    yield Buffer.concat(held)
    ;[held, size] = [[], 0]
  }
  if (size > 0) yield Buffer.concat(held)
}

/** Every stored file whose bytes are what its name says; others are named in `missing_files`. */
async function* storedFiles(folder: string): AsyncGenerator<Entry> {
  for (const path of await readdir(folder, { recursive: true }).catch(ifMissing)) {
    const sha256 = /^[0-9a-f]{2}\/([0-9a-f]{64})$/.exec(path.replaceAll('\\', '/'))?.[1]
    if (sha256 === undefined) continue
    const bytes = await readFile(join(folder, path)).catch(() => undefined)
    if (bytes !== undefined && sha256Of(bytes) === sha256) yield { name: `files/${sha256}`, bytes }
  }
}

/** The same from a bucket, which is asked for what the rows name: one file at a time is in memory. */
async function* filesFrom(bucket: FileStore, named: string[]): AsyncGenerator<Entry> {
  for (const sha256 of named) {
    const bytes = await bucket.get(sha256).catch(ifNotFound)
    if (bytes === undefined) continue
    const entry = { name: `files/${sha256}`, bytes: Buffer.from(bytes) }
    if (sha256Of(entry.bytes) === sha256) yield entry
  }
}

const ifNotFound = (error: unknown): undefined => {
  if (error instanceof Problem && error.code === 'not_found') return undefined
  throw error instanceof Problem ? new StartError(error.details.detail ?? error.message) : error
}

const ifMissing = (error: unknown): string[] => {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
  throw error
}

const readSecret = async (folder: string, name: string): Promise<Buffer> => {
  try {
    return await readFile(join(folder, name))
  } catch (cause) {
    const sentence = `The file ${name} of this instance cannot be read in ${folder}; say where the instance runs with FAIRHAND_DATA.`
    throw new StartError(sentence, { cause })
  }
}

const describe = async (
  { client, tx }: Session,
  { clock, version }: BackupSource,
  tally: Tally,
  tables: Table[],
): Promise<Manifest> => {
  const { tables: counted, files, secrets, stored } = tally.contents()
  return {
    format: 'fairhand-backup-1',
    version,
    created_at: clock.now().toISOString(),
    instance: await instanceRow(tx),
    migrations: await appliedMigrations(client),
    tables: tables.map(({ name, columns }) => ({
      name,
      columns,
      ...(counted.get(name) ?? NO_ROWS),
    })),
    sequences: await sequencesOf(client),
    files,
    secrets,
    missing_files: (await namedFiles(tx)).filter((sha256) => !stored.has(sha256)),
  }
}
