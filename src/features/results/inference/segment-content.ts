/** What stands in segments that are one: everybody's labels and words, inferred over the whole job. */

import { type Mark, markOverlap } from '../../../forms/aggregation/typical-marks.ts'
import type { Segment } from '../../../forms/items/audio_segments/answer.ts'
import { prepareAnswers } from '../../quality/offline/aggregate.ts'
import { answerColumns } from '../../quality/offline/reading/columns.ts'
import type { AnswerType, ResultRow } from '../../quality/offline/report.ts'
import type { FusedMark } from '../../quality/stretches/infer-stretches.ts'
import { SAME_STRETCH } from '../../quality/stretches/infer-stretches.ts'

/** A segment as a mark, with what stands in it. */
export type OwnMark = Mark & { segment: Segment }

/** One person's segment behind a segment of the result. */
export type Member = { worker: string; segment: Segment }

/** Everybody's segments behind one of the result: of each person the one that fits best. */
export const membersOf = (
  mark: FusedMark,
  people: readonly { worker: string; marks: readonly OwnMark[] }[],
): Member[] =>
  people.flatMap(({ worker, marks }) => {
    const fitting = marks
      .map((own) => ({ own, fit: markOverlap(mark, own) }))
      .filter(({ fit }) => fit >= SAME_STRETCH)
      .sort((a, b) => b.fit - a.fit)
    const best = fitting[0]
    return best === undefined ? [] : [{ worker, segment: best.own.segment }]
  })

type Row = { task: string; worker: string; label: string }

const inferred = (rows: readonly Row[], type: AnswerType): Map<string, ResultRow> => {
  if (rows.length === 0) return new Map()
  const nothing = { truth: new Map<string, string>(), gold: new Map<string, string>() }
  const prepared = prepareAnswers(answerColumns(rows), type, nothing)
  return new Map(
    [...prepared.run(prepared.methods[0] ?? 'auto').rows()].map((row) => [row.task, row]),
  )
}

/** What was inferred of each place, by its key. */
export type Content = { labels: Map<string, ResultRow>; texts: Map<string, ResultRow> }

const said = (
  places: ReadonlyMap<string, readonly Member[]>,
  of: (segment: Segment) => string | undefined,
): Row[] =>
  [...places].flatMap(([task, members]) =>
    members.flatMap(({ worker, segment }) => {
      const label = of(segment)
      return label === undefined || label.trim() === '' ? [] : [{ task, worker, label }]
    }),
  )

/** Labels by the models for labels, words by aligning everybody's and voting word by word. */
export const contentOf = (places: ReadonlyMap<string, readonly Member[]>): Content => ({
  labels: inferred(
    said(places, ({ label }) => label),
    'categorical',
  ),
  texts: inferred(
    said(places, ({ text }) => text),
    'text',
  ),
})
