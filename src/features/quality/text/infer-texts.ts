/** The door to texts: what several people wrote in, one text per task out. */
import { at, idAt } from '../mathematics/vectors.ts'
import { editDistance } from './alignment.ts'
import { fuseTexts, medoidText, type Slot, weightOf } from './fuse-texts.ts'
import type { TextTable } from './text-table.ts'
import { textOf, type Word } from './words.ts'

/**
 * `auto` and `fusion` vote word by word, for transcripts; `medoid` takes the text of one person that is
 * nearest to all, for translations and summaries, where two good texts do not mix.
 */
export type TextMethod = 'auto' | 'fusion' | 'medoid'

export const TEXT_METHODS: readonly TextMethod[] = ['auto', 'medoid']

export type TextResult = {
  /** null where nobody wrote anything. */
  text: string | null
  /** Expected share of words that are right, 0 to 1. */
  confidence: number
  /** The words of `text` with the share of weight each had; empty for `medoid`. */
  words: { text: string; share: number }[]
  /** The text of one person nearest to `text`. */
  nearest: string | null
  answers: number
}

export type TextInference = {
  method: TextMethod
  results: TextResult[]
  /** Per worker, in the order of the table: share of words wrong. */
  error: Float64Array
}

/** 1 − edits over the longer length: 1 for equal texts, 0 for nothing in common. */
export const similarity = (a: Int32Array, b: Int32Array): number =>
  1 - editDistance(a, b) / Math.max(1, a.length, b.length)

/** How each word is mostly written: by key and by which occurrence in its text it is. */
const surfaces = (keys: readonly Int32Array[], words: readonly (readonly Word[])[]) => {
  const written = new Map<string, Map<string, number>>()
  for (const [i, list] of keys.entries()) {
    const seen = new Map<number, number>()
    for (const [j, key] of list.entries()) {
      const occurrence = seen.get(key) ?? 0
      seen.set(key, occurrence + 1)
      const place = `${key}#${occurrence}`
      const counts = written.get(place) ?? new Map<string, number>()
      const surface = words[i]?.[j]?.surface ?? ''
      counts.set(surface, (counts.get(surface) ?? 0) + 1)
      written.set(place, counts)
    }
  }
  return (key: number, occurrence: number): string => {
    const counts = written.get(`${key}#${occurrence}`) ?? written.get(`${key}#0`) ?? new Map()
    return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? ''
  }
}

const spell = (slots: readonly Slot[], surfaceOf: ReturnType<typeof surfaces>) => {
  const seen = new Map<number, number>()
  return slots.map(({ key, share }) => {
    const occurrence = seen.get(key) ?? 0
    seen.set(key, occurrence + 1)
    return { text: surfaceOf(key, occurrence), share }
  })
}

const nothing: TextResult = { text: null, confidence: 0, words: [], nearest: null, answers: 0 }

/** Infers every task's text. Deterministic. */
export const inferTexts = (table: TextTable, method: TextMethod = 'auto'): TextInference => {
  const { slots, error } = fuseTexts(table)
  const results = table.tasks.map((_, t): TextResult => {
    const [from, end] = [idAt(table.start, t), idAt(table.start, t + 1)]
    if (from === end) return nothing
    const keys = table.keys.slice(from, end)
    const weights = Array.from(table.worker.subarray(from, end), (w) => weightOf(at(error, w)))
    const fused = Int32Array.from(slots[t] ?? [], ({ key }) => key)
    const medoid = medoidText(keys, weights)
    const chosen = method === 'medoid' ? (keys[medoid] ?? fused) : fused
    const near = keys.map((text) => similarity(text, chosen))
    const nearest = method === 'medoid' ? medoid : near.indexOf(Math.max(...near))
    const all = weights.reduce((sum, weight) => sum + weight, 0)
    const agreed = near.reduce((sum, one, i) => sum + (one * (weights[i] ?? 0)) / all, 0)
    const words =
      method === 'medoid' ? [] : spell(slots[t] ?? [], surfaces(keys, table.words.slice(from, end)))
    const own = table.texts[from + nearest] ?? null
    return {
      text: method === 'medoid' ? own : textOf(words.map(({ text }) => text)),
      confidence: sureOf(agreed, end - from),
      words,
      nearest: own,
      answers: end - from,
    }
  })
  return { method, results, error }
}

/** A lone text agrees with itself: until there are more, half of what is not known counts as wrong. */
const sureOf = (agreed: number, texts: number): number => (agreed * texts + 0.5) / (texts + 1)
