/**
 * Marked passages of a text: every stretch between two marks' edges is judged by itself with the
 * categorical default over the whole project, then put together again. Token-level aggregation as in
 * Rodrigues, Pereira & Ribeiro 2014, "Sequence labeling with multiple annotators", without the chain.
 */
import { labelTable } from '../answers/label-table.ts'
import { infer, type Method } from '../categorical/infer.ts'
import { at } from '../mathematics/vectors.ts'

/** From `start` to before `end`, in characters. */
export type Span = { start: number; end: number; label: string }

export type SpanAnswer = { task: string; worker: string; spans: readonly Span[] | null }

export type FoundSpan = Span & {
  /** Least probability among its stretches. */
  confidence: number
}

export type SpanResult = {
  /** In order of start; null where nobody answered, empty where people marked nothing. */
  spans: FoundSpan[] | null
  answers: number
}

/** What a stretch is called that somebody left unmarked. */
const UNMARKED = '\u0000'

/** Places where a mark begins or ends, ascending. */
const edgesIn = (all: readonly (readonly Span[])[]): number[] =>
  [...new Set(all.flatMap((spans) => spans.flatMap(({ start, end }) => [start, end])))]
    .filter(Number.isFinite)
    .sort((a, b) => a - b)

const edgesOf = (answers: readonly SpanAnswer[]): number[] =>
  edgesIn(answers.map(({ spans }) => spans ?? []))

/** What a person called each stretch between neighbouring edges; of marks upon each other the first. */
const labelsAlong = (spans: readonly Span[], edges: readonly number[]): string[] => {
  const placeOf = new Map(edges.map((edge, place) => [edge, place]))
  const labels = Array<string>(Math.max(0, edges.length - 1)).fill(UNMARKED)
  for (const { start, end, label } of spans.toReversed())
    labels.fill(label, placeOf.get(start) ?? 0, placeOf.get(end) ?? 0)
  return labels
}

/** Whether one person's marks lie upon each other. */
const crosses = (spans: readonly Span[]): boolean => {
  const sorted = [...spans].sort((a, b) => a.start - b.start)
  return sorted.some(({ end }, i) => end > (sorted[i + 1]?.start ?? Infinity))
}

const labelsIn = (all: Iterable<readonly Span[]>): string[] => [
  ...new Set([...all].flatMap((spans) => spans.map(({ label }) => label))),
]

const only = (spans: readonly Span[], wanted: string): Span[] =>
  spans.filter(({ label }) => label === wanted)

type Stretch = { task: string; start: number; end: number }

const stretchesOf = (task: string, answers: readonly SpanAnswer[]): Stretch[] => {
  const edges = edgesOf(answers)
  return edges.slice(0, -1).map((start, i) => ({ task, start, end: edges[i + 1] ?? start }))
}

/** Puts neighbouring stretches of one label together. */
const joined = (pieces: readonly FoundSpan[]): FoundSpan[] => {
  const spans: FoundSpan[] = []
  for (const piece of pieces) {
    const before = spans.at(-1)
    if (before !== undefined && before.end === piece.start && before.label === piece.label) {
      before.end = piece.end
      before.confidence = Math.min(before.confidence, piece.confidence)
    } else spans.push({ ...piece })
  }
  return spans
}

const stretchId = ({ task, start }: { task: string; start: number }): string => `${start} ${task}`

/** The last answer of each person to each text, and every text that was asked about. */
const lastAnswers = (answers: Iterable<SpanAnswer>) => {
  const last = new Map<string, SpanAnswer>()
  const asked = new Set<string>()
  for (const answer of answers) {
    asked.add(answer.task)
    if (answer.spans !== null) last.set(`${answer.task}\n${answer.worker}`, answer)
  }
  return { last: [...last.values()], asked: [...asked] }
}

