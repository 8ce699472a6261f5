/** From what a door hands over to what a handler receives, by the schema of its operation. */
import type { z } from 'zod'
import { type Issue, Problem } from './kernel/errors.ts'
import { LIMITS } from './kernel/limits.ts'
import type { OperationSpec } from './kernel/operation.ts'

/** Throws Problem('invalid_input') with a pointer to each fault. */
export const decodeInput = (spec: OperationSpec, raw: unknown): Record<string, unknown> => {
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
