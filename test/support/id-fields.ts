/** Finds every id that an operation's input may hold, from its schema. */
import { ID_PREFIX, type IdNoun } from '../../src/kernel/id.ts'
import type { OperationSpec } from '../../src/kernel/operation.ts'
import { type JsonSchema, wireSchema } from '../../src/kernel/wire-schema.ts'
import type { Belongings } from './cast.ts'

type Input = Record<string, unknown>

export type IdField = {
  /** Names of members, `0` for the first of a list. */
  path: readonly string[]
  noun: IdNoun
  /** The input with this id in its place. */
  set(input: Input, id: string): Input
}

const PREFIXES = new Map<string, IdNoun>(
  Object.entries(ID_PREFIX).map(([noun, prefix]) => [prefix, noun as IdNoun]),
)

/** Every id in the operation's input, however deep. */
export const idFields = ({ input }: OperationSpec): IdField[] =>
  placesIn(wireSchema(input), []).map(({ path, noun }) => ({
    path,
    noun,
    set: (before, id) => putAt(before, path, id) as Input,
  }))

type Place = { path: string[]; noun: IdNoun }

const placesIn = (schema: JsonSchema, path: string[]): Place[] => {
  const prefix = /^\^(\w+)_\[0-7\]/.exec(String(schema.pattern ?? ''))?.[1]
  const noun = PREFIXES.get(prefix ?? '')
  if (noun !== undefined) return [{ path, noun }]
  return [
    ...Object.entries(schema.properties ?? {}).flatMap(([name, member]) =>
      placesIn(member, [...path, name]),
    ),
    ...(schema.items === undefined ? [] : placesIn(schema.items, [...path, '0'])),
    ...(schema.anyOf ?? []).flatMap((member) => placesIn(member, path)),
  ]
}

const putAt = (into: unknown, [name, ...rest]: readonly string[], id: string): unknown => {
  if (name === undefined) return id
  if (name === '0') return [putAt({}, rest, id)]
  const object = (into ?? {}) as Input
  return { ...object, [name]: putAt(object[name], rest, id) }
}

/** The input with ids of one's own wherever it holds one at its top. */
export const withIds = (spec: OperationSpec, input: Input, belongings: Belongings): Input =>
  idFields(spec)
    .filter(({ path: [name, ...rest] }) => rest.length === 0 && name !== undefined && name in input)
    .reduce((filled, { set, noun }) => set(filled, belongings[noun] ?? ''), input)
