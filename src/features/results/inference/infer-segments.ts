/**
 * Marked stretches of a sound over a whole job: stretches that overlap are one, its ends are weighted
 * medians, its label and its words are inferred as labels and words are elsewhere.
 */
import type { ItemResult, MarkSupport } from '../../../forms/aggregation/item-result.ts'
import { marksFit } from '../../../forms/aggregation/typical-marks.ts'
import type { AnswerItem } from '../../../forms/form.ts'
import { type Segment, segmentsIn } from '../../../forms/items/audio_segments/answer.ts'
import { countShares } from '../../../plots/histogram.ts'
import { distanceAlphaOf, meanNearness } from '../../quality/offline/kinds/figures.ts'
import { inferStretches, type StretchResult } from '../../quality/stretches/infer-stretches.ts'
import type { ItemQuality } from './answered.ts'
import type { Value } from './item-columns.ts'
import { type Content, contentOf, type Member, membersOf, type OwnMark } from './segment-content.ts'

type Item = Extract<AnswerItem, { type: 'audio_segments' }>
type Given = { values: readonly Value[]; known: ReadonlyMap<string, unknown> }

/** The methods such an item may be given. */
export const segmentMethods = ['plain', 'auto'] as const

const round = (value: number): number => Math.round(value * 1e4) / 1e4

/** Where two may speak at once, segments of another label are other segments; else all are one row. */
const marksOf = (value: unknown, byLabel: boolean): OwnMark[] =>
  segmentsIn(value).segments.map((segment) => ({
    ...{ start: segment.start_ms, end: segment.end_ms, segment },
    lane: byLabel ? (segment.label ?? '') : '',
  }))

/** Where only one is marked at a time, ends that lie within a neighbour meet in the middle. */
const parted = (marks: StretchResult['marks'], overlap: boolean): StretchResult['marks'] => {
  if (overlap) return marks
  const meets = marks.slice(1).map((after, at) => {
    const end = marks[at]?.end ?? after.start
    return end <= after.start ? undefined : Math.round((end + after.start) / 2)
  })
  return marks
    .map((mark, at) => ({
      ...mark,
      start: Math.max(mark.start, meets[at - 1] ?? mark.start),
      end: Math.min(mark.end, meets[at] ?? mark.end),
    }))
    .filter(({ start, end }) => end > start)
}

const middleOf = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? 0

type Place = { key: string; start: number; end: number; people: number; support: number }

const rightWords = (members: readonly Member[], found: Content['texts'], key: string) => {
  const typed = members.flatMap(({ segment: { text = '' } }) => (text.trim() === '' ? [] : [text]))
  const row = found.get(key)
  // One person's words stay as they wrote them, with their line ends.
  const text = typed.length === 1 ? typed[0] : (row?.answer ?? typed[0])
  return typeof text === 'string' ? { text, right: row?.confidence ?? undefined } : undefined
}

/** A segment of the result, and what stands behind it. */
const segmentOf = (place: Place, members: readonly Member[], content: Content) => {
  const { key, start, end, people, support } = place
  const labels = content.labels.get(key)
  const label = labels?.answer ?? members[0]?.segment.label
  const words = rightWords(members, content.texts, key)
  const segment: Segment = {
    ...{ start_ms: start, end_ms: end },
    ...(typeof label === 'string' && { label }),
    ...(words !== undefined && { text: words.text }),
  }
  const shares = labels?.posterior as Record<string, number> | undefined
  const behind: MarkSupport = {
    ...{ people, support: round(support) },
    ...(shares !== undefined && {
      labels: Object.fromEntries(Object.entries(shares).map(([name, p]) => [name, round(p)])),
    }),
    ...(words?.right !== undefined && { right_words: round(words.right) }),
  }
  return { segment, behind }
}

const resultsOf = (item: Item, values: readonly Value[]): Map<string, Partial<ItemResult>> => {
  const people = values.map((one) => ({ ...one, marks: marksOf(one.value, item.overlap) }))
  const byTask = Map.groupBy(people, ({ task }) => task)
  const found = inferStretches(people).map((one) => ({
    ...one,
    marks: parted(one.marks, item.overlap),
  }))
  const places = new Map<string, Member[]>()
  for (const { task, marks } of found)
    for (const [at, mark] of marks.entries())
      places.set(`${task} ${at}`, membersOf(mark, byTask.get(task) ?? []))
  const content = contentOf(places)
  return new Map(
    found.map(({ task, marks, fit }) => {
      const own = marks.map((mark, at) => {
        const key = `${task} ${at}`
        return segmentOf({ ...mark, key }, places.get(key) ?? [], content)
      })
      const lengths = (byTask.get(task) ?? []).map(({ value }) => segmentsIn(value).duration_ms)
      const answer = { duration_ms: middleOf(lengths), segments: own.map(({ segment }) => segment) }
      return [
        task,
        { answer, method: 'fusion', fit: round(fit), marks: own.map(({ behind }) => behind) },
      ]
    }),
  )
}

const qualityOf = (item: Item, values: readonly Value[]): ItemQuality => {
  const plain = values.filter(({ check }) => !check)
  const byTask = [...Map.groupBy(plain, ({ task }) => task).values()].map((given) =>
    given.map(({ value }) => marksOf(value, true)),
  )
  const figure = distanceAlphaOf(byTask, (a, b) => 1 - marksFit(a, b))
  return {
    item: item.id,
    measure: figure.measure,
    agreement: figure.value === null ? null : round(figure.value),
    low: figure.interval === null ? null : round(figure.interval.low),
    high: figure.interval === null ? null : round(figure.interval.high),
    unity: countShares(meanNearness(byTask, marksFit)),
    confidence: [],
    confusion: null,
    on_gold: null,
  }
}

/** Of one person's marks nothing is inferred: they are the answer. */
export const inferSegments = (item: Item, { values, known }: Given, method: string) => {
  const own = Map.groupBy(
    values.filter(({ check }) => !check),
    ({ task }) => task,
  )
  if (own.size === 0) return undefined
  const overrides = new Map<string, Partial<ItemResult>>()
  const found = method === 'plain' ? [] : resultsOf(item, values)
  for (const [task, result] of found) {
    if (known.has(task))
      overrides.set(task, { answer: known.get(task), confidence: 1, method: 'gold' })
    else if ((own.get(task)?.length ?? 0) > 1) overrides.set(task, result)
  }
  return { overrides, quality: () => qualityOf(item, values) }
}
