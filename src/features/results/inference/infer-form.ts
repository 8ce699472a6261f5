/** All answers of a job as results: every item by what it holds, all tasks together. Pure. */
import { aggregate } from '../../../forms/aggregate.ts'
import type { AnswerItem, Form } from '../../../forms/form.ts'
import { answerItemsOf } from '../../../forms/items-of.ts'
import { countedAnswers } from '../../../forms/show-if.ts'
import { countShares } from '../../../plots/histogram.ts'
import { UnreadableAnswers } from '../../quality/offline/reading/unreadable.ts'
import type { Answered, Inferred, ItemMethods, ItemQuality } from './answered.ts'
import { inferChoices } from './infer-choices.ts'
import { type InferredItem, inferItem, type Overrides } from './infer-item.ts'
import { kindOf, valuesOf } from './item-columns.ts'

type Outcome = { overrides: Overrides; quality: () => ItemQuality }

const round = (value: number): number => Math.round(value * 1e4) / 1e4

const qualityOf = (item: AnswerItem, { prepared, found, rows }: InferredItem): ItemQuality => {
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
  }
}

const outcomeOf = (
  item: AnswerItem,
  answered: readonly Answered[],
  method: string,
): Outcome | undefined => {
  const values = valuesOf(item, answered)
  if (item.type === 'multi_choice') return inferChoices(item, values, method)
  const kind = kindOf(item)
  if (kind === null) return undefined
  try {
    const inferred = inferItem(item, kind, values, method)
    if (inferred === undefined) return undefined
    return { overrides: inferred.overrides, quality: () => qualityOf(item, inferred) }
  } catch (error) {
    // Labels that the engine cannot take, or too many of them: everybody counts alike.
    if (error instanceof UnreadableAnswers || error instanceof RangeError) return undefined
    throw error
  }
}

/** Infers the results of a job from all answers that count. Deterministic. */
export const inferForm = (
  form: Form,
  given: readonly Answered[],
  methods: ItemMethods = {},
): Inferred => {
  const answered = given.map((one) => ({ ...one, answers: countedAnswers(form, one.answers) }))
  const outcomes = answerItemsOf(form).flatMap((item) => {
    const outcome = outcomeOf(item, answered, methods[item.id] ?? 'auto')
    return outcome === undefined ? [] : [{ item, ...outcome }]
  })
  const byTask = Map.groupBy(answered, ({ task }) => task)
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
