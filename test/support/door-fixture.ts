/**
 * A small table of operations with handlers in memory, to test doors through their own factories:
 * what a door does with bodies, keys and refusals does not depend on what the operations do.
 */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type AppParts, createApp } from '../../src/doors/http/app.ts'
import type { Asked } from '../../src/doors/http/arrival.ts'
import type { Run } from '../../src/doors/run.ts'
import type { Outcome } from '../../src/execute.ts'
import { type Caller, callerKey, kindOf } from '../../src/kernel/caller.ts'
import { Problem } from '../../src/kernel/errors.ts'
import { Id, newUuid, type Uuid } from '../../src/kernel/id.ts'
import { MoneySchema } from '../../src/kernel/money.ts'
import { defineOperation, Instant, type OperationSpec } from '../../src/kernel/operation.ts'
import { operations } from '../../src/operations.ts'
import { noteHandlers } from './door-fixture-notes.ts'
import { uploadHandlers } from './door-fixture-uploads.ts'

const Note = z.object({
  object: z.literal('note'),
  id: Id('event'),
  text: z.string(),
  price: MoneySchema.nullable(),
  created_at: Instant,
})

const allow = ['owner', 'agent'] as const
const note_id = Id('event')

const fixtureOperations = {
  makeNote: defineOperation({
    name: 'make_note',
    summary: 'Write a note',
    route: 'POST /v1/notes',
    allow,
    scope: 'jobs',
    effect: 'write',
    tool: true,
    errors: ['insufficient_funds', 'mandate_exceeded'],
    input: z.object({
      text: z.string().min(1).max(20_000_000),
      price: MoneySchema.optional(),
      extra: z.unknown().optional(),
    }),
    output: Note,
  }),
  getNote: defineOperation({
    name: 'get_note',
    summary: 'Read a note',
    route: 'GET /v1/notes/{note_id}',
    allow,
    scope: 'read',
    effect: 'read',
    tool: true,
    input: z.object({ note_id }),
    output: Note,
  }),
  listNotes: defineOperation({
    name: 'list_notes',
    summary: 'List what was asked for, as it was understood',
    route: 'GET /v1/notes',
    allow: ['anonymous', ...allow],
    scope: 'read',
    effect: 'read',
    input: z.object({
      limit: z.int().min(1).max(100).default(20),
      open: z.boolean().optional(),
      tag: z.array(z.string()).optional(),
      numbers: z.array(z.int()).optional(),
      above: MoneySchema.optional(),
      text: z.string().optional(),
      maybe: z.int().nullable().optional(),
    }),
    output: z.object({ seen: z.record(z.string(), z.unknown()) }),
  }),
  dropNote: defineOperation({
    name: 'drop_note',
    summary: 'Remove a note',
    route: 'DELETE /v1/notes/{note_id}',
    allow,
    scope: 'jobs',
    effect: 'write',
    input: z.object({ note_id }),
    output: z.object({ removed: z.boolean() }),
  }),
  waitForNotes: defineOperation({
    name: 'wait_for_notes',
    summary: 'Wait until there are enough notes',
    route: 'GET /v1/notes/wait/{wanted}',
    allow,
    scope: 'read',
    effect: 'read',
    tool: true,
    until: (output: { complete: boolean }) => output.complete,
    input: z.object({
      wanted: z.coerce.number<string | number>().int(),
      timeout_seconds: z.int().min(0).max(55).default(50),
    }),
    output: z.object({ complete: z.boolean(), answered: z.int(), wanted: z.int() }),
  }),
  breakDown: defineOperation({
    name: 'break_down',
    summary: 'Fail in the way the input says',
    route: 'POST /v1/break',
    allow: ['anonymous', ...allow],
    scope: 'jobs',
    effect: 'write',
    tool: true,
    input: z.object({ code: z.string(), times: z.int().default(1_000_000) }),
    output: z.object({ calls: z.int() }),
  }),
  sweep: defineOperation({
    name: 'sweep',
    summary: 'The loops’ own',
    route: 'POST /v1/system/sweep',
    allow: ['system'],
    effect: 'write',
    input: z.object({}),
    output: z.object({}),
  }),
  startUpload: operations.startUpload,
  uploadTasks: operations.uploadTasks,
  finishUpload: operations.finishUpload,
  discardUpload: operations.discardUpload,
  getFile: operations.getFile,
  readFileLink: operations.readFileLink,
  getFormSchema: operations.getFormSchema,
}

/** The table as a list. */
export const fixtureList = Object.values(fixtureOperations) as unknown as readonly OperationSpec[]

const REQUESTER: Uuid = newUuid()
const agent = (name: string): Caller => ({
  kind: 'agent',
  requester_id: REQUESTER,
  agent_id: name,
  key_id: name,
  scopes: ['read', 'jobs'],
})

/** `Bearer fh_…` is an agent of that name, no key is nobody, anything else is a wrong key. */
const fixtureCaller = async (request: Asked): Promise<Caller> => {
  const header = request.headers.get('authorization')
  if (header === null) return { kind: 'anonymous' }
  const name = /^Bearer (fh_\w+)$/i.exec(header)?.[1]
  if (name === undefined) throw new Problem('unauthenticated', { detail: 'The key is not known.' })
  return agent(name)
}

export type Handlers = Record<string, (input: Record<string, unknown>, dry: boolean) => unknown>

/** Runs the table's handlers with the promises of the pipeline: kinds, schemas, keys, dry runs. */
export const fixtureRun = (handlers: Handlers): Run => {
  const kept = new Map<string, { hash: string; output: Record<string, unknown> }>()
  return async (spec, call): Promise<Outcome> => {
    if (!spec.allow.includes(kindOf(call.caller)))
      throw new Problem(call.caller.kind === 'anonymous' ? 'unauthenticated' : 'forbidden')
    const decoded = spec.input.safeParse(call.input)
    if (!decoded.success)
      throw new Problem('invalid_input', {
        errors: decoded.error.issues.map(({ path, message }) => ({
          pointer: `/${path.join('/')}`,
          message,
        })),
      })
    const key = call.idempotency_key && `${callerKey(call.caller)} ${call.idempotency_key}`
    const hash = createHash('sha256')
      .update(JSON.stringify([spec.name, call.input]))
      .digest('hex')
    const stored = key === undefined ? undefined : kept.get(key)
    if (stored && stored.hash !== hash) throw new Problem('idempotency_key_reused')
    if (stored) return { output: stored.output, replayed: true }
    const made = await handlers[spec.name]?.(decoded.data, call.dry_run === true)
    const output = z.encode(spec.output, made as never) as Record<string, unknown>
    if (key !== undefined && !call.dry_run) kept.set(key, { hash, output })
    return { output, replayed: false }
  }
}

/** An app over the fixture table, and what its handlers hold. */
export const fixtureApp = (more: Partial<AppParts> = {}) => {
  const notes = noteHandlers()
  const uploads = uploadHandlers()
  const logged: unknown[] = []
  const parts: AppParts = {
    operations: fixtureList,
    run: fixtureRun({ ...notes.handlers, ...uploads.handlers }),
    resolveCaller: fixtureCaller,
    instance: {
      name: 'Fixture',
      version: '0.0.0',
      public_url: 'https://fairhand.example',
      livemode: false,
    },
    files: { get: async () => notes.file },
    health: async () => ({ database: notes.healthy, loops: true }),
    log: { error: (details) => logged.push(details), debug: () => {} },
    ...more,
  }
  const app = createApp(parts)
  return { app, parts, notes, uploads, logged }
}
