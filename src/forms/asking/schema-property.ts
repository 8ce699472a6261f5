/** One property of an answer schema as one item of a form. */
import type { Issue } from '../../kernel/errors.ts'
import { FORM_LIMITS } from '../../kernel/limits.ts'
import { pointerTo, suggestion } from '../issues/pointers.ts'
import { snakeCase } from '../issues/schema-issues.ts'
import type { TextFormat } from '../items/short_text/formats.ts'
import type { JsonSchema } from '../json-schema.ts'
import type { AskedItem } from './asked-form.ts'
import { wordingIn } from './wording.ts'

type ItemInput = AskedItem['item']
export type Made = { item: ItemInput } | { issues: Issue[] }

/** A property as we read it: its schema, whether null is allowed, and its plain type. */
export type Property = {
  name: string
  schema: JsonSchema
  type: unknown
  required: boolean
  lang: string
}

export const isObject = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const ALWAYS = ['type', 'title', 'description', 'default', 'examples', '$comment']
const KEYWORDS: Record<string, string[]> = {
  string: ['enum', 'minLength', 'maxLength', 'format'],
  number: ['minimum', 'maximum'],
  integer: ['minimum', 'maximum'],
  boolean: [],
  array: ['items', 'minItems', 'maxItems', 'uniqueItems'],
}
const THEIR_FORMATS: Record<string, TextFormat> = {
  date: 'date',
  time: 'time',
  email: 'email',
  uri: 'url',
  url: 'url',
}

export const refuse = (pointer: string, message: string, hint: string): { issues: Issue[] } => ({
  issues: [{ pointer, message, hint }],
})

const wordsOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined

const labelOf = ({ name, schema }: Property): string =>
  wordsOf(schema.description) ?? wordsOf(schema.title) ?? name.replaceAll('_', ' ')

const fieldsOf = (property: Property) => ({
  id: property.name,
  label: labelOf(property),
  required: property.required,
})

/** A bound copied under our name, when it is there. */
const bound = (schema: JsonSchema, theirs: string, ours: string): Record<string, number> => {
  const value = schema[theirs]
  return typeof value === 'number' ? { [ours]: value } : {}
}

/** The words of an enum; a null in it only says that the property may be null. */
const enumOf = (schema: JsonSchema): unknown[] | undefined =>
  Array.isArray(schema.enum) ? schema.enum.filter((value) => value !== null) : undefined

const optionsOf = (values: unknown[], pointer: string) => {
  const words = values.filter((value) => typeof value === 'string')
  if (words.length === values.length && words.length > 0)
    return { options: words.map((value) => ({ value, label: value.replaceAll('_', ' ') })) }
  return refuse(pointer, 'Only words can be chosen from', 'Write the enum as a list of strings.')
}

const textItem = (property: Property, pointer: string): Made => {
  const { schema } = property
  const lengths = {
    ...bound(schema, 'minLength', 'min_length'),
    ...bound(schema, 'maxLength', 'max_length'),
  }
  if (schema.format !== undefined) {
    const format = THEIR_FORMATS[String(schema.format)]
    if (format === undefined)
      return refuse(
        `${pointer}/format`,
        `The format "${String(schema.format).slice(0, 40)}" is not known`,
        `Use one of: ${Object.keys(THEIR_FORMATS).join(', ')}.`,
      )
    return { item: { type: 'short_text', ...fieldsOf(property), ...lengths, format } }
  }
  const short = typeof schema.maxLength === 'number' && schema.maxLength <= FORM_LIMITS.option_value
  return { item: { type: short ? 'short_text' : 'long_text', ...fieldsOf(property), ...lengths } }
}

const stringItem = (property: Property, pointer: string): Made => {
  const values = enumOf(property.schema)
  if (values === undefined) return textItem(property, pointer)
  const made = optionsOf(values, `${pointer}/enum`)
  return 'issues' in made ? made : { item: { type: 'choice', ...fieldsOf(property), ...made } }
}

const numberItem = (property: Property): Made => ({
  item: {
    type: 'number',
    ...fieldsOf(property),
    integer: property.type === 'integer',
    ...bound(property.schema, 'minimum', 'min'),
    ...bound(property.schema, 'maximum', 'max'),
  },
})

const booleanItem = (property: Property): Made => {
  const { yes, no } = wordingIn(property.lang)
  const options = [
    { value: 'yes', label: yes },
    { value: 'no', label: no },
  ]
  return { item: { type: 'choice', ...fieldsOf(property), options } }
}

const listItem = (property: Property, pointer: string): Made => {
  const { items } = property.schema
  const values = isObject(items) ? enumOf(items) : undefined
  if (values === undefined)
    return refuse(
      `${pointer}/items`,
      'A list can only be chosen from given words',
      'Write "items": {"type": "string", "enum": […]}, or ask for text.',
    )
  const made = optionsOf(values, `${pointer}/items/enum`)
  if ('issues' in made) return made
  const bounds = {
    ...bound(property.schema, 'minItems', 'min_choices'),
    ...bound(property.schema, 'maxItems', 'max_choices'),
  }
  if (bounds.min_choices === 0) delete bounds.min_choices
  return { item: { type: 'multi_choice', ...fieldsOf(property), ...made, ...bounds } }
}

const MAKERS: Record<string, (property: Property, pointer: string) => Made> = {
  string: stringItem,
  number: numberItem,
  integer: numberItem,
  boolean: booleanItem,
  array: listItem,
}

/** The item that asks for the property, or why a person cannot be asked for it. */
export const makeItem = (property: Property, pointer: string): Made => {
  const { name, schema, type } = property
  if (snakeCase(name) !== name)
    return refuse(
      pointer,
      `"${name.slice(0, 60)}" cannot be the id of an item`,
      `Name it in snake_case: "${snakeCase(name) || 'answer'}".`,
    )
  const make = typeof type === 'string' ? MAKERS[type] : undefined
  if (make === undefined)
    return refuse(
      `${pointer}/type`,
      'A person cannot fill in this type',
      `Use one of: ${Object.keys(MAKERS).join(', ')}; objects must be flat.`,
    )
  const known = [...ALWAYS, ...(KEYWORDS[String(type)] ?? [])]
  const foreign = Object.keys(schema).filter((keyword) => !known.includes(keyword))
  if (foreign.length === 0) return make(property, pointer)
  return {
    issues: foreign.map((keyword) => ({
      pointer: pointer + pointerTo([keyword]),
      message: `\`${keyword.slice(0, 40)}\` cannot be turned into a question`,
      hint: suggestion(keyword, known, 'Remove it.'),
    })),
  }
}

/** `["string", "null"]` means string, and that it may be left out. */
const plainType = (schema: JsonSchema): { type: unknown; nullable: boolean } => {
  const types = Array.isArray(schema.type) ? schema.type : [schema.type]
  const real = types.filter((type) => type !== 'null')
  const guessed = real[0] ?? (Array.isArray(schema.enum) ? 'string' : undefined)
  return { type: real.length > 1 ? real : guessed, nullable: real.length < types.length }
}

/** A property as declared under `name`. */
export const propertyOf = (
  name: string,
  schema: JsonSchema,
  required: string[],
  lang: string,
): Property => {
  const { type, nullable } = plainType(schema)
  return { name, schema, type, required: required.includes(name) && !nullable, lang }
}
