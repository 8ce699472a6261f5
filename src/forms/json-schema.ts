/** JSON Schemas (2020-12), for those who write forms. */
import { z } from 'zod'
import { FormSchema } from './form.ts'

/** A JSON Schema as plain data. */
export type JsonSchema = { [keyword: string]: unknown }

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Rewrites a schema and every schema in it, innermost first. Names of members are not keywords. */
const rewrite = (value: unknown, change: (schema: JsonSchema) => JsonSchema): unknown => {
  if (Array.isArray(value)) return value.map((member) => rewrite(member, change))
  if (!isSchema(value)) return value
  const entries = Object.entries(value).map(([keyword, inside]) => {
    if (keyword !== 'properties' || !isSchema(inside)) return [keyword, rewrite(inside, change)]
    const members = Object.entries(inside).map(([name, schema]) => [name, rewrite(schema, change)])
    return [keyword, Object.fromEntries(members)]
  })
  return change(Object.fromEntries(entries))
}

// Models' decoders accept anyOf only; our alternatives exclude each other, so it means the same.
const anyOf = (schema: JsonSchema): JsonSchema => {
  if (!Array.isArray(schema.oneOf)) return schema
  const { oneOf, ...rest } = schema
  return { ...rest, anyOf: oneOf }
}

/** A zod schema as JSON Schema of what goes in. */
export const toJsonSchema = (schema: z.ZodType): JsonSchema => {
  const made = rewrite(z.toJSONSchema(schema, { io: 'input' }), anyOf)
  return isSchema(made) ? made : {}
}

/** The schema of a form, published to those who write forms. Members with a default may be left out. */
export const formJsonSchema = (): JsonSchema => ({
  ...toJsonSchema(FormSchema),
  title: 'Form v1',
  description: 'What a worker sees and answers',
})

/** Keywords that strict decoders refuse; the descriptions say what matters. */
const NOT_STRICT = [
  'minLength',
  'maxLength',
  'pattern',
  'minItems',
  'maxItems',
  'minimum',
  'maximum',
  'default',
  'format',
  'uniqueItems',
]

const nullable = (schema: unknown): JsonSchema => ({ anyOf: [schema, { type: 'null' }] })

const strict = (schema: JsonSchema): JsonSchema => {
  const kept = Object.fromEntries(
    Object.entries(schema).filter(([key]) => !NOT_STRICT.includes(key)),
  )
  if (!isSchema(schema.properties)) return kept
  const required = Array.isArray(schema.required) ? schema.required : []
  const properties = Object.entries(schema.properties).map(([name, member]) => [
    name,
    required.includes(name) ? member : nullable(member),
  ])
  return {
    ...kept,
    properties: Object.fromEntries(properties),
    required: properties.map(([name]) => name),
    additionalProperties: false,
  }
}

/** The same for strict decoding: every member required, null where it may be left out, no bounds. */
export const strictFormJsonSchema = (): JsonSchema => {
  const { $schema, ...schema } = formJsonSchema()
  const made = rewrite(schema, strict)
  return isSchema(made) ? { $schema, ...made } : {}
}
