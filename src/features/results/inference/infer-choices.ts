/** Several options at once: each option is a yes or no of its own, over the whole job. */
import type { ItemResult } from '../../../forms/aggregation/item-result.ts'
import type { AnswerItem } from '../../../forms/form.ts'
import { ownWords } from '../../../forms/item-parts/option-answer.ts'
import { INFERENCE_LIMITS } from '../../../kernel/limits/results/inference-limits.ts'
import { countShares } from '../../../plots/histogram.ts'
import type { Method } from '../../quality/categorical/infer.ts'
import {
  type ChoicesResult,
  inferChoices as inferEach,
} from '../../quality/categorical/infer-choices.ts'
import { SINGLE_METHODS } from '../../quality/categorical/methods.ts'
import { distanceAlphaOf, meanNearness } from '../../quality/offline/kinds/figures.ts'
import type { ItemQuality, OnGold } from './answered.ts'
import { checkOnGold } from './check-on-gold.ts'
import { optionKey, type Value } from './item-columns.ts'

type Item = Extract<AnswerItem, { type: 'multi_choice' }>
type Values = readonly Value[]
/** Everybody’s options, and those that gold expects by task. */
type Given = { values: Values; known: ReadonlyMap<string, unknown> }

const round = (value: number): number => Math.round(value * 1e4) / 1e4

const keysOf = (value: unknown): string[] => (Array.isArray(value) ? value : []).map(optionKey)

/** Options in common over options in all. */
const nearness = (a: readonly string[], b: readonly string[]): number => {
  const both = a.filter((one) => b.includes(one)).length
  const all = a.length + b.length - both
  return all === 0 ? 1 : both / all
}

/** `other` becomes the first person's own words. */
const restored = (values: Values, task: string, key: string): unknown => {
  if (key !== 'other') return key
  const words = values
    .filter((one) => one.task === task)
    .flatMap(({ value }) => (Array.isArray(value) ? value : []))
    .flatMap((entry) => ownWords(entry) ?? [])
  return { other: words[0] ?? '' }
}

const qualityOf = (
  item: Item,
  values: Values,
  { sure, on_gold }: { sure: readonly number[]; on_gold: OnGold | null },
): ItemQuality => {
  const plain = values.filter(({ check }) => !check)
  const byTask = [...Map.groupBy(plain, ({ task }) => task).values()].map((given) =>
    given.map(({ value }) => keysOf(value)),
  )
  const figure = distanceAlphaOf(byTask, (a, b) => 1 - nearness(a, b))
  return {
    item: item.id,
    measure: figure.measure,
    agreement: figure.value === null ? null : round(figure.value),
    low: figure.interval === null ? null : round(figure.interval.low),
    high: figure.interval === null ? null : round(figure.interval.high),
    unity: countShares(meanNearness(byTask, nearness)),
    confidence: sure.length === 0 ? [] : countShares(sure),
    confusion: null,
    on_gold,
  }
}

/** The methods of such an item: those of a single choice, for each option. */
export const choicesMethods = (item: Item): readonly string[] =>
  item.options === undefined ? ['plain'] : ['plain', 'auto', ...SINGLE_METHODS]

const restoredResult = (values: Values, task: string, result: ChoicesResult, method: string) => ({
  answer: (result.answer ?? []).map((key) => restored(values, task, key)),
  confidence: Math.min(0.9999, round(result.confidence)),
  method,
  posterior: Object.fromEntries(
    Object.entries(result.posterior).map(([key, chance]) => [key, round(chance)]),
  ),
})

const sameOptions = (a: unknown, b: unknown): boolean =>
  keysOf(a).sort().join('\n') === keysOf(b).sort().join('\n')

/** Options that each task brings by itself are not inferred. */
export const inferChoices = (item: Item, { values, known }: Given, method: string) => {
  const own = new Set(values.filter(({ check }) => !check).map(({ task }) => task))
  if (item.options === undefined || own.size === 0) return undefined
  const options = [...item.options.map(({ value }) => value), ...(item.other ? ['other'] : [])]
  const plain = method === 'plain'
  const chosen = plain || method === 'auto' ? 'auto' : (method as Method)
  const gold = new Map([...known].map(([task, right]) => [task, keysOf(right)]))
  const inferred = (some: Values, right: ReadonlyMap<string, string[]>) => {
    const given = some.map(({ task, worker, value }) => ({ task, worker, options: keysOf(value) }))
    const { tasks, results } = inferEach(given, options, { method: chosen, gold: right })
    return tasks.flatMap((task, t) => {
      const result = results[t]
      return result === undefined ? [] : [{ task, result }]
    })
  }
  const found = inferred(values, gold).filter(({ task }) => own.has(task))
  const untold = new Set(values.map(({ task }) => task).filter((task) => !gold.has(task))).size
  const learned = values.length - untold >= INFERENCE_LIMITS.least_second_opinions
  const overrides = new Map<string, Partial<ItemResult>>()
  for (const { task, result } of found) {
    if (result.answer === null || plain || !(learned || gold.has(task))) continue
    const named = chosen === 'auto' ? 'blend' : chosen
    const inferredHere = restoredResult(values, task, result, named)
    overrides.set(
      task,
      gold.has(task) ? { ...inferredHere, confidence: 1, method: 'gold' } : inferredHere,
    )
  }
  const sure = found.map(({ result }) => result.confidence)
  const onGold = () =>
    checkOnGold(
      values,
      gold,
      (fair) => inferred(fair, new Map()).map(({ task, result }) => ({ task, ...result })),
      sameOptions,
    )
  return { overrides, quality: () => qualityOf(item, values, { sure, on_gold: onGold() }) }
}
