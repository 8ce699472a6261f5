/**
 * What a start needs before anything is served: the instance's row, its two secret files, and an
 * operator. The first start makes them; every later one finds them, or says in one sentence why this
 * database and this folder do not belong together.
 */
import { randomBytes } from 'node:crypto'
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openDataFolder } from '../../database/data-folder.ts'
import type { Database, Transaction } from '../../database/pool.ts'
import { folderError, StartError } from '../../database/start-error.ts'
import { transact } from '../../database/transact.ts'
import {
  type MoneySettings,
  NO_MONEY_SETTINGS,
  railFault,
  withUsualRail,
} from '../../kernel/bank/rails.ts'
import type { Clock } from '../../kernel/clock.ts'
import { newUuid } from '../../kernel/id.ts'
import { FILE_LIMITS } from '../../kernel/limits/file-limits.ts'
import { LIVE_LIMITS } from '../../kernel/limits/live-limits.ts'
import { newSigningKey, publicKeyOf } from '../../kernel/receipt.ts'
import type { Instance } from '../handle.ts'
import {
  findInstance,
  type InstanceRow,
  insertInstance,
  renameInstance,
} from '../instance/queries.ts'
import { makeSignInLink } from './create-sign-in-link.ts'
import { nameFrom } from './login/login.ts'
import { operatorAddresses } from './operators/operator-role-queries.ts'
import { ensureAccount, findFirstOperator, insertOperator } from './queries.ts'

export type InstanceSetup = {
  database: Database
  /** Where the signing key and the session secret lie, readable by this user only. */
  data_folder: string
  clock: Clock
  name: string
  /** Decides at the first start; afterwards the database knows. */
  livemode: boolean
  public_url: string
  version: string
  /** See Instance. */
  webhook_allow?: readonly string[]
  copy_allow?: readonly string[]
  files_quota?: number
  money?: MoneySettings
  /** Whether there is a server for mail. */
  sends_mail?: boolean
  source_url?: string | null
  /** Who is called outside the instance; see Instance. */
  ombudsperson?: string | undefined
  /** Whom workers may talk to; see Instance. */
  support?: string | undefined
  /** Whose account the first start makes an operator's. */
  operator_email: string
  /** Made operators too, as long as there are fewer than two. */
  more_operators?: readonly string[]
}

export type StartedInstance = {
  instance: Instance
  /** For `createAuth`. */
  auth_secret: string
  first_start: boolean
  operator_email: string
  /** How many run it. */
  operators: number
  /** Signs the operator in once, within the hour; null once the operator has a password. */
  operator_link: { url: string; expires_at: Date } | null
}

/** Throws StartError when the setup contradicts what the first start fixed. */
export const bootstrapInstance = async (setup: InstanceSetup): Promise<StartedInstance> => {
  openDataFolder(setup.data_folder)
  const found = await transact(setup.database, 'read', (tx) => findInstance(tx))
  const signing_key = secretFile(
    setup.data_folder,
    'signing-key.pem',
    found === undefined ? newSigningKey : undefined,
  )
  const auth_secret = secretFile(setup.data_folder, 'session-secret', () =>
    randomBytes(32).toString('base64url'),
  )
  // Too short a secret would let anybody sign sessions; the library might even put its own in place.
  if (auth_secret.length < SECRET_LENGTH)
    throw new StartError(
      `The file session-secret in ${setup.data_folder} is damaged; remove it, and everybody signs in anew.`,
    )
  return transact(setup.database, 'write', async (tx) => {
    const { row, first_start } = await ensureInstance(tx, setup, publicHalf(setup, signing_key))
    const { id, name, livemode, receipt_key } = row
    const { public_url, version, webhook_allow = [], copy_allow = [] } = setup
    const { files_quota = FILE_LIMITS.quota } = setup
    const money = moneyFor(setup, livemode)
    const { source_url = null, ombudsperson, support, sends_mail: mail = false } = setup
    return {
      instance: {
        ...{ id, name, livemode, public_url, version, signing_key, receipt_key },
        webhook_allow,
        copy_allow,
        files_quota,
        money,
        mail,
        source_url,
        ...(ombudsperson !== undefined && { ombudsperson }),
        ...(support !== undefined && { support }),
      },
      auth_secret,
      first_start,
      ...(await ensureOperator(tx, setup)),
    }
  })
}

