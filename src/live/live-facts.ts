/** What there is to know about an instance before it may handle real money: settings, database, folders. */
import { readdirSync, statSync } from 'node:fs'
import { isAbsolute, join, relative, resolve } from 'node:path'
import type { Config } from '../config.ts'
import type { Database } from '../database/pool.ts'
import { transact } from '../database/transact.ts'
import { operatorAddresses } from '../features/identity/operators/operator-role-queries.ts'
import { findInstance } from '../features/instance/queries.ts'
import { withUsualRail } from '../kernel/bank/rails.ts'
import { LIVE_LIMITS } from '../kernel/limits/live-limits.ts'
import { createMailer } from '../outbound/mailer.ts'
import type { Backups, LiveFacts } from './live-list.ts'

/** `database` is left out before the first start. */
export const liveFacts = async (
  config: Config,
  database: Database | undefined,
  now: Date,
): Promise<LiveFacts> => {
  const known = database === undefined ? NOTHING : await inDatabase(database)
  return {
    now,
    began_at: known.began_at,
    public_url: config.public_url,
    trust_proxy: config.trust_proxy,
    money: withUsualRail(config.money, true),
    operators: operatorsAfterStart(known.operators, config),
    backups: backupsAt(config.backups, config.data_folder),
    mail: await mailOf(config),
  }
}

/** Asks the mail server whether it takes us in; no mail is sent. */
const mailOf = async ({ mail, name }: Config): Promise<LiveFacts['mail']> => {
  if (mail === null) return null
  const mailer = createMailer(mail, name)
  const fault = (await mailer.check()) ?? null
  mailer.close()
  return { fault }
}

/** Whether this database belongs to an instance with real money; undefined before its first start. */
export const liveIn = async (database: Database): Promise<boolean | undefined> =>
  (await transact(database, 'read', (tx) => findInstance(tx)))?.livemode

type Known = { began_at: Date | null; operators: readonly string[] }
const NOTHING: Known = { began_at: null, operators: [] }

const inDatabase = (database: Database): Promise<Known> =>
  transact(database, 'read', async (tx) => {
    const row = await findInstance(tx)
    return { began_at: row?.created_at ?? null, operators: await operatorAddresses(tx) }
  })

/** As the start does it: those named come in while there are too few. */
const operatorsAfterStart = (
  there: readonly string[],
  { operator_email, more_operators }: Config,
): number => {
  if (there.length >= LIVE_LIMITS.operators) return there.length
  const named = there.length === 0 ? [operator_email, ...more_operators] : more_operators
  return new Set([...there, ...named].map((address) => address.toLowerCase())).size
}

/** A path is looked at; anything else is an operator's word. */
export const backupsAt = (said: string | undefined, data_folder: string): Backups => {
  if (said === undefined) return { state: 'unsaid', place: '' }
  if (!/^\.{0,2}\//.test(said)) return { state: 'elsewhere', place: said }
  const place = resolve(said)
  const inside = relative(data_folder, place)
  if (inside === '' || !(inside.startsWith('..') || isAbsolute(inside)))
    return { state: 'inside', place }
  try {
    return { state: 'folder', place, newest_at: newestIn(place) }
  } catch {
    return { state: 'gone', place }
  }
}

/** When the youngest file of a folder was written; null where there is none. Throws without a folder. */
const newestIn = (folder: string): Date | null => {
  const times = readdirSync(folder)
    .map((name) => statSync(join(folder, name), { throwIfNoEntry: false }))
    .flatMap((found) => (found?.isFile() ? [found.mtimeMs] : []))
  return times.length === 0 ? null : new Date(Math.max(...times))
}
