/** What zod found, as issues with a JSON pointer, a plain sentence and a way to mend it. */
import { z } from 'zod'
import type { Issue } from '../../kernel/errors.ts'
import { FORM_LIMITS } from '../../kernel/limits.ts'
import { nearest, pointerTo, suggestion, valueAt } from './pointers.ts'

type ZodIssue = z.core.$ZodIssue

/** The schema inside optional, default and the like. */
const unwrapped = (schema: unknown): unknown =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? unwrapped(schema.unwrap())
    : schema

/** The schema that judged the value at `path`, following unions by their `type`. */
const schemaAt = (schema: unknown, value: unknown, path: readonly PropertyKey[]): unknown => {
  const here = unwrapped(schema)
  if (here instanceof z.ZodDiscriminatedUnion) {
    const type = valueAt(value, ['type'])
    const chosen = here.options.find(
      (option) => option instanceof z.ZodObject && option.shape.type?.safeParse(type).success,
    )
    return schemaAt(chosen, value, path)
  }
  const [step, ...rest] = path
  if (step === undefined) return here
  const next = valueAt(value, [step])
  if (here instanceof z.ZodArray) return schemaAt(here.element, next, rest)
  if (here instanceof z.ZodObject) return schemaAt(here.shape[String(step)], next, rest)
  return undefined
}

/** What the schema at `path` says about itself. */
const meaningAt = (schema: unknown, input: unknown, path: readonly PropertyKey[]) => {
  const parent = schemaAt(schema, input, path.slice(0, -1))
  const own = parent instanceof z.ZodObject ? parent.shape[String(path.at(-1))] : undefined
  return own instanceof z.ZodType ? own.description : undefined
}

const memberNames = (schema: unknown): string[] =>
  schema instanceof z.ZodObject ? Object.keys(schema.shape) : []

const typeName = (value: unknown): string => {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  return (
    { string: 'text', number: 'a number', boolean: 'true or false', object: 'an object' }[
      typeof value as string
    ] ?? typeof value
  )
}

const EXPECTED: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
}

const missing = (
  path: readonly PropertyKey[],
  wanted: string,
  meaning: string | undefined,
): Pick<Issue, 'message' | 'hint'> => ({
  message: `\`${String(path.at(-1) ?? 'value')}\` is missing`,
  hint: `Add it: ${wanted}${meaning === undefined ? '' : ` (${meaning})`}.`,
})

const listed = (values: readonly unknown[]): string =>
  values.map((value) => JSON.stringify(value)).join(', ')

const sizeWords = (issue: { origin: string }, bound: number | bigint): string =>
  ({ string: `${bound} characters`, array: `${bound} entries` })[issue.origin] ?? String(bound)

/** A name as it could have been meant: `Which One?` → `which_one`. */
export const snakeCase = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^[_0-9]+|_+$/g, '')
    .slice(0, 40)

const noneFits = (value: unknown): Pick<Issue, 'message' | 'hint'> => ({
  message: `Found ${typeName(value)}, which is not accepted here`,
  hint: 'Compare with the published schema.',
})

