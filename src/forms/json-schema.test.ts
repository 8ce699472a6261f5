import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { REALISTIC_FORMS } from './fixtures/realistic-forms.ts'
import { parseForm } from './form.ts'
import { formJsonSchema, type JsonSchema, strictFormJsonSchema } from './json-schema.ts'
import { ITEM_TYPES } from './registry.ts'

/** Every object schema inside, with its depth in objects. */
const objectsIn = (value: unknown, depth = 0): { schema: JsonSchema; depth: number }[] => {
  if (typeof value !== 'object' || value === null) return []
  const schema = value as JsonSchema
  const isObject = typeof schema.properties === 'object'
  const inside = Object.values(schema).flatMap((member) =>
    objectsIn(member, depth + (isObject ? 1 : 0)),
  )
  return isObject ? [{ schema, depth: depth + 1 }, ...inside] : inside
}

const propertiesOf = ({ properties }: JsonSchema): [string, JsonSchema][] =>
  Object.entries(properties as Record<string, JsonSchema>)

describe.each([
  ['the schema of a form', formJsonSchema()],
  ['the strict schema of a form', strictFormJsonSchema()],
])('%s', (_what, schema) => {
  test('is JSON Schema 2020-12 with closed objects, anyOf, and at most four levels', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
    expect(JSON.stringify(schema)).not.toContain('"oneOf"')
    const objects = objectsIn(schema)
    expect(objects.every((object) => object.schema.additionalProperties === false)).toBe(true)
    expect(Math.max(...objects.map(({ depth }) => depth))).toBe(4)
  })

  test('describes every member', () => {
    const silent = objectsIn(schema)
      .flatMap((object) => propertiesOf(object.schema))
      .filter(
        ([name, member]) => name !== 'type' && !JSON.stringify(member).includes('"description"'),
      )
    expect(silent).toEqual([])
  })

  test('knows every item type', () => {
    const text = JSON.stringify(schema)
    for (const type of ITEM_TYPES)
      expect(text).toContain(`"const":"${type.schema.shape.type.value}"`)
  })
})

/** Writes every member the strict schema wants, null where the form says nothing. */
const filledOut = (value: unknown, schema: JsonSchema): unknown => {
  const options = (schema.anyOf ?? [schema]) as JsonSchema[]
  if (Array.isArray(value)) {
    const items = options.find((option) => option.items !== undefined)?.items as
      | JsonSchema
      | undefined
    return items === undefined ? value : value.map((member) => filledOut(member, items))
  }
  if (typeof value !== 'object' || value === null) return value
  const type = (value as JsonSchema).type
  const own = options.find((option) => {
    const properties = option.properties as Record<string, JsonSchema> | undefined
    return properties !== undefined && (type === undefined || properties.type?.const === type)
  })
  if (own === undefined) return value
  return Object.fromEntries(
    propertiesOf(own).map(([name, member]) => [
      name,
      filledOut((value as JsonSchema)[name] ?? null, member),
    ]),
  )
}

describe('forms as a strict decoder writes them', () => {
  const strict = strictFormJsonSchema()
  const judge = z.fromJSONSchema(strict as never)

  test.each(REALISTIC_FORMS)('$name', ({ form }) => {
    const written = filledOut(form, strict)
    expect(judge.safeParse(written).error).toBeUndefined()
    expect(parseForm(written)).toEqual(parseForm(form))
  })

  test('every member is required, and no bound is left', () => {
    for (const { schema } of objectsIn(strict))
      expect(schema.required).toEqual(propertiesOf(schema).map(([name]) => name))
    expect(JSON.stringify(strict)).not.toMatch(
      /"(minLength|maxLength|pattern|minItems|maxItems|minimum|maximum|default)":/,
    )
  })
})

describe('forms against the published schema', () => {
  const judge = z.fromJSONSchema(formJsonSchema() as never)

  test.each(REALISTIC_FORMS)('$name', ({ form }) => {
    expect(judge.safeParse(form).error).toBeUndefined()
  })
})
