/**
 * The one way to run an operation. Every door and every loop comes through here, so what stands in
 * this file (who may call, idempotency, dry run, audit) holds for all of them.
 */
import { z } from 'zod'
import { beginAttempt } from './attempt.ts'
import { inGroup } from './database/group/group-queue.ts'
import type { Database, Transaction } from './database/pool.ts'
import { type Write, writeTogether } from './database/together.ts'
import { transact } from './database/transact.ts'
import { decodeInput } from './decode-input.ts'
import { eventTypeOf } from './features/events/event-types.ts'
import type { Context, EventNote, FileStore, Images, Instance } from './features/handle.ts'
import { handlerOf } from './handlers.ts'
import { type Caller, callerKey, kindOf } from './kernel/caller.ts'
import { canonicalJson } from './kernel/canonical-json.ts'
import type { Clock } from './kernel/clock.ts'
import { Problem } from './kernel/errors.ts'
import { newUuid, type Uuid } from './kernel/id.ts'
import { LIMITS } from './kernel/limits.ts'
import type { OperationSpec } from './kernel/operation.ts'
import { sha256 } from './kernel/sha256.ts'
import type { Mailer } from './outbound/mailer.ts'
import type { LookUp } from './outbound/reach.ts'
import { eventStands, insertEvent, keepKey, storeResponse } from './pipeline-queries.ts'
import { preparationOf } from './preparation.ts'

/** What an instance needs to run operations. */
export type Runtime = {
  database: Database
  clock: Clock
  instance: Instance
  files: FileStore
  images: Images
  /** Where mail goes out; none is sent when left out. */
  mailer?: Mailer
  /** How names are looked up when files are fetched; as the machine does when left out. */
  lookUp?: LookUp
}

/** One call as a door hands it over. `input` is as it came; `execute` decodes it. */
export type Call = {
  caller: Caller
  input: unknown
  request_id: string
  idempotency_key?: string | undefined
  /** The real path, rolled back: the output says what would have happened. */
  dry_run?: boolean | undefined
}

/** The output as it goes over the wire. */
export type Outcome = { output: Record<string, unknown>; replayed: boolean }

/** Runs one operation. Throws a Problem for every refusal. */
export const execute = async (
  runtime: Runtime,
  spec: OperationSpec,
  call: Call,
): Promise<Outcome> => {
  authorise(runtime, spec, call.caller)
  const input = decodeInput(spec, call.input)
  const mode = spec.effect === 'read' ? 'read' : 'write'
  const dry_run = call.dry_run === true
  const parts = { ...runtime, caller: call.caller, dry_run, ids: [] }
  const prepared = await handlerOf(spec).prepare?.(preparationOf(parts), input)
  const work = (context: Context) => run(spec, context, input, prepared)
  const event_id = newUuid()
  let written: Ended | undefined
  const attempt = async (tx: Transaction): Promise<Ended> => {
    // A connection lost while committing says nothing; if the event stands, everything does.
    if (written && (await eventStands(tx, event_id))) return { ...written, last: () => [] }
    const { context, note, left } = beginAttempt(tx, parts)
    if (mode === 'read') return { output: await work(context), last: () => left }
    const output = await write(spec, call, context, work)
    const last = () => [...left, ...record(spec, call, context.now, { event_id, note }, output)]
    written = { output, last }
    return written
  }
  const last = (ended: Ended) => ended.last()
  const alone = () =>
    transact(runtime.database, mode, attempt, {
      rollback: dry_run,
      last: (tx, ended) => writeTogether(tx, last(ended)),
    })
  const apart = dry_run ? undefined : apartOf(spec, call, input)
  try {
    const { output } = await (apart === undefined
      ? alone()
      : inGroup(runtime.database, spec.name, { work: attempt, last, apart, alone }))
    return { output, replayed: false }
  } catch (error) {
    if (error instanceof Replayed) return { output: error.output, replayed: true }
    throw error
  }
}

/**
 * What keeps a call apart from others that it could share a transaction with; nothing when it shares none.
 * A key that two of them have is one of these things: the second waits for the first.
 */
const apartOf = (
  spec: OperationSpec,
  call: Call,
  input: Record<string, unknown>,
): readonly string[] | undefined => {
  const names = handlerOf(spec).apart?.(input, call.caller)
  const key = keyOf(call)
  if (names === undefined || key === undefined) return names
  return [...names, `key ${callerKey(call.caller)} ${key}`]
}

/** What an attempt came to, and the writes that travel with the commit. */
type Ended = { output: Record<string, unknown>; last: () => readonly Write[] }

