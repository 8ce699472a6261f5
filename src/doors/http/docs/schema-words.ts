/** Schemas in words a person reads: `whole number, 1 to 100`. */
import type { JsonSchema } from '../../../kernel/wire-schema.ts'

/** The kind of value a schema describes, without its description. */
export const schemaWords = (schema: JsonSchema): string => {
  if (schema.const !== undefined) return `always ${JSON.stringify(schema.const)}`
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' or ')
  if (schema.anyOf) return schema.anyOf.map(schemaWords).join(', or ')
  if (Array.isArray(schema.type))
    return schema.type.map((type) => schemaWords({ ...schema, type })).join(', or ')
  switch (schema.type) {
    case 'string':
      return textWords(schema)
    case 'integer':
      return `whole number${boundsWords(schema)}`
    case 'number':
      return `number${boundsWords(schema)}`
    case 'boolean':
      return 'true or false'
    case 'array':
      return `list of ${schemaWords(schema.items ?? {})}`
    case 'object':
      return objectWords(schema)
    case 'null':
      return 'null'
    default:
      return 'any JSON'
  }
}

const textWords = ({ format, pattern, maxLength }: JsonSchema): string => {
  const prefix = /^\^(\w+)_\[0-7\]/.exec(String(pattern ?? ''))?.[1]
  if (prefix !== undefined) return `id ${prefix}_…`
  if (format === 'date-time') return 'time, ISO 8601'
  if (format === 'email') return 'e-mail address'
  return typeof maxLength === 'number' ? `text, at most ${maxLength.toLocaleString('en')}` : 'text'
}

const boundsWords = ({ minimum, maximum }: JsonSchema): string => {
  const [low, high] = [minimum, maximum].map((bound) =>
    typeof bound === 'number' ? bound.toLocaleString('en') : undefined,
  )
  if (low !== undefined && high !== undefined) return `, ${low} to ${high}`
  if (low !== undefined) return `, at least ${low}`
  return high === undefined ? '' : `, at most ${high}`
}

const objectWords = ({ properties = {} }: JsonSchema): string => {
  const names = Object.keys(properties)
  if (names.join() === 'amount,currency') return 'money'
  return names.length === 0 ? 'object' : `object {${names.join(', ')}}`
}
