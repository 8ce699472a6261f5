/**
 * An operation is plain data: what it is called, who may call it, what goes in and out, what it may
 * refuse. Every door (REST, MCP, SDK, CLI) interprets this data; `execute()` runs the handler.
 */
import { z } from 'zod'
import type { CallerKind, Scope } from './caller.ts'
import type { ErrorCode } from './errors.ts'

export type OperationSpec<
  I extends z.ZodObject = z.ZodObject,
  O extends z.ZodObject = z.ZodObject,
> = {
  /** `verb_noun`: the MCP tool, CLI command, file name, audit verb and OpenAPI operationId. */
  name: string
  /** One line for lists and menus. */
  summary: string
  /** More for those who need it: promises, units, what happens next. */
  description?: string
  route: `${'GET' | 'POST' | 'PUT' | 'DELETE'} /v1/${string}`
  /** Kinds of caller, as data: the whole matrix is printed and tested. */
  allow: readonly CallerKind[]
  /** `read` runs in a read-only transaction; `write` is idempotent by key and has `dry_run`. */
  effect: 'read' | 'write'
  /** The scope an agent's key needs. Required when `allow` names agents. */
  scope?: Scope
  /** Offered as an MCP tool. */
  tool?: true
  /** Only on instances that move no real money. */
  sandbox?: true
  /** The output holds a secret shown once: it is never stored, so a replay is refused. */
  secret?: true
  /** Needs a human who signed in within the last 15 minutes (never given to agents). */
  fresh?: true
  /** The door repeats this read until the output says so or `timeout_seconds` pass. */
  until?: (output: never) => boolean
  /** The refusals peculiar to this operation; the general ones go without saying. */
  errors?: readonly ErrorCode[]
  input: I
  output: O
}

/** Writes an operation down with its exact types. */
export const defineOperation = <I extends z.ZodObject, O extends z.ZodObject>(
  spec: OperationSpec<I, O>,
): OperationSpec<I, O> => spec

/** What a handler receives: the decoded input (UUIDs, bigint money, dates). */
export type InputOf<S> = S extends OperationSpec<infer I, z.ZodObject> ? z.output<I> : never
/** What a handler returns: the domain form, encoded for the wire by `execute()`. */
export type OutputOf<S> = S extends OperationSpec<z.ZodObject, infer O> ? z.output<O> : never
/** What a client sends. */
export type WireInput<S> = S extends OperationSpec<infer I, z.ZodObject> ? z.input<I> : never
/** What a client gets. */
export type WireOutput<S> = S extends OperationSpec<z.ZodObject, infer O> ? z.input<O> : never

const NO_INSTANT = 'is not a time with its zone, such as 2026-11-23T09:00:00Z'

/** An instant: ISO 8601 with zone on the wire, Date inside. */
export const Instant = z.codec(z.iso.datetime({ offset: true, error: NO_INSTANT }), z.date(), {
  decode: (text) => new Date(text),
  encode: (date) => date.toISOString(),
})

/** How lists are asked for: at most 100 rows a page, `cursor` from the page before. */
export const pageInput = {
  limit: z.int().min(1).max(100).default(20).describe('Rows a page, at most 100'),
  cursor: z.string().max(200).optional().describe('`next_cursor` of the page before'),
}

/** The shape of every list. */
export const pageOf = <T extends z.ZodType>(row: T) =>
  z.object({
    object: z.literal('list'),
    data: z.array(row),
    has_more: z.boolean(),
    next_cursor: z.string().nullable(),
  })

/** Cuts `limit + 1` rows to a page; the cursor is the last row's own key, opaque to the caller. */
export const page = <Row>(rows: Row[], limit: number, cursorOf: (row: Row) => string) => {
  const data = rows.slice(0, limit)
  const last = data.at(-1)
  const has_more = rows.length > limit
  return {
    object: 'list' as const,
    data,
    has_more,
    next_cursor: has_more && last !== undefined ? encodeCursor(cursorOf(last)) : null,
  }
}

const encodeCursor = (key: string): string => Buffer.from(key).toString('base64url')
/** The key inside a cursor, unchecked: kernel/cursor.ts has a reader for each kind of list. */
export const decodeCursor = (cursor: string): string => Buffer.from(cursor, 'base64url').toString()
