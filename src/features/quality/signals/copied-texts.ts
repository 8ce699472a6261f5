/**
 * Long texts that are the same word for word: of two people, or of one person on many tasks. Where equal
 * texts are the work itself, as in transcripts, they raise nothing.
 */
import { SIGNAL_LIMITS } from '../../../kernel/limits/quality/signal-limits.ts'
import { wordsOf } from '../text/words.ts'
import type { Finding } from './finding.ts'

const { text_words, text_equal, text_usual, text_repeated } = SIGNAL_LIMITS
/** What a human reads of a text to know it again. */
const SHOWN = 160

/** `source`: what the task shows, so that a text quoted from it is nobody’s copy. */
export type WrittenAnswer = { task: string; worker: string; text: string; source: string }

type Long = WrittenAnswer & { key: string }

const keyOf = (text: string): string =>
  wordsOf(text)
    .map(({ key }) => key)
    .join(' ')

const longOnes = (answers: readonly WrittenAnswer[]): Long[] =>
  answers.flatMap((answer) => {
    const key = keyOf(answer.text)
    const quoted = key !== '' && keyOf(answer.source).includes(key)
    return quoted || key.split(' ').length < text_words ? [] : [{ ...answer, key }]
  })

const pairsAmong = (count: number): number => (count * (count - 1)) / 2

/** Whether people who work on one task often write the very same: then that is what is asked. */
const equalIsUsual = (texts: readonly Long[]): boolean => {
  let pairs = 0
  let equal = 0
  for (const group of Map.groupBy(texts, ({ task }) => task).values()) {
    pairs += pairsAmong(group.length)
    for (const same of Map.groupBy(group, ({ key }) => key).values())
      equal += pairsAmong(same.length)
  }
  return pairs > 0 && equal > text_usual * pairs && equal > 2 * text_equal
}

type Equal = { workers: string[]; texts: Set<string>; shows: string }

const equalTexts = (texts: readonly Long[], sameTaskCounts: boolean): Equal[] => {
  const found = new Map<string, Equal>()
  // More people than these, and it is a phrase that everybody was given.
  for (const [key, group] of Map.groupBy(texts, (one) => one.key))
    for (const one of group.slice(0, 20))
      for (const other of group.slice(0, 20)) {
        if (one.worker >= other.worker || (!sameTaskCounts && one.task === other.task)) continue
        const id = `${one.worker} ${other.worker}`
        const equal = found.get(id) ?? {
          workers: [one.worker, other.worker],
          texts: new Set(),
          shows: one.text,
        }
        equal.texts.add(sameTaskCounts ? `${key}|${one.task}|${other.task}` : key)
        found.set(id, equal)
      }
  return [...found.values()].filter((equal) => equal.texts.size >= text_equal)
}

/** One text of one person, on many tasks. */
const repeatedTexts = (texts: readonly Long[]): Equal[] =>
  [...Map.groupBy(texts, ({ worker, key }) => `${worker} ${key}`).values()].flatMap((group) => {
    const [first] = group
    const tasks = new Set(group.map(({ task }) => task))
    return first === undefined || tasks.size < text_repeated
      ? []
      : [{ workers: [first.worker], texts: tasks, shows: first.text }]
  })

export const findCopiedTexts = (answers: readonly WrittenAnswer[]): Finding[] => {
  const texts = longOnes(answers)
  if (equalIsUsual(texts)) return []
  return [...equalTexts(texts, true), ...repeatedTexts(texts)].map(
    ({ workers, texts: equal, shows }) => ({
      kind: 'copied_text' as const,
      workers,
      figures: { equal_texts: equal.size },
      shows: shows.length > SHOWN ? `${shows.slice(0, SHOWN)}…` : shows,
      strength: equal.size,
    }),
  )
}
