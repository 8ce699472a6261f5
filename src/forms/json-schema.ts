/** JSON Schemas (2020-12): of forms, for those who write them, and of answers, for those who read them. */
import { z } from 'zod'
import { type AnswerItem, answerItemsOf, type Form, FormSchema } from './form.ts'
import { answerTypeOf } from './registry.ts'

/** A JSON Schema as plain data. */
export type JsonSchema = { [keyword: string]: unknown }

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Rewrites a schema and everything in it, innermost first. */
const rewrite = (value: unknown, change: (schema: JsonSchema) => JsonSchema): unknown => {
  if (Array.isArray(value)) return value.map((member) => rewrite(member, change))
  if (!isSchema(value)) return value
  return change(
    Object.fromEntries(
      Object.entries(value).map(([key, member]) => [key, rewrite(member, change)]),
    ),
  )
}

// Models' decoders accept anyOf only; our alternatives exclude each other, so it means the same.
const anyOf = (schema: JsonSchema): JsonSchema => {
  if (!Array.isArray(schema.oneOf)) return schema
  const { oneOf, ...rest } = schema
  return { ...rest, anyOf: oneOf }
}

const toJsonSchema = (schema: z.ZodType): JsonSchema => {
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

const CANT_TELL_SCHEMA: JsonSchema = {
  type: 'object',
  description: 'The person could not tell',
  properties: { cant_tell: { type: 'boolean', const: true } },
  required: ['cant_tell'],
  additionalProperties: false,
}

const valueSchema = (item: AnswerItem): JsonSchema => {
  const { $schema: _, ...value } = toJsonSchema(answerTypeOf(item).answer(item, true))
  const described = { description: item.label, ...value }
  if (!item.cant_tell) return described
  return { description: item.label, anyOf: [value, CANT_TELL_SCHEMA] }
}

/**
 * The schema of one person's answers to this form: a flat object by item id. Items that are optional
 * or shown under a condition may be missing. “Can't tell” is `{"cant_tell": true}`, own words in
 * place of an option are `{"other": "…"}`.
 */
export const answerJsonSchema = (form: Form): JsonSchema => {
  const items = answerItemsOf(form)
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `Answers to: ${form.title}`,
    type: 'object',
    properties: Object.fromEntries(items.map((item) => [item.id, valueSchema(item)])),
    required: items
      .filter((item) => item.required && item.show_if === undefined)
      .map(({ id }) => id),
    additionalProperties: false,
  }
}
