/**
 * What a handler is: one function per operation that receives its decoded input and a context, and
 * returns the domain form of its output. It never sees a request, never calls the network, and loads
 * only what its caller may see.
 */

import type { Transaction } from '../database/pool.ts'
import type { Write } from '../database/together.ts'
import { type MoneySettings, NO_MONEY_SETTINGS } from '../kernel/bank/rails.ts'
import type { Caller } from '../kernel/caller.ts'
import { type ErrorCode, Problem } from '../kernel/errors.ts'
import type { Uuid } from '../kernel/id.ts'
import type { InputOf, OutputOf } from '../kernel/operation.ts'

/** What stays the same for the life of an instance. */
export type Instance = {
  id: Uuid
  name: string
  /** Whether real money moves here. Fixed at first start. */
  livemode: boolean
  /** Where people and programs reach it, without a trailing slash. */
  public_url: string
  version: string
  /** Ed25519 keys, PEM: receipts are signed with the first and checked with the second. */
  signing_key: string
  receipt_key: string
  /** Who is called outside this instance when nobody inside answers in a grave case (charter R24). */
  ombudsperson?: string
  /** Whom this instance names to talk to after work that is hard to look at (charter R38). */
  support?: string
  /** Whether mail leaves this instance; not when left out. */
  mail?: boolean
  /** Origins that webhooks may reach although they are private or unencrypted, e.g. `http://10.0.0.7:9000`. */
  webhook_allow?: readonly string[]
  /** What the operator states about money; NO_MONEY_SETTINGS when left out. */
  money?: MoneySettings
  /** Where the source of what runs here is to be had; null when nobody said. */
  source_url?: string | null
  /** Origins that files may be copied from although they are private. */
  copy_allow?: readonly string[]
  /** What one requester may store, in bytes; FILE_LIMITS.quota when left out. */
  files_quota?: number
}

/** Bytes by content hash; writing the same bytes twice, or removing what is not there, is harmless. */
export type FileStore = {
  put(sha256: string, bytes: Uint8Array): Promise<void>
  /** Throws Problem('not_found'). */
  get(sha256: string): Promise<Uint8Array>
  remove(sha256: string): Promise<void>
}

export type ImageType = 'image/png' | 'image/jpeg' | 'image/webp' | 'image/gif'

/** A picture written anew: upright, and nothing in it but what it shows. */
export type EncodedImage = {
  media_type: ImageType
  bytes: Uint8Array
  width: number
  height: number
  /** A smaller one, where the picture is larger than a screen. */
  preview: { media_type: ImageType; bytes: Uint8Array } | null
}

/** Why a picture is not shown, in a sentence that begins after its name. */
export type RefusedImage = { refused: 'too_large' | 'unreadable'; sentence: string }

/** Reads pictures of strangers and writes them anew, out of harm’s way. */
export type Images = {
  /** Throws Problem('busy') when too many wait already. */
  encode(bytes: Uint8Array, media_type: ImageType): Promise<EncodedImage | RefusedImage>
}

/** What an audit event says beyond who called which operation. Ids only, never text of people. */
export type EventNote = {
  /** The id of what it is about, in its public form. */
  subject?: string
  job_id?: Uuid
  requester_id?: Uuid
  worker_id?: Uuid
}

export type Context = {
  tx: Transaction
  caller: Caller
  now: Date
  /** Ids that stay the same when the transaction is repeated after a lost race. */
  newId(): Uuid
  instance: Instance
  /** Adds to the event that `execute()` writes for this operation. */
  note(note: EventNote): void
  /**
   * Leaves a write to the end: nothing before the commit needs its answer or sees what it wrote, so it
   * travels with the event and the commit. Should it fail, everything does.
   */
  leave(write: Write): void
}

/**
 * What happens before the transaction, because it takes its time and may fail on its own: pictures are
 * read, bytes are stored. It changes nothing that anybody sees; in a dry run it stores nothing.
 */
export type Preparation = {
  caller: Caller
  instance: Instance
  images: Images
  /** Stores bytes and returns the hash they stand under. Until a file names them they are loose. */
  keep(bytes: Uint8Array): Promise<string>
  /** Looks something up in a short transaction of its own. */
  look<T>(read: (tx: Transaction) => Promise<T>): Promise<T>
  /** The bytes behind an https address of somebody else’s, or why there are none. */
  fetch(address: string, seconds?: number): Promise<Fetched>
}

/** What came of fetching; `again`: whether it may go better later. */
export type Fetched = { bytes: Uint8Array } | { refused: string; again: boolean }

/** One operation’s own code. What `prepare` returns is handed to the handler as `prepared`. */
export type Handler<S> = {
  (context: Context, input: InputOf<S>, prepared?: unknown): Promise<OutputOf<S>>
  prepare?: (preparation: Preparation, input: InputOf<S>) => Promise<unknown>
  apart?: Apart<S>
}

/**
 * Says that calls may share a transaction: names of what no two calls of one transaction may both touch, or
 * nothing for a call that goes alone. A handler with this asks by gathered questions only (database/group):
 * what it asks otherwise is asked alone, from the beginning.
 */
type Apart<S> = (input: InputOf<S>, caller: Caller) => readonly string[] | undefined

/** Gives a handler its exact types. */
export const handle = <S>(
  _spec: S,
  handler: (context: Context, input: InputOf<S>) => Promise<OutputOf<S>>,
): Handler<S> => handler

/** The same for a handler whose calls may share a transaction. */
export const handleTogether = <S>(
  _spec: S,
  apart: Apart<S>,
  handler: (context: Context, input: InputOf<S>) => Promise<OutputOf<S>>,
): Handler<S> =>
  Object.assign((context: Context, input: InputOf<S>) => handler(context, input), { apart })

/** The same for a handler with something to do before its transaction begins. */
export const handlePrepared = <S, P>(
  _spec: S,
  prepare: (preparation: Preparation, input: InputOf<S>) => Promise<P>,
  handler: (context: Context, input: InputOf<S>, prepared: P) => Promise<OutputOf<S>>,
): Handler<S> =>
  Object.assign(
    (context: Context, input: InputOf<S>, prepared?: unknown) =>
      handler(context, input, prepared as P),
    { prepare },
  )

/** Refuses, with a whole sentence about this very case. */
export const fail = (code: ErrorCode, detail?: string): never => {
  throw new Problem(code, detail === undefined ? {} : { detail })
}

/** The worker who calls. */
export const asWorker = ({ caller }: { caller: Caller }): { worker_id: Uuid; person_id: Uuid } =>
  caller.kind === 'worker' ? caller : fail('forbidden', 'Only a worker may do that.')

/** What the operator states about money. */
export const moneyOf = ({ instance }: Pick<Context, 'instance'>): MoneySettings =>
  instance.money ?? NO_MONEY_SETTINGS

/** The operator who calls: always a person with a session, never a key. */
export const asOperator = ({ caller }: Context): { person_id: Uuid } =>
  caller.kind === 'operator' ? caller : fail('forbidden', 'Only an operator may do that.')

/** The requester on whose behalf a member or an agent calls. */
export type RequesterSide = { requester_id: Uuid; agent_id: Uuid | null; person_id: Uuid | null }
export const asRequester = ({ caller }: { caller: Caller }): RequesterSide => {
  if (caller.kind === 'member')
    return { requester_id: caller.requester_id, agent_id: null, person_id: caller.person_id }
  if (caller.kind === 'agent')
    return { requester_id: caller.requester_id, agent_id: caller.agent_id, person_id: null }
  return fail('forbidden', 'Only a requester’s member or agent may do that.')
}
