/**
 * Identifiers. Inside, an id is a UUIDv7 (sortable by creation, made by the application); outside it
 * is a TypeID whose prefix says what it names (`job_01j…`), https://github.com/jetify-com/typeid.
 */
import { z } from 'zod'
import { newUuidV7, typeIdOf, uuidOfTypeId } from './ids/type-id.ts'
import { sha256Hex } from './sha256.ts'

/** A UUID in its canonical lower-case text form. */
export type Uuid = string

/** Every noun that has public ids, and its prefix. */
export const ID_PREFIX = {
  account: 'acc',
  agent: 'agt',
  alert: 'alr',
  api_key: 'key',
  assignment: 'asg',
  attempt: 'att',
  block: 'blk',
  bonus: 'bon',
  debt: 'dbt',
  capture: 'cap',
  case: 'case',
  copy: 'cpy',
  decision: 'dec',
  delivery: 'dlv',
  bank_transfer: 'btr',
  batch: 'bat',
  chargeback: 'cbk',
  deposit: 'dep',
  event: 'evt',
  evidence: 'evd',
  file: 'file',
  hold: 'hld',
  job: 'job',
  journal: 'jrn',
  model: 'mdl',
  notice: 'ntc',
  operator: 'opr',
  payout: 'pay',
  person: 'per',
  pool: 'pool',
  pool_invite: 'inv',
  petition: 'ptn',
  post: 'pst',
  project: 'prj',
  push_device: 'psd',
  qualification: 'qual',
  question: 'qst',
  rating: 'rat',
  receipt: 'rct',
  refund: 'rfd',
  record: 'rec',
  requester: 'req',
  schedule: 'sch',
  signal: 'sig',
  space: 'spc',
  task: 'task',
  text_report: 'txr',
  upload: 'upl',
  webhook: 'whk',
  worker: 'wrk',
} as const
export type IdNoun = keyof typeof ID_PREFIX

/** A new time-ordered id. */
export const newUuid = (): Uuid => newUuidV7()

/** The public form of an id: `toPublicId('job', uuid)` → `job_01j…`. */
export const toPublicId = (noun: IdNoun, uuid: Uuid): string => typeIdOf(ID_PREFIX[noun], uuid)

/** The inner form of a public id. Throws when the prefix or the suffix is wrong. */
export const fromPublicId = (noun: IdNoun, text: string): Uuid =>
  uuidOfTypeId(ID_PREFIX[noun], text)

/** A schema for ids of one noun: TypeID on the wire, UUID inside. */
export const Id = (noun: IdNoun) =>
  z.codec(
    z
      .string()
      .regex(new RegExp(`^${ID_PREFIX[noun]}_[0-7][0-9a-hjkmnp-tv-z]{25}$`))
      .describe(`Id of a ${noun.replace('_', ' ')}, ${ID_PREFIX[noun]}_…`),
    z.string(),
    {
      decode: (text) => fromPublicId(noun, text),
      encode: (uuid) => toPublicId(noun, uuid),
    },
  )

/**
 * A UUID that is the same for the same words: ids of ledger accounts and transfers, so that a
 * retried transaction writes the same rows. UUIDv8 (RFC 9562 §5.8) over SHA-256.
 */
export const uuidOf = (...words: (string | number | bigint)[]): Uuid => {
  const hex = sha256Hex(words.join('\u0000'))
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) & 3]
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