/** The settings about money, or the sentence why it could not move. */
const moneyFor = (
  { money = NO_MONEY_SETTINGS }: InstanceSetup,
  livemode: boolean,
): MoneySettings => {
  const settings = withUsualRail(money, livemode)
  const fault = railFault(settings, livemode)
  if (fault !== undefined) throw new StartError(fault)
  return settings
}

/** 256 bits in base64url. */
const SECRET_LENGTH = 43

const publicHalf = ({ data_folder }: InstanceSetup, signing_key: string): string => {
  try {
    return publicKeyOf(signing_key)
  } catch (cause) {
    const sentence = `The file signing-key.pem in ${data_folder} is damaged; bring back a copy of it.`
    throw new StartError(sentence, { cause })
  }
}

const ensureInstance = async (
  tx: Transaction,
  setup: InstanceSetup,
  receipt_key: string,
): Promise<{ row: InstanceRow; first_start: boolean }> => {
  const { name, livemode, clock } = setup
  const fresh = { id: newUuid(), name, livemode, receipt_key, created_at: clock.now() }
  const first_start = await insertInstance(tx, fresh)
  const row = await findInstance(tx)
  if (row === undefined) throw new Error('the instance has no row')
  // The other way round the database decides: it says that money is real, and so it is.
  if (livemode && !row.livemode)
    throw new StartError(
      'This database belongs to a sandbox, which cannot become an instance with real money; start without FAIRHAND_LIVE, or use another database.',
    )
  if (row.receipt_key !== receipt_key)
    throw new StartError(
      `The file signing-key.pem in ${setup.data_folder} is not the one of this database; bring back the file that was there, for workers' receipts are checked with it.`,
    )
  if (row.name !== name) await renameInstance(tx, name)
  return { row: { ...row, name }, first_start }
}

/** The account at the first start, and a link into it until its owner has set a password. */
const ensureOperator = async (
  tx: Transaction,
  { clock, operator_email, public_url, more_operators = [] }: InstanceSetup,
): Promise<Pick<StartedInstance, 'operator_email' | 'operators' | 'operator_link'>> => {
  const now = clock.now()
  const operator = (await findFirstOperator(tx)) ?? {
    email: operator_email.toLowerCase(),
    has_password: false,
    missing: true,
  }
  const { email } = operator
  if ('missing' in operator) await makeOperator(tx, email, now)
  const there = await operatorAddresses(tx)
  // Whoever was an operator and is one no more does not come back with every start.
  if (there.length < LIVE_LIMITS.operators)
    for (const address of more_operators) await makeOperator(tx, address.toLowerCase(), now)
  const link = operator.has_password ? null : await makeSignInLink(tx, { email, now, public_url })
  const operators = (await operatorAddresses(tx)).length
  return { operator_email: email, operators, operator_link: link }
}

const makeOperator = async (tx: Transaction, email: string, now: Date): Promise<void> => {
  const person_id = await ensureAccount(tx, { email, name: nameFrom(email), now })
  await insertOperator(tx, person_id, now)
}

/**
 * The text of a secret file. `make` writes it where it is missing; whole or not at all, and never
 * over one that is there, even when two starts do so at once.
 */
const secretFile = (folder: string, name: string, make: (() => string) | undefined): string => {
  const path = join(folder, name)
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT'))
      throw folderError(folder, error)
  }
  if (make === undefined)
    throw new StartError(
      `The file ${name} of this instance is missing from ${folder}; bring it back from where the instance ran before.`,
    )
  const draft = `${path}.${process.pid}`
  try {
    writeFileSync(draft, make(), { mode: 0o600, flush: true })
    linkSync(draft, path)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST'))
      throw folderError(folder, error)
  } finally {
    rmSync(draft, { force: true })
  }
  return readFileSync(path, 'utf8')
}
