/** All answers of a job as results: every item by what it holds, all tasks together. Pure. */
import { aggregate } from '../../../forms/aggregate.ts'
import type { AnswerItem, Form } from '../../../forms/form.ts'
import { answerItemsOf } from '../../../forms/items-of.ts'
import { countedAnswers } from '../../../forms/show-if.ts'
import { countShares } from '../../../plots/histogram.ts'
import { UnreadableAnswers } from '../../quality/offline/reading/unreadable.ts'
import type { Answered, Inferred, ItemMethods, ItemQuality, Known } from './answered.ts'
import { inferChoices } from './infer-choices.ts'
import { inferDrawings } from './infer-drawings.ts'
import { type InferredItem, inferItem, type Overrides } from './infer-item.ts'
import { inferSegments } from './infer-segments.ts'
import { kindOf, knownOf, valuesOf } from './item-columns.ts'

type Outcome = { overrides: Overrides; quality: () => ItemQuality }

const round = (value: number): number => Math.round(value * 1e4) / 1e4

const qualityOf = (item: AnswerItem, inferred: InferredItem): ItemQuality => {
  const { found, rows } = inferred
  const prepared = inferred.prepared()
  const [figure] = prepared.agreement()
  const sure = rows.flatMap(({ confidence }) => confidence ?? [])
  const confusion = found.confusion?.()
  return {
    item: item.id,
    measure: figure?.measure ?? 'alpha_nominal',
    agreement: figure?.value == null ? null : round(figure.value),
    low: figure?.interval ? round(figure.interval.low) : null,
    high: figure?.interval ? round(figure.interval.high) : null,
    unity: countShares(prepared.unity()),
    confidence: sure.length === 0 ? [] : countShares(sure),
    confusion:
      confusion === undefined
        ? null
        : { labels: confusion.labels, counts: confusion.counts.map((row) => row.map(Math.round)) },
    on_gold: inferred.onGold(),
  }
}

const outcomeOf = (
  item: AnswerItem,
  answered: readonly Answered[],
  gold: readonly Known[],
  method: string,
): Outcome | undefined => {
  const given = { values: valuesOf(item, answered), known: knownOf(item, gold) }
  if (item.type === 'multi_choice') return inferChoices(item, given, method)
  if (item.type === 'audio_segments') return inferSegments(item, given, method)
  if (item.type === 'image_regions') return inferDrawings(item, given, method)
  const kind = kindOf(item)
  if (kind === null) return undefined
  try {
    const inferred = inferItem(item, kind, given, method)
    if (inferred === undefined) return undefined
    return { overrides: inferred.overrides, quality: () => qualityOf(item, inferred) }
  } catch (error) {
    // Labels that the engine cannot take, or too many of them: everybody counts alike.
    if (error instanceof UnreadableAnswers || error instanceof RangeError) return undefined
    throw error
  }
}

/**
 * Infers the results of a job from all answers that count, and from its checks: what `known` says is right
 * tells how far to trust people, and how sure to be. Deterministic.
 */
export const inferForm = (
  form: Form,
  given: readonly Answered[],
  methods: ItemMethods = {},
  known: readonly Known[] = [],
): Inferred => {
  const answered = given.map((one) => ({ ...one, answers: countedAnswers(form, one.answers) }))
  const gold = known.map((one) => ({ ...one, expected: countedAnswers(form, one.expected) }))
  const outcomes = answerItemsOf(form).flatMap((item) => {
    const outcome = outcomeOf(item, answered, gold, methods[item.id] ?? 'auto')
    return outcome === undefined ? [] : [{ item, ...outcome }]
  })
  const byTask = Map.groupBy(
    answered.filter(({ check }) => check !== true),
    ({ task }) => task,
  )
  const results = new Map(
    [...byTask].map(([task, own]) => {
      const better = new Map(
        outcomes.flatMap(({ item, overrides }) => {
          const override = overrides.get(task)
          return override === undefined ? [] : [[item.id, override] as const]
        }),
      )
      return [
        task,
        aggregate(
          form,
          own.map(({ answers }) => answers),
          better,
        ),
      ]
    }),
  )
  return { results, quality: () => outcomes.map(({ quality }) => quality()) }
}
