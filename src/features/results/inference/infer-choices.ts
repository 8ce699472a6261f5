/** Several options at once: each option is a yes or no of its own, over the whole job. */
import type { ItemResult } from '../../../forms/aggregation/item-result.ts'
import type { AnswerItem } from '../../../forms/form.ts'
import { ownWords } from '../../../forms/item-parts/option-answer.ts'
import { INFERENCE_LIMITS } from '../../../kernel/limits/results/inference-limits.ts'
import { countShares } from '../../../plots/histogram.ts'
import type { Method } from '../../quality/categorical/infer.ts'
import { inferChoices as inferEach } from '../../quality/categorical/infer-choices.ts'
import { SINGLE_METHODS } from '../../quality/categorical/methods.ts'
import { distanceAlphaOf, meanNearness } from '../../quality/offline/kinds/figures.ts'
import type { ItemQuality } from './answered.ts'
import { optionKey, type valuesOf } from './item-columns.ts'

type Item = Extract<AnswerItem, { type: 'multi_choice' }>
type Values = ReturnType<typeof valuesOf>

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

const qualityOf = (item: Item, values: Values, sure: readonly number[]): ItemQuality => {
  const byTask = [...Map.groupBy(values, ({ task }) => task).values()].map((given) =>
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
  }
}

/** The methods of such an item: those of a single choice, for each option. */
export const choicesMethods = (item: Item): readonly string[] =>
  item.options === undefined ? ['plain'] : ['plain', 'auto', ...SINGLE_METHODS]

/** Options that each task brings by itself are not inferred. */
export const inferChoices = (item: Item, values: Values, method: string) => {
  if (item.options === undefined || values.length === 0) return undefined
  const options = [...item.options.map(({ value }) => value), ...(item.other ? ['other'] : [])]
  const given = values.map(({ task, worker, value }) => ({ task, worker, options: keysOf(value) }))
  const plain = method === 'plain'
  const chosen = plain || method === 'auto' ? 'auto' : (method as Method)
  const { tasks, results } = inferEach(given, options, { method: chosen })
  const learned = values.length - tasks.length >= INFERENCE_LIMITS.least_second_opinions
  const overrides = new Map<string, Partial<ItemResult>>()
  for (const [t, task] of tasks.entries()) {
    const result = results[t]
    if (result === undefined || result.answer === null || !learned || plain) continue
    overrides.set(task, {
      answer: result.answer.map((key) => restored(values, task, key)),
      confidence: Math.min(0.9999, round(result.confidence)),
      method: chosen === 'auto' ? 'blend' : chosen,
      posterior: Object.fromEntries(
        Object.entries(result.posterior).map(([key, chance]) => [key, round(chance)]),
      ),
    })
  }
  const sure = results.map(({ confidence }) => confidence)
  return { overrides, quality: () => qualityOf(item, values, sure) }
}
