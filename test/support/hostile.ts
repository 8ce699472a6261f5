/** Inputs that nobody means well with, made from an operation's schema. */
import type { OperationSpec } from '../../src/kernel/operation.ts'
import { type JsonSchema, wireSchema } from '../../src/kernel/wire-schema.ts'

type Input = Record<string, unknown>
export type HostileInput = { what: string; input: Input }

const TEXTS: readonly (readonly [what: string, value: unknown])[] = [
  ['a zero byte', 'ab\u0000cd'],
  ['half a surrogate pair', 'ab\ud800cd'],
  ['SQL', "'; drop table job; --"],
  ['a long text', 'x'.repeat(5_000)],
  ['an empty text', ''],
  ['letters of every kind', '\u202eاب 🐈‍⬛ e\u0301'],
  ...['nonsense', 'a\u0000|b', '1|x', '99999999999999999', '2026-01-01T00:00:00Z|x', '-1'].map(
    (key) => [`a cursor of ${key}`, Buffer.from(key).toString('base64url')] as const,
  ),
]
const NUMBERS: readonly (readonly [what: string, value: unknown])[] = [
  ['minus one', -1],
  ['the largest whole number', Number.MAX_SAFE_INTEGER],
  ['a fraction', 0.5],
]
const ANYTHINGS: readonly (readonly [what: string, value: unknown])[] = [
  ['null', null],
  ['a list', [[[]]]],
  ['a number', 42],
  ['a zero byte deep inside', { a: [{ b: 'x\u0000y' }] }],
  ['half a pair deep inside', { a: [{ b: 'x\ud800y' }] }],
  ['a name with a zero byte', { 'a\u0000': 1 }],
  ['a member called __proto__', JSON.parse('{"__proto__":{"form":1}}')],
  ['a member called constructor', { constructor: { prototype: {} } }],
]

/** The input with one member after the other replaced by something hostile. */
export const hostileInputs = ({ input }: OperationSpec, sound: Input): HostileInput[] =>
  leavesOf(wireSchema(input), []).flatMap(({ path, schema }) =>
    valuesFor(schema).map(([what, value]) => ({
      what: `${what} in ${path.join('.')}`,
      input: putAt(sound, path, value) as Input,
    })),
  )

const valuesFor = (schema: JsonSchema) => {
  if (schema.type === 'string') return [...TEXTS, ...ANYTHINGS.slice(0, 3)]
  if (schema.type === 'integer' || schema.type === 'number') return NUMBERS
  return ANYTHINGS
}

type Leaf = { path: string[]; schema: JsonSchema }

const leavesOf = (schema: JsonSchema, path: string[]): Leaf[] => {
  const members = Object.entries(schema.properties ?? {})
  if (members.length > 0)
    return members.flatMap(([name, member]) => leavesOf(member, [...path, name]))
  if (schema.items !== undefined)
    return [{ path, schema: {} }, ...leavesOf(schema.items, [...path, '0'])]
  if (schema.anyOf !== undefined) return schema.anyOf.flatMap((member) => leavesOf(member, path))
  // A map: the map itself, and a value under a name.
  if (schema.type === 'object' && path.length > 0)
    return [
      { path, schema: {} },
      { path: [...path, 'some_name'], schema: {} },
    ]
  return path.length > 0 ? [{ path, schema }] : []
}

const putAt = (into: unknown, [name, ...rest]: readonly string[], value: unknown): unknown => {
  if (name === undefined) return value
  if (name === '0') return [putAt(Array.isArray(into) ? into[0] : {}, rest, value)]
  const object = typeof into === 'object' && into !== null ? (into as Input) : {}
  return { ...object, [name]: putAt(object[name], rest, value) }
}
