/**
 * The operator's own commands, which open the database instead of calling the instance:
 * `fairhand audit`, `fairhand sign-in-link` and `fairhand doctor`. Whoever can open the database is the operator. They
 * work beside a running instance, and start the database in the data folder when none runs.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import packageJson from '../package.json' with { type: 'json' }
import { type Config, readConfig } from './config.ts'
import { type Connection, connectionFromUrl } from './database/connection.ts'
import { runningDatabase, startEmbedded } from './database/embedded.ts'
import { type Database, openDatabase } from './database/pool.ts'
import { StartError } from './database/start-error.ts'
import { transact } from './database/transact.ts'
import { execute } from './execute.ts'
import { createSignInLink } from './features/identity/contract.ts'
import { presentAudit } from './features/instance/audit-ledger.ts'
import { findInstance } from './features/instance/queries.ts'
import { createImageEncoder } from './images/image-encoder.ts'
import { systemClock } from './kernel/clock.ts'
import { Problem } from './kernel/errors.ts'
import { newUuid } from './kernel/id.ts'
import type { OperationSpec } from './kernel/operation.ts'
import { audit } from './ledger/audit.ts'
import { doctorReport } from './live/doctor.ts'
import { findOperatorPerson, hasBegun } from './operator-queries.ts'
import { diskFileStore } from './store/disk-store.ts'

const write = (text: string): void => {
  process.stdout.write(text)
}
const asJson = (value: unknown): string => `${JSON.stringify(value)}\n`

/** The books, recomputed. Status 1 on a cent of difference. */
const runAudit = async (database: Database, json: boolean): Promise<number> => {
  const report = presentAudit(await audit(database))
  write(json ? asJson(report) : auditText(report))
  return report.ok ? 0 : 1
}

const auditText = (report: ReturnType<typeof presentAudit>): string => {
  const balance = report.trial_balance.map(({ amount, currency }) => `${amount} ${currency}`)
  const differences = report.differences.map((difference) => `  ${asJson(difference)}`)
  return [
    `${report.accounts.toLocaleString('en')} accounts, ${report.transfers.toLocaleString('en')} transfers\n`,
    `Trial balance: ${balance.join(', ')}\n`,
    report.ok ? 'Everything agrees.\n' : 'These do not agree:\n',
    ...differences,
  ].join('')
}

/** A link that signs its holder in, once, within the hour; written down like every other operation. */
const runSignInLink = async (
  database: Database,
  config: Config,
  email: string,
  json: boolean,
): Promise<number> => {
  const row = await transact(database, 'read', (tx) => findInstance(tx))
  const person_id = await findOperatorPerson(database)
  if (row === undefined || person_id === undefined)
    throw new StartError('This database has not seen its first start; run npm start once.')
  const { public_url } = config
  const instance = { ...row, public_url, version: packageJson.version, signing_key: '' }
  const files = diskFileStore(join(config.data_folder, 'files'))
  const images = createImageEncoder()
  const runtime = { database, clock: systemClock, instance, files, images }
  const caller = { kind: 'operator' as const, person_id, confirmed_at: systemClock.now() }
  const call = { caller, input: { email }, request_id: newUuid() }
  const { output } = await execute(runtime, createSignInLink as unknown as OperationSpec, call)
  write(json ? asJson(output) : `${output.url}\n`)
  return 0
}

type Opened = { connection: Connection; close: () => Promise<void> }

/** The database of a running instance, or the one in the folder, started for as long as needed. */
const openConnection = async (config: Config): Promise<Opened> => {
  const close = async () => {}
  if (config.database_url !== undefined)
    return { connection: connectionFromUrl(config.database_url, config.database_owner_url), close }
  const { data_folder: folder } = config
  const running = runningDatabase(folder)
  if (running !== undefined) return { connection: running, close }
  if (!existsSync(join(folder, 'postgres')))
    throw new StartError(`There is no Fairhand in ${folder}; say where with FAIRHAND_DATA.`)
  const embedded = await startEmbedded({ folder, log: (text) => process.stderr.write(`${text}\n`) })
  return { connection: embedded.connection, close: () => embedded.stop() }
}

/** Also before the first start, when there is no database to look into. */
const runDoctor = async (
  config: Config,
  how: { asked: boolean; json: boolean },
): Promise<number> => {
  const begun =
    config.database_url !== undefined || existsSync(join(config.data_folder, 'postgres'))
  const opened = begun ? await openConnection(config) : undefined
  const database = opened && openDatabase(opened.connection.application)
  try {
    const known = database && (await hasBegun(database)) ? database : undefined
    const { text, code } = await doctorReport(config, known, { ...how, now: systemClock.now() })
    write(text)
    return code
  } finally {
    await database?.destroy()
    await opened?.close()
  }
}

const main = async (args: string[]): Promise<number> => {
  const json = args.includes('--json')
  const [command, email = ''] = args.filter((arg) => arg !== '--json')
  const config = readConfig(process.env)
  if (command === 'doctor') return runDoctor(config, { asked: email === '--live', json })
  const { connection, close } = await openConnection(config)
  const database = openDatabase(connection.application)
  try {
    if (command === 'audit') return await runAudit(database, json)
    return await runSignInLink(database, config, email, json)
  } finally {
    await database.destroy()
    await close()
  }
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof StartError || error instanceof Problem)) throw error
  process.stderr.write(
    `${error instanceof Problem ? (error.details.detail ?? error.message) : error.message}\n`,
  )
  process.exitCode = error instanceof Problem ? 2 : 1
}
