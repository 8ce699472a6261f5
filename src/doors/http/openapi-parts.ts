/** Pieces of the OpenAPI document that more than one path uses. */
import { ERRORS, type ErrorCode } from '../../kernel/errors.ts'
import type { OperationSpec } from '../../kernel/operation.ts'
import { routeOf } from '../../kernel/route.ts'
import type { JsonSchema } from '../../kernel/wire-schema.ts'

/** The refusals an operation can give: its own, and those that go without saying. */
export const errorsOf = (spec: OperationSpec): ErrorCode[] => {
  const general: (ErrorCode | false)[] = [
    'invalid_input',
    !spec.allow.includes('anonymous') && 'unauthenticated',
    'forbidden',
    spec.scope !== undefined && spec.allow.includes('agent') && 'missing_scope',
    spec.fresh === true && 'confirmation_stale',
    spec.sandbox === true && 'sandbox_only',
    routeOf(spec.route).placeholders.length > 0 && 'not_found',
    spec.effect === 'write' && 'idempotency_key_reused',
    routeOf(spec.route).hasBody && 'body_too_large',
    'rate_limited',
    'busy',
    'internal',
  ]
  return [...new Set([...(spec.errors ?? []), ...general.filter((code) => code !== false)])]
}

/** One response for each status, naming the codes behind it. */
export const problemResponses = (codes: readonly ErrorCode[]): Record<string, unknown> => {
  const byStatus = Map.groupBy(codes, (code) => ERRORS[code].status)
  return Object.fromEntries(
    [...byStatus].map(([status, same]) => [
      String(status),
      {
        description: same.map((code) => `\`${code}\`: ${ERRORS[code].title}`).join('. '),
        content: {
          'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
        },
      },
    ]),
  )
}

/** The same schema with its references pointing into the document's components. */
export const pointed = (schema: JsonSchema): JsonSchema => {
  const { $defs: _, ...rest } = schema
  return JSON.parse(
    JSON.stringify(rest).replaceAll('"#/$defs/', '"#/components/schemas/'),
  ) as JsonSchema
}

/** One thing that is wrong. */
export const issueSchema: JsonSchema = {
  type: 'object',
  properties: {
    pointer: { type: 'string', description: 'JSON pointer, or `line 12`' },
    message: { type: 'string' },
    hint: { type: 'string' },
  },
  required: ['pointer', 'message'],
}

/** The body of every refusal. */
export const problemSchema = (): JsonSchema => ({
  type: 'object',
  description: 'A refusal (RFC 9457). `hint` is one sentence that a program can follow.',
  properties: {
    type: { type: 'string', format: 'uri-reference' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', enum: Object.keys(ERRORS) },
    detail: { type: 'string' },
    hint: { type: 'string' },
    retryable: { type: 'boolean' },
    request_id: { type: 'string' },
    param: { type: 'string' },
    errors: { type: 'array', items: { $ref: '#/components/schemas/Issue' } },
  },
  required: ['type', 'title', 'status', 'code', 'detail', 'hint', 'retryable', 'request_id'],
})
