/** The quality engine on answers of one's own, without an instance: what `fairhand aggregate` does. */
import {
  type Aggregated,
  aggregateAnswers,
  type AggregateOptions as EngineOptions,
} from '../features/quality/offline/aggregate.ts'
import {
  type AnswerRow,
  answerColumns,
  labelText,
} from '../features/quality/offline/reading/columns.ts'
import { type ReadOptions, readAnswers } from '../features/quality/offline/reading/read-answers.ts'

/** A right answer: by task, a label in any form that an answer may have. */
export type RightAnswers =
  | ReadonlyMap<string, unknown>
  | Iterable<{ task: string | number; label: unknown }>

export type AggregateOptions = Omit<EngineOptions, 'truth' | 'gold'> & {
  truth?: RightAnswers
  gold?: RightAnswers
}

const byTask = (right: RightAnswers | undefined): Map<string, string> | undefined => {
  if (right === undefined) return undefined
  const pairs =
    right instanceof Map
      ? [...(right as ReadonlyMap<string, unknown>)]
      : [...(right as Iterable<{ task: string | number; label: unknown }>)].map(
          ({ task, label }) => [task, label] as const,
        )
  return new Map(
    pairs.flatMap(([task, label]) => {
      const text = labelText(label)
      return text === null ? [] : [[String(task), text] as const]
    }),
  )
}

/**
 * Several people's answers as one each, with a report of methods side by side. `answers` are rows
 * `{task, worker, label}`, or the bytes of a CSV or JSON Lines file. Throws UnreadableAnswers, with a
 * hint, for what cannot be used.
 */
export const aggregate = (
  answers: Iterable<AnswerRow> | Uint8Array,
  { truth, gold, columns, ...options }: AggregateOptions & Pick<ReadOptions, 'columns'> = {},
): Aggregated => {
  const read =
    answers instanceof Uint8Array
      ? readAnswers(answers, columns === undefined ? {} : { columns })
      : answerColumns(answers)
  return aggregateAnswers(read, { ...options, truth: byTask(truth), gold: byTask(gold) })
}
