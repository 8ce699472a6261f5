/**
 * Free JSON, field by field: every leaf is inferred by what its values are (after Braylan & Lease 2020,
 * "Modeling and aggregation of complex annotations via annotation distances", for what fits nothing
 * else). Yes or no, numbers, short texts that repeat, long texts, lists of such; objects are walked
 * through.
 */

import { labelTable } from '../answers/label-table.ts'
import { infer, taskResult } from '../categorical/infer.ts'
import { inferNumbers } from '../numeric/infer-numbers.ts'
import { numberTable } from '../numeric/number-table.ts'
import { inferTexts } from '../text/infer-texts.ts'
import { textTable } from '../text/text-table.ts'

export type Json = null | boolean | number | string | Json[] | { [field: string]: Json }

export type ObjectAnswer = { task: string; worker: string; value: Json }

/** How a field was inferred. */
export type FieldKind = 'number' | 'label' | 'text'

export type ObjectResult = {
  /** The fields put together; null where nobody answered. */
  value: Json
  /** The least confidence among the fields; null without any, or when only numbers are there. */
  confidence: number | null
  /** Per JSON Pointer (RFC 6901). */
  fields: Record<string, { kind: FieldKind; confidence: number | null; answers: number }>
}

/** Distinct texts, as a share of all, up to which a field counts as a choice among labels. */
const REPEATS = 0.5
/** Characters beyond which a text is no label. */
const LABEL_LENGTH = 60

type Leaf = { task: string; worker: string; value: boolean | number | string | null }

const isObject = (value: Json): value is { [field: string]: Json } =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

const escaped = (field: string): string => field.replaceAll('~', '~0').replaceAll('/', '~1')
const unescaped = (part: string): string => part.replaceAll('~1', '/').replaceAll('~0', '~')

/** A list becomes one text, so that it is right or wrong as a whole. */
const LIST = '\u0001'

const collect = (
  leaves: Map<string, Leaf[]>,
  pointer: string,
  { task, worker, value }: ObjectAnswer,
): void => {
  if (isObject(value)) {
    for (const [field, inner] of Object.entries(value))
      collect(leaves, `${pointer}/${escaped(field)}`, { task, worker, value: inner })
    return
  }
  const leaf = { task, worker, value: Array.isArray(value) ? LIST + JSON.stringify(value) : value }
  leaves.set(pointer, [...(leaves.get(pointer) ?? []), leaf])
}

const kindOf = (leaves: readonly Leaf[]): FieldKind => {
  const values = leaves.map(({ value }) => value).filter((value) => value !== null)
  if (values.every((value) => typeof value === 'number')) return 'number'
  const texts = values.map(String)
  const free = texts.filter((text) => text.length > LABEL_LENGTH && !text.startsWith(LIST)).length
  const mixed = values.some((value) => typeof value !== 'string')
  const distinct = new Set(texts).size
  const repeats = distinct <= Math.max(2, REPEATS * texts.length)
  return mixed || texts.some((text) => text.startsWith(LIST)) || (free === 0 && repeats)
    ? 'label'
    : 'text'
}

type Found = { value: Json; confidence: number | null; answers: number }
type FoundByTask = Map<string, Found>

const numbers = (leaves: readonly Leaf[]): FoundByTask => {
  const table = numberTable(
    leaves.map(({ task, worker, value }) => ({
      task,
      worker,
      value: value === null ? null : Number(value),
    })),
  )
  const { results } = inferNumbers(table)
  return new Map(
    results.map(({ value, answers }, t) => [
      table.tasks[t] ?? '',
      { value, confidence: null, answers },
    ]),
  )
}

const texts = (leaves: readonly Leaf[]): FoundByTask => {
  const table = textTable(
    leaves.map(({ task, worker, value }) => ({
      task,
      worker,
      text: value === null ? null : String(value),
    })),
  )
  const { results } = inferTexts(table, 'medoid')
  return new Map(
    results.map(({ text, confidence, answers }, t) => [
      table.tasks[t] ?? '',
      { value: text, confidence, answers },
    ]),
  )
}

/** Labels keep their type by being written as JSON. null is a label like others: "there is none". */
const labels = (leaves: readonly Leaf[]): FoundByTask => {
  const written = (value: Leaf['value']): string =>
    typeof value === 'string' && value.startsWith(LIST) ? value.slice(1) : JSON.stringify(value)
  const found = infer(
    labelTable(leaves.map(({ task, worker, value }) => ({ task, worker, label: written(value) }))),
  )
  return new Map(
    found.table.tasks.map((task, t) => {
      const { answer, confidence, answers } = taskResult(found, t)
      const value = answer === null ? null : (JSON.parse(answer) as Json)
      return [task, { value, confidence, answers }]
    }),
  )
}

const BY_KIND = { number: numbers, label: labels, text: texts }

/** Sets a value deep inside, making objects on the way. */
const place = (root: { [field: string]: Json }, pointer: string, value: Json): void => {
  const parts = pointer.split('/').slice(1).map(unescaped)
  const last = parts.pop() ?? ''
  let here = root
  for (const part of parts) {
    const inner = Object.hasOwn(here, part) ? here[part] : undefined
    const next = inner !== undefined && isObject(inner) ? inner : {}
    define(here, part, next)
    here = next
  }
  define(here, last, value)
}

/** Also for fields called `__proto__`. */
const define = (object: { [field: string]: Json }, field: string, value: Json): void => {
  Object.defineProperty(object, field, {
    value,
    enumerable: true,
    writable: true,
    configurable: true,
  })
}

/**
 * Infers every task's value, in the order in which tasks first appear. A field that only some people
 * gave is inferred from those. The last answer of a person to a task counts.
 */
export const inferObjects = (
  answers: Iterable<ObjectAnswer>,
): { tasks: string[]; results: ObjectResult[] } => {
  const last = new Map<string, ObjectAnswer>()
  for (const answer of answers) last.set(JSON.stringify([answer.task, answer.worker]), answer)
  const leaves = new Map<string, Leaf[]>()
  for (const answer of last.values()) collect(leaves, '', answer)
  const tasks = [...new Set([...last.values()].map(({ task }) => task))]
  const fields = [...leaves].map(([pointer, own]) => {
    const kind = kindOf(own)
    return { pointer, kind, found: BY_KIND[kind](own) }
  })
  const results = tasks.map((task) => {
    const result: ObjectResult = { value: null, confidence: null, fields: {} }
    const root: { [field: string]: Json } = {}
    for (const { pointer, kind, found } of fields) {
      const one = found.get(task)
      if (one === undefined) continue
      if (pointer === '') result.value = one.value
      else place(root, pointer, one.value)
      const { confidence, answers: count } = one
      result.fields[pointer] = { kind, confidence, answers: count }
      if (confidence !== null) result.confidence = Math.min(result.confidence ?? 1, confidence)
    }
    if (Object.keys(root).length > 0) result.value = root
    return result
  })
  return { tasks, results }
}
