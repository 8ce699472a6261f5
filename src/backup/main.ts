/**
 * The commands `fairhand backup <file>`, `restore <file>` and `move-files`: a program of its own, for it
 * opens the database and the data folder. FAIRHAND_DATA and DATABASE_URL say which.
 */
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import packageJson from '../../package.json' with { type: 'json' }
import { type Config, readConfig } from '../config.ts'
import { type Connection, connectionFromUrl } from '../database/connection.ts'
import { openDataFolder } from '../database/data-folder.ts'
import { runningDatabase, startEmbedded } from '../database/embedded.ts'
import { StartError } from '../database/start-error.ts'
import { systemClock } from '../kernel/clock.ts'
import { openStore } from '../store/open-store.ts'
import { checkBackup } from './check-backup.ts'
import { makeBackup } from './make-backup.ts'
import type { Manifest } from './manifest.ts'
import { moveFiles } from './move-files.ts'
import { restoreBackup } from './restore-backup.ts'

const say = (text: string): void => {
  process.stderr.write(`${text}\n`)
}

type Opened = { connection: Connection; close: () => Promise<void> }

/** The server of one's own, the database of the Fairhand that runs, or the one in the folder. */
const openConnection = async ({
  database_url,
  database_owner_url,
  data_folder,
}: Config): Promise<Opened> => {
  const close = async () => {}
  if (database_url !== undefined)
    return { connection: connectionFromUrl(database_url, database_owner_url), close }
  const running = runningDatabase(data_folder)
  if (running !== undefined) return { connection: running, close }
  const embedded = await startEmbedded({ folder: data_folder, log: say })
  return { connection: embedded.connection, close: () => embedded.stop() }
}

const runBackup = async (config: Config, file: string): Promise<object> => {
  const { data_folder } = config
  if (!namesIn(data_folder).includes('signing-key.pem'))
    throw new StartError(`There is no Fairhand in ${data_folder}; say where with FAIRHAND_DATA.`)
  const { connection, close } = await openConnection(config)
  try {
    const bucket = config.files_s3 === null ? null : await openStore(config)
    const clock = systemClock
    const source = { connection, data_folder, bucket, clock, version: packageJson.version }
    const { manifest, ...written } = await makeBackup(source, file)
    say(`${summary(manifest)} are kept in ${file} (${written.bytes} bytes).`)
    say(`SHA-256 ${written.sha256}; keep it elsewhere: fairhand restore --sha256 checks it.`)
    say('Whoever has this file can sign in as anybody and write receipts: keep it like a key.')
    if (manifest.missing_files.length > 0)
      say(`${manifest.missing_files.length} stored files were missing or damaged already.`)
    return { ...written, missing_files: manifest.missing_files, ...counts(manifest) }
  } finally {
    await close()
  }
}

/** Whatever a failed restore left is removed from a folder that was empty before. */
const runRestore = async (config: Config, file: string, sha256?: string): Promise<object> => {
  const { data_folder } = config
  if (namesIn(data_folder).length > 0)
    throw new StartError(
      `The data folder ${data_folder} is not empty; a restore needs an empty one: say which with FAIRHAND_DATA.`,
    )
  const manifest = await checkBackup(file, sha256)
  const existed = existsSync(data_folder)
  openDataFolder(data_folder)
  try {
    const { connection, close } = await openConnection(config)
    const target = { connection, data_folder, files: await openStore(config) }
    const report = await restoreBackup(target, file, manifest).finally(close)
    say(`${summary(manifest)} are restored into ${data_folder}${bucketWords(config)}.`)
    say(`${report.accounts} accounts, ${report.transfers} transfers: everything agrees.`)
    if (manifest.missing_files.length > 0)
      say(`${manifest.missing_files.length} stored files were missing when the backup was made.`)
    return { data_folder, made_at: manifest.created_at, audit_ok: report.ok, ...counts(manifest) }
  } catch (error) {
    const left = existed
      ? namesIn(data_folder).map((name) => join(data_folder, name))
      : [data_folder]
    for (const path of left) rmSync(path, { recursive: true, force: true })
    throw error
  }
}

const bucketWords = ({ files_s3 }: Config): string =>
  files_s3 === null ? '' : `, the files into ${files_s3.url}`

const namesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

const counts = ({ tables, files }: Manifest) => ({
  rows: tables.reduce((sum, { rows }) => sum + rows, 0),
  tables: tables.length,
  files: files.count,
})

const summary = (manifest: Manifest): string => {
  const { rows, tables, files } = counts(manifest)
  return `${rows} rows in ${tables} tables and ${files} stored files of ${manifest.instance.name}, as of ${manifest.created_at},`
}

const USAGE =
  'fairhand backup <file> · fairhand restore <file> [--sha256 <hash>] · fairhand move-files'

const run = (config: Config, command?: string, file?: string, sha256?: string) => {
  if (command === 'move-files' && file === undefined) return moveFiles(config, say)
  if (command === 'backup' && file !== undefined) return runBackup(config, resolve(file))
  if (command === 'restore' && file !== undefined) return runRestore(config, resolve(file), sha256)
  throw new StartError(USAGE)
}

const main = async (): Promise<object> => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean' }, sha256: { type: 'string' } },
  })
  const [command, file] = positionals
  const config = readConfig(process.env)
  const outcome = await run(config, command, file, values.sha256)
  if (values.json) process.stdout.write(`${JSON.stringify(outcome)}\n`)
  return outcome
}

try {
  await main()
} catch (error) {
  if (!(error instanceof StartError)) throw error
  say(error.message)
  process.exitCode = 1
}
