/** From a request to an operation's raw input: path, query and body put together. */
import { Problem } from '../../kernel/errors.ts'
import { valueFromText } from '../../kernel/from-text.ts'
import { LIMITS } from '../../kernel/limits.ts'
import type { OperationSpec } from '../../kernel/operation.ts'
import { routeOf } from '../../kernel/route.ts'
import { type JsonSchema, wireSchema } from '../../kernel/wire-schema.ts'
import { checkedInput } from '../input-check.ts'
import { type Asked, queryOf } from './arrival.ts'
import { jsonOf } from './body.ts'

/** Reads the input of one operation out of requests to its route; `text` reads the body. */
export type InputReader = (
  request: Asked,
  placeholders: Record<string, string>,
  text: ReadText,
) => Promise<Record<string, unknown>>

/** The body as text; throws Problem('body_too_large') when it is longer than `limit` bytes. */
export type ReadText = (limit: number) => Promise<string>

/**
 * Prepares a reader for one operation: the schema is taken apart once, at the first request, for most
 * operations are not called in the moment of a start.
 */
export const inputReader = (spec: OperationSpec): InputReader => {
  const { hasBody } = routeOf(spec.route)
  let known: { properties: Record<string, JsonSchema>; limit: number } | undefined
  return async (request, placeholders, text) => {
    known ??= takenApart(spec)
    const rest = hasBody
      ? checkedInput(jsonOf(request, await text(known.limit)))
      : checkedInput(fromQuery(queryOf(request), known.properties))
    return { ...rest, ...placeholders }
  }
}

const takenApart = (spec: OperationSpec) => {
  const { properties = {} } = wireSchema(spec.input)
  return { properties, limit: bodyLimit(properties) }
}

/** What JSON may hold here: the general limit, or more where the schema itself allows a longer text. */
const bodyLimit = (properties: Record<string, JsonSchema>): number => {
  const texts = Object.values(properties).map(({ maxLength }) =>
    typeof maxLength === 'number' ? maxLength : 0,
  )
  return Math.max(LIMITS.body_bytes, ...texts.map((length) => length + LIMITS.task_input_bytes))
}

/** What the door itself reads from a query string. */
const NOT_INPUT = new Set(['dry_run', 'acting_as'])

/** A query string is text; the schema says what it meant. Lists repeat their name, objects are JSON. */
const fromQuery = (
  query: URLSearchParams,
  properties: Record<string, JsonSchema>,
): Record<string, unknown> => {
  const names = [...new Set(query.keys())].filter((name) => !NOT_INPUT.has(name))
  return Object.fromEntries(
    names.map((name) => {
      const schema = properties[name] ?? {}
      const values = query.getAll(name)
      if (schema.type === 'array')
        return [name, values.map((value) => valueFromText(value, schema.items ?? {}))]
      if (values.length > 1)
        throw new Problem('invalid_input', {
          detail: `${name} is given more than once.`,
          param: name,
        })
      return [name, valueFromText(values[0] ?? '', schema)]
    }),
  )
}

/** `?dry_run=true`: a word other than true or false is a mistake worth telling. */
export const wantsDryRun = (request: Asked): boolean => {
  const value = queryOf(request).get('dry_run')
  if (value === null || value === 'false') return false
  if (value === 'true' || value === '') return true
  throw new Problem('invalid_input', { detail: 'dry_run is true or false.', param: 'dry_run' })
}

/** The Idempotency-Key header: 1 to 255 printable characters. */
export const idempotencyKeyOf = (request: Asked): string | undefined => {
  const key = request.headers.get('idempotency-key') ?? undefined
  if (key === undefined) return undefined
  if (key.length < 1 || key.length > LIMITS.idempotency_key || !/^[\x20-\x7e]+$/.test(key))
    throw new Problem('invalid_input', {
      detail: `Idempotency-Key is 1 to ${LIMITS.idempotency_key} printable characters.`,
      param: 'Idempotency-Key',
    })
  return key
}