/** What is found where no marks lie upon each other: each stretch has one label or none. */
const inferApart = (last: readonly SpanAnswer[], method: Method): (FoundSpan & Stretch)[] => {
  const byTask = Map.groupBy(last, ({ task }) => task)
  const stretches = [...byTask].flatMap(([task, given]) => stretchesOf(task, given))
  const rows = [...byTask].flatMap(([task, given]) => {
    const edges = edgesOf(given)
    return given.flatMap(({ worker, spans }) =>
      labelsAlong(spans ?? [], edges).map((label, i) => ({
        ...{ task: stretchId({ task, start: edges[i] ?? 0 }), worker, label },
      })),
    )
  })
  const found = infer(labelTable(rows, { labels: [UNMARKED] }), { method })
  const { labels, tasks } = found.table
  const numberOf = new Map(tasks.map((id, number) => [id, number]))
  return stretches.flatMap((stretch): (FoundSpan & Stretch)[] => {
    const number = numberOf.get(stretchId(stretch)) ?? 0
    const label = labels[found.answer[number] ?? 0] ?? UNMARKED
    const confidence = at(found.confidence, number)
    return label === UNMARKED ? [] : [{ ...stretch, label, confidence }]
  })
}

/**
 * Infers every text's spans, in the order in which texts first appear. Stretches count as one judgement
 * each, however long. The last answer of a person to a text counts. Where somebody's marks lie upon each
 * other, every label is judged by itself: marked or not.
 */
export const inferSpans = (
  answers: Iterable<SpanAnswer>,
  method: Method = 'auto',
): { tasks: string[]; results: SpanResult[] } => {
  const { last, asked } = lastAnswers(answers)
  const given = last.map(({ spans }) => spans ?? [])
  const found = given.some(crosses)
    ? labelsIn(given).map((label) =>
        inferApart(
          last.map((one) => ({ ...one, spans: only(one.spans ?? [], label) })),
          method,
        ),
      )
    : [inferApart(last, method)]
  const people = Map.groupBy(last, ({ task }) => task)
  const joinedByTask = found.map((pieces) => Map.groupBy(pieces, ({ task }) => task))
  const results = asked.map((task): SpanResult => {
    const answered = people.get(task)
    if (answered === undefined) return { spans: null, answers: 0 }
    const spans = joinedByTask.flatMap((byTask) => joined((byTask.get(task) ?? []).map(bare)))
    spans.sort((a, b) => a.start - b.start || b.end - a.end)
    return { spans, answers: answered.length }
  })
  return { tasks: asked, results }
}

const bare = ({ start, end, label, confidence }: FoundSpan): FoundSpan => ({
  ...{ start, end, label, confidence },
})

type Shared = { both: number; first: number; second: number; either: number }

const sharedApart = (a: readonly Span[], b: readonly Span[], sum: Shared): void => {
  const edges = edgesIn([a, b])
  const [first, second] = [labelsAlong(a, edges), labelsAlong(b, edges)]
  for (const [i, own] of first.entries()) {
    const length = (edges[i + 1] ?? 0) - (edges[i] ?? 0)
    const other = second[i] ?? UNMARKED
    if (own !== UNMARKED) sum.first += length
    if (other !== UNMARKED) sum.second += length
    if (own !== UNMARKED || other !== UNMARKED) sum.either += length
    if (own !== UNMARKED && own === other) sum.both += length
  }
}

/**
 * Characters marked alike by both, and marked at all by each. Where marks lie upon each other a character
 * counts once for each label.
 */
export const sharedCharacters = (a: readonly Span[], b: readonly Span[]): Shared => {
  const sum = { both: 0, first: 0, second: 0, either: 0 }
  if (crosses(a) || crosses(b))
    for (const label of labelsIn([a, b])) sharedApart(only(a, label), only(b, label), sum)
  else sharedApart(a, b, sum)
  return sum
}

/** Characters marked alike over characters marked at all (Jaccard); 1 when neither marked anything. */
export const spanAgreement = (a: readonly Span[], b: readonly Span[]): number => {
  const { both, either } = sharedCharacters(a, b)
  return either === 0 ? 1 : both / either
}
