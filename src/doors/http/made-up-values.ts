/** Values that fit a schema, for examples that nobody wrote. */
import type { JsonSchema } from '../../kernel/wire-schema.ts'

const TYPE_ID = /^\^(\w+)_\[0-7\]/

/** A value of the schema, as short as it allows. */
export const madeUp = (schema: JsonSchema): unknown => {
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  if (schema.anyOf) return madeUp(schema.anyOf[0] ?? {})
  // Where nothing would do too, the example shows something.
  switch ([schema.type].flat()[0]) {
    case 'string':
      return madeUpText(schema)
    case 'integer':
    case 'number':
      return typeof schema.minimum === 'number' ? schema.minimum : 1
    case 'boolean':
      return true
    case 'array':
      return [madeUp(schema.items ?? {})]
    default:
      return madeUpObject(schema)
  }
}

const madeUpText = ({ pattern, format, maxLength }: JsonSchema): string => {
  const prefix = TYPE_ID.exec(String(pattern ?? ''))?.[1]
  if (prefix !== undefined) return `${prefix}_01kb0q3e8sfh9a5v7c2x4m6n8p`
  if (String(pattern ?? '').includes('\\d{0,14}')) return '2.50'
  if (format === 'uuid') return '01936f5e-7b2a-7c3d-8e4f-5a6b7c8d9e0f'
  if (format === 'email') return 'ada@example.org'
  if (format === 'date-time') return '2026-12-01T09:00:00Z'
  return typeof maxLength === 'number' && maxLength > 5_000 ? 'aGVsbG8=' : 'some text'
}

const madeUpObject = ({ properties = {}, required = [] }: JsonSchema): Record<string, unknown> =>
  Object.fromEntries(required.map((name) => [name, madeUp(properties[name] ?? {})]))
