/** The settings of a process: the only reader of the environment. */
import { resolve } from 'node:path'
import { z } from 'zod'
import { StartError } from './database/start-error.ts'
import { MoneyEnvironment, moneySettingsOf } from './kernel/bank/money-environment.ts'
import type { MoneySettings } from './kernel/bank/rails.ts'
import { CONTENT_LIMITS } from './kernel/limits/content/content-limits.ts'
import { FILE_LIMITS } from './kernel/limits/file-limits.ts'
import {
  MailEnvironment,
  type MailSettings,
  mailSettingsOf,
} from './kernel/network/mail-settings.ts'

const flag = z
  .enum(['true', 'false', '1', '0', ''])
  .transform((text) => ['true', '1'].includes(text))

const origins = z
  .string()
  .default('')
  .transform((text) => text.split(/[\s,]+/).filter((part) => part !== ''))
  .pipe(z.array(z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin)))

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(8484),
  /** Where it listens; all interfaces, so that a phone in the same network reaches the worker’s app. */
  HOST: z.string().min(1).default('0.0.0.0'),
  FAIRHAND_DATA: z.string().min(1).default('./data'),
  FAIRHAND_NAME: z.string().min(1).max(120).default('Fairhand'),
  FAIRHAND_PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  /** Real money. Read at first start only; afterwards the database knows. */
  FAIRHAND_LIVE: flag.default(false),
  /** Who runs it; several, separated by commas. */
  FAIRHAND_OPERATOR_EMAIL: z
    .string()
    .default('operator@localhost.localdomain')
    .transform((text) => text.split(/[\s,]+/).filter((part) => part !== ''))
    .pipe(z.array(z.email()).min(1)),
  /** The folder that backups are kept in, or in words where else they are made. */
  FAIRHAND_BACKUPS: z.string().trim().min(1).max(300).optional(),
  /** Somebody outside who is called when nobody inside answers a grave case: a name and an address. */
  FAIRHAND_OMBUDSPERSON: z
    .string()
    .max(300)
    .transform((text) => text.trim() || undefined)
    .optional(),
  /** Whom workers may talk to after work that is hard to look at: a name, a number, hours. */
  FAIRHAND_SUPPORT: z
    .string()
    .max(CONTENT_LIMITS.support_text)
    .transform((text) => text.trim() || undefined)
    .optional(),
  /** Behind a proxy that sets X-Forwarded-For. */
  FAIRHAND_TRUST_PROXY: flag.default(false),
  /** For replays on a sandbox: time runs this many times faster from the given start. */
  FAIRHAND_CLOCK_FACTOR: z.coerce.number().min(1).max(100_000).default(1),
  FAIRHAND_CLOCK_START: z.iso.datetime().optional(),
  /** Receivers of webhooks that only this instance can reach: whole origins, separated by commas. */
  FAIRHAND_WEBHOOK_ALLOW: origins,
  /** Servers of pictures that only this instance can reach: whole origins, separated by commas. */
  FAIRHAND_COPY_ALLOW: origins,
  /** A bucket that files lie in instead of the data folder: its address, and the key that may use it. */
  FAIRHAND_FILES_S3_URL: z
    .url({ protocol: /^https?$/ })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  FAIRHAND_FILES_S3_REGION: z.string().min(1).default('us-east-1'),
  FAIRHAND_FILES_S3_KEY_ID: z.string().min(1).optional(),
  FAIRHAND_FILES_S3_SECRET: z.string().min(1).optional(),
  /** What one requester may store in files. */
  FAIRHAND_FILES_QUOTA_MB: z.coerce
    .number()
    .int()
    .min(1)
    .default(FILE_LIMITS.quota / 1024 / 1024),
  ...MoneyEnvironment,
  ...MailEnvironment,
  /** Where the running source is to be had (AGPL 13); package.json’s repository when left out. */
  FAIRHAND_SOURCE_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATABASE_URL: z.string().min(1).optional(),
  DATABASE_OWNER_URL: z.string().min(1).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('warn'),
})

/** A bucket of an S3-compatible store. */
export type S3Settings = {
  /** Of the bucket, and of a folder in it where one is wished; without a slash at its end. */
  url: string
  region: string
  key_id: string
  secret: string
}

