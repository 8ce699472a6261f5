/** The flags of a command, read from the schema of its operation's input. */
import { readFileSync } from 'node:fs'
import { type Command, Option } from 'commander'
import { valueFromText } from '../kernel/from-text.ts'
import type { OperationSpec } from '../kernel/operation.ts'
import { routeOf } from '../kernel/route.ts'
import { type JsonSchema, wireSchema } from '../kernel/wire-schema.ts'
import { UsageError } from './exit-code.ts'

/** `job_id` → `--job-id`. */
const flagOf = (name: string): string => `--${name.replaceAll('_', '-')}`
/** How commander names it: `job_id` → `jobId`. */
const keyOf = (name: string): string =>
  name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())

/** An amount with its currency, also when it may be null. */
const isMoney = (schema: JsonSchema): boolean =>
  (schema.anyOf ?? [schema]).some(
    ({ properties = {} }) => Object.keys(properties).join() === 'amount,currency',
  )

const propertiesOf = (spec: OperationSpec): [string, JsonSchema][] =>
  Object.entries(wireSchema(spec.input).properties ?? {})

/** Adds an argument for every member of the path and a flag for every other member of the input. */
export const addFlags = (command: Command, spec: OperationSpec): void => {
  const { placeholders } = routeOf(spec.route)
  const properties = propertiesOf(spec)
  for (const name of placeholders) command.argument(`[${name}]`)
  for (const [name, schema] of properties) {
    const option = new Option(`${flagOf(name)} ${valueName(schema)}`, helpText(schema))
    // The same member may be given by place; the flag is there for those who prefer it.
    if (placeholders.includes(name)) option.hideHelp()
    if (schema.type === 'array') option.argParser(collect)
    command.addOption(option)
  }
  const currency = properties.some(([name]) => name === 'currency')
  if (!currency && properties.some(([, schema]) => isMoney(schema)))
    command.option('--currency <code>', 'currency of amounts given without one', 'EUR')
  command.option('--body <json>', 'the whole input as JSON, or @file; flags win over it')
}

const collect = (value: string, before: string[] | undefined): string[] => [
  ...(before ?? []),
  value,
]

const valueName = (schema: JsonSchema): string => {
  if (isMoney(schema)) return '<amount>'
  if (schema.type === 'array') return '<values>'
  if (schema.type === 'boolean') return '[boolean]'
  if (schema.type === 'integer' || schema.type === 'number') return '<number>'
  return schema.type === 'string' ? '<text>' : '<json>'
}

const helpText = (schema: JsonSchema): string => {
  const values = schema.enum?.map(String).join(', ')
  const json = valueName(schema) === '<json>' ? 'JSON, or @file' : undefined
  const plain = ['string', 'number', 'boolean'].includes(typeof schema.default)
  const fallback = plain && schema.default !== '' ? `${schema.default} when left out` : undefined
  return [schema.description, values, json, fallback].filter(Boolean).join('; ')
}

/** The operation's input from what was typed. Throws a UsageError for what cannot be read. */
export const inputFrom = (
  spec: OperationSpec,
  args: readonly (string | undefined)[],
  options: Record<string, unknown>,
): Record<string, unknown> => {
  const input = options.body === undefined ? {} : bodyOf(String(options.body))
  for (const [index, name] of routeOf(spec.route).placeholders.entries())
    if (args[index] !== undefined) input[name] = args[index]
  for (const [name, schema] of propertiesOf(spec)) {
    const given = options[keyOf(name)]
    if (given !== undefined) input[name] = valueGiven(name, schema, given, String(options.currency))
  }
  // Without it there would be no address to call.
  const missing = routeOf(spec.route).placeholders.find((name) => input[name] === undefined)
  if (missing !== undefined)
    throw new UsageError(`${spec.name.replaceAll('_', '-')} needs <${missing}>.`)
  return input
}

const bodyOf = (text: string): Record<string, unknown> => {
  const value = jsonFrom('--body', text)
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value }
  throw new UsageError('--body takes a JSON object, or @file with one.')
}

const valueGiven = (
  name: string,
  schema: JsonSchema,
  given: unknown,
  currency: string,
): unknown => {
  if (given === true) return true
  if (Array.isArray(given)) return listFrom(name, schema.items ?? {}, given)
  const text = String(given)
  if (isMoney(schema)) return moneyFrom(flagOf(name), text, currency)
  return valueName(schema) === '<json>' ? jsonFrom(flagOf(name), text) : valueFromText(text, schema)
}

/** `--options yes,no`, the flag repeated, or a JSON list. */
const listFrom = (name: string, items: JsonSchema, given: string[]): unknown[] =>
  given.flatMap((text) => {
    if (text.startsWith('[') || text.startsWith('@'))
      return jsonFrom(flagOf(name), text) as unknown[]
    if (items.type !== 'string' && items.type !== 'integer') return [jsonFrom(flagOf(name), text)]
    return text.split(',').map((one) => valueFromText(one.trim(), items))
  })

/** `2.50`, `2.50 EUR`, `null` for no limit, or JSON. */
export const moneyFrom = (flag: string, text: string, currency: string): unknown => {
  if (text.startsWith('{') || text === 'null') return jsonFrom(flag, text)
  const [, amount, own] = /^(\d+(?:\.\d+)?) ?([A-Za-z]{3})?$/.exec(text.trim()) ?? []
  if (amount === undefined)
    throw new UsageError(`${flag} takes an amount like 2.50 or "2.50 EUR", not ${text}.`)
  return { amount, currency: (own ?? currency).toUpperCase() }
}

const jsonFrom = (flag: string, text: string): unknown => {
  const source = text.startsWith('@') ? readText(text.slice(1)) : text
  try {
    return JSON.parse(source)
  } catch {
    throw new UsageError(`${flag} takes JSON, or @file with JSON; this cannot be read: ${text}`)
  }
}

const readText = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new UsageError(`The file ${path} cannot be read.`)
  }
}
