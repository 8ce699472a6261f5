/**
 * The one way to run an operation. Every door and every loop comes through here, so what stands in
 * this file (who may call, idempotency, dry run, audit) holds for all of them.
 */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Database } from './database/pool.ts'
import { transact } from './database/transact.ts'
import type { Context, EventNote, FileStore, Instance } from './features/handle.ts'
import { handlerOf } from './handlers.ts'
import { type Caller, callerKey, kindOf } from './kernel/caller.ts'
import { canonicalJson } from './kernel/canonical-json.ts'
import type { Clock } from './kernel/clock.ts'
import { type Issue, Problem } from './kernel/errors.ts'
import { newUuid, type Uuid } from './kernel/id.ts'
import { LIMITS } from './kernel/limits.ts'
import type { OperationSpec } from './kernel/operation.ts'
import { claimKey, eventStands, insertEvent, storeResponse } from './pipeline-queries.ts'

/** What an instance needs to run operations. */
export type Runtime = {
  database: Database
  clock: Clock
  instance: Instance
  files: FileStore
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
  const input = decode(spec, call.input)
  const mode = spec.effect === 'read' ? 'read' : 'write'
  const ids: Uuid[] = []
  const event_id = newUuid()
  let written: Outcome | undefined
  return transact(
    runtime.database,
    mode,
    async (tx) => {
      // A connection lost while committing says nothing; if the event stands, everything does.
      if (written && (await eventStands(tx, event_id))) return written
      let used = 0
      const note: EventNote = {}
      const context: Context = {
        tx,
        caller: call.caller,
        now: runtime.clock.now(),
        newId: () => {
          ids[used] ??= newUuid()
          return ids[used++] as Uuid
        },
        instance: runtime.instance,
        files: call.dry_run === true ? { ...runtime.files, put: async () => {} } : runtime.files,
        note: (more) => Object.assign(note, more),
      }
      if (mode === 'read') return { output: await run(spec, context, input), replayed: false }
      written = await write(spec, call, context, input, { event_id, note })
      return written
    },
    { rollback: call.dry_run === true },
  )
}

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

const decode = (spec: OperationSpec, raw: unknown): Record<string, unknown> => {
  const result = spec.input.safeParse(raw ?? {})
  if (result.success) return result.data
  const errors = result.error.issues.slice(0, LIMITS.input_faults).map(issueOf)
  throw new Problem('invalid_input', {
    detail: errors.map(({ pointer, message }) => `${pointer}: ${message}`).join('; '),
    errors,
  })
}

const issueOf = (issue: z.core.$ZodIssue): Issue => ({
  pointer: issue.path
    .map((name) => `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join(''),
  message: issue.message,
})

const run = async (
  spec: OperationSpec,
  context: Context,
  input: Record<string, unknown>,
): Promise<Record<string, unknown>> =>
  z.encode(
    spec.output,
    (await handlerOf(spec)(context, input)) as Record<string, unknown>,
  ) as Record<string, unknown>

/** The event of this call: its id is the same on every attempt; what it says comes from the handler. */
type NotedEvent = { event_id: Uuid; note: EventNote }

/** A write: the key's row first, then the handler, the event, and the stored answer. */
const write = async (
  spec: OperationSpec,
  call: Call,
  context: Context,
  input: Record<string, unknown>,
  event: NotedEvent,
): Promise<Outcome> => {
  // Anonymous callers share no identity, so a key of theirs could show one the other's answer.
  const key = call.caller.kind === 'anonymous' ? undefined : call.idempotency_key
  if (key !== undefined) {
    const stored = await replay(spec, call, context, key)
    if (stored) return { output: stored, replayed: true }
  }
  const output = await run(spec, context, input)
  await recordEvent(spec, call, context, event)
  if (key !== undefined)
    await storeResponse(context.tx, callerKey(call.caller), key, spec.secret ? null : output)
  return { output, replayed: false }
}

/** The stored answer to this very request, or nothing when the key is new and now ours. */
const replay = async (
  spec: OperationSpec,
  call: Call,
  context: Context,
  key: string,
): Promise<Record<string, unknown> | undefined> => {
  const hash = requestHash(spec, call.input)
  const stored = await claimKey(
    context.tx,
    callerKey(call.caller),
    key,
    spec.name,
    hash,
    context.now,
  )
  if (stored === undefined) return undefined
  if (stored.operation !== spec.name || !hash.equals(stored.request_sha256))
    throw new Problem('idempotency_key_reused')
  if (stored.response === null)
    throw new Problem('conflict', {
      detail: 'That request was carried out, and its secret was shown then; it is not kept.',
    })
  return stored.response
}

/** Over canonical JSON, so that the order a client writes members in does not matter. */
const requestHash = (spec: OperationSpec, input: unknown): Buffer =>
  createHash('sha256')
    .update(`${spec.name}\n${canonicalJson(input ?? {})}`)
    .digest()

/** The audit event. A loop that found nothing to do any more has nothing to tell. */
const recordEvent = async (
  spec: OperationSpec,
  call: Call,
  context: Context,
  { event_id, note }: NotedEvent,
): Promise<void> => {
  if (call.caller.kind === 'system' && Object.keys(note).length === 0) return
  await insertEvent(context.tx, {
    id: event_id,
    operation: spec.name,
    caller: callerKey(call.caller),
    request_id: call.request_id,
    at: context.now,
    note: { ...callerNote(call.caller), ...note },
  })
}

/** Whose event it is when the handler says nothing. */
const callerNote = (caller: Caller): EventNote => ({
  ...('requester_id' in caller && { requester_id: caller.requester_id }),
  ...('worker_id' in caller && { worker_id: caller.worker_id }),
})