export type Config = {
  port: number
  host: string
  data_folder: string
  name: string
  public_url: string
  livemode: boolean
  operator_email: string
  more_operators: readonly string[]
  backups: string | undefined
  ombudsperson: string | undefined
  support: string | undefined
  trust_proxy: boolean
  clock: { factor: number; start: Date } | null
  database_url: string | undefined
  database_owner_url: string | undefined
  webhook_allow: readonly string[]
  copy_allow: readonly string[]
  files_quota: number
  files_s3: S3Settings | null
  money: MoneySettings
  mail: MailSettings | null
  source_url: string | undefined
  log_level: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent'
}

/** Reads and checks the settings. Throws a StartError that names the wrong one. */
export const readConfig = (environment: Record<string, string | undefined>): Config => {
  const read = Environment.safeParse(environment)
  if (!read.success) {
    const [issue] = read.error.issues
    throw new StartError(`The setting ${String(issue?.path[0])} cannot be used: ${issue?.message}.`)
  }
  const settings = read.data
  const factor = settings.FAIRHAND_CLOCK_FACTOR
  const [operator_email = '', ...more_operators] = settings.FAIRHAND_OPERATOR_EMAIL
  return {
    port: settings.PORT,
    host: settings.HOST,
    data_folder: resolve(settings.FAIRHAND_DATA),
    name: settings.FAIRHAND_NAME,
    public_url: settings.FAIRHAND_PUBLIC_URL ?? `http://localhost:${settings.PORT}`,
    livemode: settings.FAIRHAND_LIVE,
    operator_email,
    more_operators,
    backups: settings.FAIRHAND_BACKUPS,
    ombudsperson: settings.FAIRHAND_OMBUDSPERSON,
    support: settings.FAIRHAND_SUPPORT,
    trust_proxy: settings.FAIRHAND_TRUST_PROXY,
    clock:
      factor === 1
        ? null
        : { factor, start: new Date(settings.FAIRHAND_CLOCK_START ?? Date.now()) },
    database_url: settings.DATABASE_URL,
    database_owner_url: settings.DATABASE_OWNER_URL,
    webhook_allow: settings.FAIRHAND_WEBHOOK_ALLOW,
    copy_allow: settings.FAIRHAND_COPY_ALLOW,
    files_quota: settings.FAIRHAND_FILES_QUOTA_MB * 1024 * 1024,
    files_s3: bucketOf(settings),
    money: moneySettingsOf(settings),
    mail: mailOf(settings),
    source_url: settings.FAIRHAND_SOURCE_URL,
    log_level: settings.LOG_LEVEL,
  }
}

/** A server without a sender, or the other way round, would lose mail silently. */
const mailOf = (settings: z.output<typeof Environment>): MailSettings | null => {
  const mail = mailSettingsOf(settings)
  if (mail === undefined)
    throw new StartError('Mail needs FAIRHAND_SMTP_URL and FAIRHAND_MAIL_FROM together.')
  return mail
}

/** All of a bucket or nothing: with half of it files would go where nobody looks for them. */
const bucketOf = (settings: z.output<typeof Environment>): S3Settings | null => {
  const { FAIRHAND_FILES_S3_URL: url, FAIRHAND_FILES_S3_REGION: region } = settings
  const { FAIRHAND_FILES_S3_KEY_ID: key_id, FAIRHAND_FILES_S3_SECRET: secret } = settings
  if (url === undefined && key_id === undefined && secret === undefined) return null
  if (url === undefined || key_id === undefined || secret === undefined)
    throw new StartError(
      'A bucket for files needs FAIRHAND_FILES_S3_URL, FAIRHAND_FILES_S3_KEY_ID and FAIRHAND_FILES_S3_SECRET together.',
    )
  return { url, region, key_id, secret }
}

/** Where a package says that its source is: its repository, else its home page, as an address to open. */
export const sourceIn = (about: object): string | null => {
  const { repository, homepage } = about as { repository?: unknown; homepage?: unknown }
  const told =
    typeof repository === 'object' && repository !== null && 'url' in repository
      ? repository.url
      : (repository ?? homepage)
  const address = String(told ?? '')
    .replace(/^git\+/, '')
    .replace(/\.git$/, '')
  return /^https?:\/\//.test(address) ? address : null
}
