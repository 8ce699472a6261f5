/** Texts written for tasks, as sequences of numbered words. */
import { labelTable } from '../answers/label-table.ts'
import { type Word, wordsOf } from './words.ts'

export type TextAnswer = { task: string; worker: string; text: string | null }

/** Texts of task `t` stand from `start[t]` to before `start[t + 1]`. */
export type TextTable = {
  readonly tasks: readonly string[]
  readonly workers: readonly string[]
  readonly start: Int32Array
  /** Per text, its task and its writer. */
  readonly task: Int32Array
  readonly worker: Int32Array
  readonly texts: readonly string[]
  readonly words: readonly (readonly Word[])[]
  /** Per text, the numbers of its words' keys. */
  readonly keys: readonly Int32Array[]
}

/**
 * The table of some answers. A text without words only makes its task known. A second text of one
 * worker for one task replaces the first unless `repeated` is `keep`.
 */
export const textTable = (
  answers: Iterable<TextAnswer>,
  repeated: 'last' | 'keep' = 'last',
): TextTable => {
  const written = Array.from(answers, ({ task, worker, text }) => ({
    task,
    worker,
    label: text === null || wordsOf(text).length === 0 ? null : text,
  }))
  const { labels, label, ...columns } = labelTable(written, { repeated })
  const texts = Array.from(label, (one) => labels[one] ?? '')
  const numbers = new Map<string, number>()
  const numberOf = (key: string): number => {
    const known = numbers.get(key) ?? numbers.size
    numbers.set(key, known)
    return known
  }
  const words = texts.map(wordsOf)
  const keys = words.map((list) => Int32Array.from(list, ({ key }) => numberOf(key)))
  return { ...columns, texts, words, keys }
}
