/** Every member that an operation takes or gives, by name. */
import { z } from 'zod'
import type { OperationSpec } from '../../../src/kernel/operation.ts'

/** Names of the members of its input and output, at any depth. */
export const wireSchema = (spec: OperationSpec): string[] =>
  [spec.input, spec.output].flatMap((schema) =>
    namesIn(z.toJSONSchema(schema as z.ZodType, { unrepresentable: 'any', io: 'input' })),
  )

const namesIn = (schema: unknown): string[] => {
  if (typeof schema !== 'object' || schema === null) return []
  return Object.entries(schema).flatMap(([key, value]) =>
    key === 'properties' && typeof value === 'object' && value !== null
      ? [...Object.keys(value), ...namesIn(Object.values(value))]
      : namesIn(value),
  )
}
