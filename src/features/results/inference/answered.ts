/** Answers that count, and what is inferred from them. */
import type { FormResult } from '../../../forms/aggregate.ts'
import type { Answers } from '../../../forms/show-if.ts'

/** One person's answers to one task. `check`: to gold, which teaches about people and is nobody's result. */
export type Answered = { task: string; worker: string; answers: Answers; check?: true }

/** What a requester says is right, by item, of a task in use as gold. */
export type Known = { task: string; expected: Answers; tolerance: Record<string, number> }

/** How the results would have done on gold they did not know, asked as often as other tasks. */
export type OnGold = { tasks: number; right: number; sure: number }

/** How far people agree on one item, and how sure its results are. */
export type ItemQuality = {
  item: string
  /** Krippendorff's alpha, by the measure that fits the item; null where it is not defined. */
  measure: string
  agreement: number | null
  low: number | null
  high: number | null
  /** Tasks by how far people agree, ten stretches from 0 to 1; tasks with two answers or more. */
  unity: number[]
  /** Tasks by confidence, ten stretches from 0 to 1; empty where the item has none. */
  confidence: number[]
  /** Rows: the result; columns: what people said. null where the item has no fixed answers. */
  confusion: { labels: string[]; counts: number[][] } | null
  /** null where there is no gold, or none of it was answered often enough. */
  on_gold: OnGold | null
}

/** The method of each item, by its id; `auto` where none is named. */
export type ItemMethods = Record<string, string>

export type Inferred = {
  results: Map<string, FormResult>
  /** Worked out when asked for. */
  quality: () => ItemQuality[]
}
