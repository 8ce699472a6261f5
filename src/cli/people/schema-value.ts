/** A random value of a JSON Schema, for kinds of question that have no generator of their own. */
import type { Random } from './random.ts'

type Schema = {
  const?: unknown
  enum?: unknown[]
  anyOf?: Schema[]
  type?: string
  minimum?: number
  maximum?: number
  minLength?: number
  minItems?: number
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
}

/** A value that fits what the schema says of shape and bounds; the form's own check has the last word. */
export const valueOfSchema = (schema: object, random: Random): unknown => {
  const one: Schema = schema
  if (one.const !== undefined) return one.const
  if (one.enum !== undefined) return random.pick(one.enum)
  // The first alternative is the answer proper; what follows are ways around it.
  if (one.anyOf?.[0] !== undefined) return valueOfSchema(one.anyOf[0], random)
  switch (one.type) {
    case 'boolean':
      return random.chance(0.5)
    case 'integer':
      return random.whole(one.minimum ?? 0, one.maximum ?? (one.minimum ?? 0) + 10)
    case 'number': {
      const low = one.minimum ?? 0
      return low + random.next() * ((one.maximum ?? low + 1) - low)
    }
    case 'string':
      return 'simulated'.padEnd(one.minLength ?? 0, '.')
    case 'array':
      return Array.from({ length: Math.max(1, one.minItems ?? 1) }, () =>
        valueOfSchema(one.items ?? {}, random),
      )
    case 'object':
      return Object.fromEntries(
        (one.required ?? []).map((name) => [
          name,
          valueOfSchema(one.properties?.[name] ?? {}, random),
        ]),
      )
    default:
      return null
  }
}