/** Kind of caller, scope, sandbox and freshness: all of it data on the operation. */
const authorise = (runtime: Runtime, spec: OperationSpec, caller: Caller): void => {
  const kind = kindOf(caller)
  if (!spec.allow.includes(kind)) {
    if (kind === 'anonymous') throw new Problem('unauthenticated')
    throw new Problem('forbidden', {
      detail: `${spec.name} is for: ${spec.allow.join(', ')}. You call as: ${kind}.`,
    })
  }
  if (caller.kind === 'agent' && spec.scope && !caller.scopes.includes(spec.scope))
    throw new Problem('missing_scope', { detail: `${spec.name} needs the scope ${spec.scope}.` })
  if (spec.sandbox && runtime.instance.livemode) throw new Problem('sandbox_only')
  if (spec.fresh && 'confirmed_at' in caller) {
    const age = runtime.clock.now().getTime() - caller.confirmed_at.getTime()
    if (age > LIMITS.confirmation_fresh * 1000) throw new Problem('confirmation_stale')
  }
}

const run = async (
  spec: OperationSpec,
  context: Context,
  input: Record<string, unknown>,
  prepared: unknown,
): Promise<Record<string, unknown>> =>
  z.encode(
    spec.output,
    (await handlerOf(spec)(context, input, prepared)) as Record<string, unknown>,
  ) as Record<string, unknown>

/** The handler with its input already given. */
type Work = (context: Context) => Promise<Record<string, unknown>>

/** Ends the attempt: this very request was answered before, and nothing of it is done again. */
class Replayed extends Error {
  readonly output: Record<string, unknown>
  constructor(output: Record<string, unknown>) {
    super('The request was answered before.')
    this.output = output
  }
}

/**
 * A write. The key goes first, and whoever has it is waited for; the handler does not wait for
 * the answer, which is nearly always that the key is new. Where it is not, all that the handler did
 * or refused meanwhile counts for nothing.
 */
const write = async (
  spec: OperationSpec,
  call: Call,
  context: Context,
  work: Work,
): Promise<Record<string, unknown>> => {
  const key = keyOf(call)
  if (key === undefined) return work(context)
  const answered = replay(spec, call, context, key)
  const handled = work(context).then(
    (output) => () => output,
    (error: unknown) => () => {
      throw error
    },
  )
  const stored = await answered
  if (stored) throw new Replayed(stored)
  return (await handled)()
}

/** Anonymous callers share no identity, so a key of theirs could show one the other's answer. */
const keyOf = ({ caller, idempotency_key }: Call): string | undefined =>
  caller.kind === 'anonymous' ? undefined : idempotency_key

/** The stored answer to this very request, or nothing when the key is new and now ours. */
const replay = async (
  spec: OperationSpec,
  call: Call,
  { tx }: Context,
  key: string,
): Promise<Record<string, unknown> | undefined> => {
  const stored = await keepKey(tx, { caller: callerKey(call.caller), key })
  if (stored === undefined) return undefined
  if (
    stored.operation !== spec.name ||
    !requestHash(spec, call.input).equals(stored.request_sha256)
  )
    throw new Problem('idempotency_key_reused')
  if (stored.response === null)
    throw new Problem('conflict', {
      detail: 'That request was carried out, and its secret was shown then; it is not kept.',
    })
  return stored.response
}

/** Over canonical JSON, so that the order a client writes members in does not matter. */
const requestHash = (spec: OperationSpec, input: unknown): Buffer =>
  sha256(`${spec.name}\n${canonicalJson(input ?? {})}`)

/** The event of this call: its id is the same on every attempt; what it says comes from the handler. */
type NotedEvent = { event_id: Uuid; note: EventNote }

/** The audit event, and the answer under its key. A loop that found nothing to do has nothing to tell. */
const record = (
  spec: OperationSpec,
  call: Call,
  at: Date,
  { event_id, note }: NotedEvent,
  output: Record<string, unknown>,
): Write[] => {
  const writes: Write[] = []
  const { name: operation } = spec
  const caller = callerKey(call.caller)
  if (call.caller.kind !== 'system' || Object.keys(note).length > 0)
    writes.push(
      insertEvent({
        ...{ id: event_id, operation, type: eventTypeOf(operation, output), caller, at },
        request_id: call.request_id,
        note: { ...callerNote(call.caller), ...note },
      }),
    )
  const key = keyOf(call)
  if (key === undefined) return writes
  const request_sha256 = requestHash(spec, call.input)
  const response = spec.secret ? null : output
  writes.push(storeResponse({ caller, key, operation, request_sha256, event_id, at, response }))
  return writes
}

/** Whose event it is when the handler says nothing. */
const callerNote = (caller: Caller): EventNote => ({
  ...('requester_id' in caller && { requester_id: caller.requester_id }),
  ...('worker_id' in caller && { worker_id: caller.worker_id }),
})
