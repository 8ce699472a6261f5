/**
 * JSON Schema of what travels over the wire. Codecs (ids, money, instants) count as what a client
 * writes and reads; unions come out as `anyOf`, which strict tool callers need.
 */
import { z } from 'zod'

/** As much of JSON Schema 2020-12 as our schemas use. */
export type JsonSchema = {
  $ref?: string
  $defs?: Record<string, JsonSchema>
  type?: string | string[]
  description?: string
  default?: unknown
  const?: unknown
  enum?: unknown[]
  anyOf?: JsonSchema[]
  allOf?: JsonSchema[]
  properties?: Record<string, JsonSchema>
  required?: string[]
  additionalProperties?: JsonSchema | boolean
  items?: JsonSchema
  [keyword: string]: unknown
}

/** Schemas that get a name of their own instead of being repeated: `{ Money: MoneySchema }`. */
export type NamedSchemas = Readonly<Record<string, z.ZodType>>

/**
 * The wire form of `schema`. With `named`, those schemas appear as `$ref: "#/$defs/Name"` and stand in
 * `$defs`; without, everything is written out.
 */
export const wireSchema = (schema: z.ZodType, named: NamedSchemas = {}): JsonSchema => {
  const names = new Map<z.core.$ZodType, string>(
    Object.entries(named).map(([name, one]) => [one, name]),
  )
  const registry = z.registry<{ id?: string }>()
  // Descriptions stay where `.describe()` put them; only the name is added for this conversion.
  const metadataOf = (one: z.core.$ZodType) => {
    const id = names.get(one)
    return { ...z.globalRegistry.get(one), ...(id !== undefined && { id }) }
  }
  registry.get = metadataOf as typeof registry.get
  const { $schema: _, ...result } = z.toJSONSchema(schema, {
    io: 'input',
    metadata: registry,
    override: ({ jsonSchema }) => tidy(jsonSchema),
  })
  return result as JsonSchema
}

/** Takes away what says nothing to a reader: bounds of safe integers, the pattern of a date. */
const tidy = (schema: z.core.JSONSchema.BaseSchema): void => {
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum
  if (schema.format !== undefined) delete schema.pattern
  if (schema.oneOf !== undefined) {
    schema.anyOf = schema.oneOf
    delete schema.oneOf
  }
  const names = schema.propertyNames
  if (typeof names === 'object' && Object.keys(names).every((keyword) => keyword === 'type'))
    delete schema.propertyNames
}