/** Message and hint for one zod issue about `value`. */
const wordsFor = (
  issue: ZodIssue,
  value: unknown,
  meaning: string | undefined,
): Pick<Issue, 'message' | 'hint'> => {
  switch (issue.code) {
    case 'invalid_type': {
      const wanted = EXPECTED[issue.expected] ?? issue.expected
      if (value === undefined) return missing(issue.path, wanted, meaning)
      return { message: `Expected ${wanted}, found ${typeName(value)}`, hint: `Write ${wanted}.` }
    }
    case 'invalid_value': {
      if (value === undefined) return missing(issue.path, `one of ${listed(issue.values)}`, meaning)
      const near = typeof value === 'string' ? nearest(value, issue.values.map(String)) : undefined
      return {
        message: `Not one of ${listed(issue.values)}`,
        hint:
          near === undefined ? `Use one of ${listed(issue.values)}.` : `Did you mean "${near}"?`,
      }
    }
    case 'too_big':
      return {
        message: `More than ${sizeWords(issue, issue.maximum)}`,
        hint: `Stay within ${sizeWords(issue, issue.maximum)}.`,
      }
    case 'too_small':
      return {
        message: `Less than ${sizeWords(issue, issue.minimum)}`,
        hint: `Give at least ${sizeWords(issue, issue.minimum)}.`,
      }
    case 'invalid_format':
      return { message: issue.message, hint: formatHint(issue.path, value) }
    case 'custom':
      return { message: issue.message, hint: String(issue.params?.hint ?? 'Correct the value.') }
    case 'invalid_union': {
      const telling = issue.errors.flat().find(({ code }) => code !== 'invalid_type')
      if (telling !== undefined) return wordsFor(telling, value, meaning)
      return noneFits(value)
    }
    default:
      return noneFits(value)
  }
}

const formatHint = (path: readonly PropertyKey[], value: unknown): string => {
  const snake = typeof value === 'string' ? snakeCase(value) : ''
  const isName = ['id', 'name', 'from', 'options_from', 'left', 'right', 'item'].includes(
    String(path.at(-1)),
  )
  return isName && snake !== '' ? `Did you mean "${snake}"?` : 'Write it as the message says.'
}

const unionWords = (
  issue: ZodIssue & { code: 'invalid_union' },
  schema: unknown,
  value: unknown,
) => {
  const types = schema instanceof z.ZodDiscriminatedUnion ? typeNames(schema) : []
  const type = valueAt(value, ['type'])
  if (types.length === 0 || issue.discriminator === undefined) return undefined
  if (type === undefined) return missing(['type'], `one of ${types.join(', ')}`, undefined)
  return {
    message: `There is no item type ${JSON.stringify(type).slice(0, 60)}`,
    hint: suggestion(String(type), types, ''),
  }
}

const typeNames = (schema: z.ZodDiscriminatedUnion): string[] =>
  schema.options.flatMap((option) =>
    option instanceof z.ZodObject && option.shape.type instanceof z.ZodLiteral
      ? [String(option.shape.type.value)]
      : [],
  )

const expand = (issue: ZodIssue, schema: unknown, input: unknown): Issue[] => {
  const value = valueAt(input, issue.path)
  const pointer = pointerTo(issue.path)
  if (issue.code === 'unrecognized_keys') {
    const known = memberNames(schemaAt(schema, input, issue.path))
    return issue.keys.map((key) => ({
      pointer: pointer + pointerTo([key]),
      message: `There is no member \`${key.slice(0, 60)}\` here`,
      hint: suggestion(key, known, 'Remove it.'),
    }))
  }
  if (issue.code === 'invalid_union') {
    // zod points at the discriminator; the union itself judged its parent.
    const parent = issue.discriminator === undefined ? issue.path : issue.path.slice(0, -1)
    const words = unionWords(issue, schemaBefore(schema, input, parent), valueAt(input, parent))
    if (words !== undefined) return [{ pointer, ...words }]
  }
  return [{ pointer, ...wordsFor(issue, value, meaningAt(schema, input, issue.path)) }]
}

/** Like `schemaAt`, but stops at a union instead of choosing from it. */
const schemaBefore = (schema: unknown, input: unknown, path: readonly PropertyKey[]): unknown => {
  const parent = schemaAt(schema, input, path.slice(0, -1))
  return parent instanceof z.ZodArray ? unwrapped(parent.element) : undefined
}

/** What zod found in `input` by `schema`, in the order found; no more than anybody reads. */
export const issuesOf = (error: z.ZodError, schema: z.ZodType, input: unknown): Issue[] =>
  error.issues.slice(0, FORM_LIMITS.issues).flatMap((issue) => expand(issue, schema, input))
