/** The OpenAPI 3.1 document, made from the table of operations. */
import { CALLER_KINDS } from '../../kernel/caller.ts'
import { LIMITS } from '../../kernel/limits.ts'
import type { OperationSpec } from '../../kernel/operation.ts'
import { routeOf } from '../../kernel/route.ts'
import { type JsonSchema, wireSchema } from '../../kernel/wire-schema.ts'
import { namedSchemas, sliceOf, sliceTitles } from '../named-schemas.ts'
import { EXAMPLES } from './examples.ts'
import { extraPaths } from './openapi-extra.ts'
import { errorsOf, issueSchema, pointed, problemResponses, problemSchema } from './openapi-parts.ts'
import { hasDoor } from './operation-routes.ts'

export type OpenApi = {
  openapi: '3.1.0'
  info: Record<string, unknown>
  tags: { name: string }[]
  paths: Record<string, Record<string, unknown>>
  components: { schemas: Record<string, JsonSchema>; securitySchemes: Record<string, unknown> }
  [member: string]: unknown
}

/** The whole document. `version` is the product's. */
export const openApi = (operations: readonly OperationSpec[], version: string): OpenApi => {
  const specs = operations.filter(hasDoor)
  const paths: OpenApi['paths'] = {}
  for (const spec of specs) {
    const { method, path } = routeOf(spec.route)
    paths[path] = { ...paths[path], [method.toLowerCase()]: operationObject(spec) }
  }
  for (const [path, methods] of Object.entries(extraPaths(specs)))
    paths[path] = { ...paths[path], ...methods }
  const used = new Set(specs.map(sliceOf))
  return {
    openapi: '3.1.0',
    info: {
      title: 'Fairhand',
      version,
      summary: 'Ask people for work, and pay them fairly',
      description:
        'Money is a decimal string with its currency. Ids carry their noun. Every write takes an Idempotency-Key and `dry_run=true`. Refusals are problems (RFC 9457) with a `code` and a `hint`. Nested members of a query string travel as JSON.',
      license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
    },
    servers: [{ url: '/' }],
    tags: sliceTitles.filter((title) => used.has(title)).map((name) => ({ name })),
    paths,
    components: {
      schemas: { ...componentSchemas(), Problem: problemSchema(), Issue: issueSchema },
      securitySchemes: {
        key: {
          type: 'http',
          scheme: 'bearer',
          description: 'An agent’s key (`fh_…`), or on a sandbox a worker’s token',
        },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'fairhand.session_token',
          description: 'A browser session of a person who signed in',
        },
      },
    },
    'x-caller-kinds': CALLER_KINDS.filter((kind) => kind !== 'system'),
  }
}

const operationObject = (spec: OperationSpec): Record<string, unknown> => {
  const example = EXAMPLES[spec.name]
  const { placeholders, hasBody } = routeOf(spec.route)
  const input = pointed(wireSchema(spec.input, namedSchemas))
  const body = bodySchema(input, placeholders)
  return {
    operationId: spec.name,
    summary: spec.summary,
    ...(spec.description !== undefined && { description: spec.description }),
    tags: [sliceOf(spec)],
    parameters: [
      ...inputParameters(spec, input),
      ...(spec.effect === 'write' ? writeParameters : []),
    ],
    ...(hasBody && {
      requestBody: {
        required: (body.required ?? []).length > 0,
        content: {
          'application/json': {
            schema: body,
            ...(example && { example: without(example, placeholders) }),
          },
        },
      },
    }),
    responses: { 200: okResponse(spec), ...problemResponses(errorsOf(spec)) },
    security: securityOf(spec),
    'x-allow': spec.allow.filter((kind) => kind !== 'system'),
    'x-errors': errorsOf(spec),
    ...(spec.scope && { 'x-scope': spec.scope }),
    ...(spec.tool && { 'x-mcp-tool': true }),
    ...(spec.sandbox && { 'x-sandbox-only': true }),
  }
}

const inputParameters = (spec: OperationSpec, input: JsonSchema): Record<string, unknown>[] => {
  const { placeholders, hasBody } = routeOf(spec.route)
  const names = Object.keys(input.properties ?? {})
  return names
    .filter((name) => placeholders.includes(name) || !hasBody)
    .map((name) => {
      const schema = input.properties?.[name] ?? {}
      const inPath = placeholders.includes(name)
      const nested = schema.$ref !== undefined || schema.type === 'object'
      const { description } = schema
      return {
        name,
        in: inPath ? 'path' : 'query',
        required: inPath || (input.required ?? []).includes(name),
        ...(description !== undefined && { description }),
        ...(nested ? { content: { 'application/json': { schema } } } : { schema }),
      }
    })
}

const writeParameters = [
  {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description:
      'Repeating a request with its key does it once; the answer then carries `Idempotency-Replayed: true`. The same key with other input is refused.',
    schema: { type: 'string', minLength: 1, maxLength: LIMITS.idempotency_key },
  },
  {
    name: 'dry_run',
    in: 'query',
    required: false,
    description: 'The real path, rolled back: the answer says what would have happened.',
    schema: { type: 'boolean', default: false },
  },
]

const bodySchema = (input: JsonSchema, placeholders: string[]): JsonSchema => ({
  ...input,
  properties: without(input.properties ?? {}, placeholders) as Record<string, JsonSchema>,
  required: (input.required ?? []).filter((name) => !placeholders.includes(name)),
})

const without = (object: Record<string, unknown>, names: string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)))

const okResponse = (spec: OperationSpec): Record<string, unknown> => ({
  description: spec.effect === 'read' ? 'What was asked for' : 'Done',
  headers: { 'X-Request-Id': { schema: { type: 'string' }, description: 'Quote it to support' } },
  content: { 'application/json': { schema: pointed(wireSchema(spec.output, namedSchemas)) } },
})

const securityOf = (spec: OperationSpec): Record<string, string[]>[] => {
  const open = spec.allow.includes('anonymous')
  const keys = spec.allow.includes('agent') || spec.allow.includes('worker')
  return [...(open ? [{}] : []), ...(keys ? [{ key: [] }] : []), { session: [] }]
}

const componentSchemas = (): Record<string, JsonSchema> =>
  Object.fromEntries(
    Object.entries(namedSchemas).map(([name, schema]) => {
      const { $defs = {}, ...own } = wireSchema(schema, namedSchemas)
      return [name, pointed(own.$ref === undefined ? own : ($defs[name] ?? {}))]
    }),
  )
