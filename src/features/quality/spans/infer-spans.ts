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

/** Places where somebody's mark begins or ends, ascending. */
const edgesOf = (answers: readonly SpanAnswer[]): number[] =>
  [
    ...new Set(
      answers.flatMap(({ spans }) => (spans ?? []).flatMap(({ start, end }) => [start, end])),
    ),
  ]
    .filter(Number.isFinite)
    .sort((a, b) => a - b)

/** What a person called the stretch that begins at `start`; of marks upon each other the first. */
const labelAt = (spans: readonly Span[], start: number): string =>
  spans.find((span) => span.start <= start && start < span.end)?.label ?? UNMARKED

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

const stretchId = ({ task, start }: Stretch): string => `${start} ${task}`

/**
 * Infers every text's spans, in the order in which texts first appear. Stretches count as one judgement
 * each, however long. The last answer of a person to a text counts.
 */
export const inferSpans = (
  answers: Iterable<SpanAnswer>,
  method: Method = 'auto',
): { tasks: string[]; results: SpanResult[] } => {
  const last = new Map<string, SpanAnswer>()
  const asked = new Set<string>()
  for (const answer of answers) {
    asked.add(answer.task)
    if (answer.spans !== null) last.set(`${answer.task}\n${answer.worker}`, answer)
  }
  const byTask = Map.groupBy(last.values(), ({ task }) => task)
  const stretches = [...byTask].flatMap(([task, given]) => stretchesOf(task, given))
  const rows = stretches.flatMap((stretch) =>
    (byTask.get(stretch.task) ?? []).map(({ worker, spans }) => ({
      task: stretchId(stretch),
      worker,
      label: labelAt(spans ?? [], stretch.start),
    })),
  )
  const found = infer(labelTable(rows, { labels: [UNMARKED] }), { method })
  const { labels, tasks } = found.table
  const numberOf = new Map(tasks.map((id, number) => [id, number]))
  const pieces = stretches.flatMap((stretch): (FoundSpan & Stretch)[] => {
    const number = numberOf.get(stretchId(stretch)) ?? 0
    const label = labels[found.answer[number] ?? 0] ?? UNMARKED
    const confidence = at(found.confidence, number)
    return label === UNMARKED ? [] : [{ ...stretch, label, confidence }]
  })
  const piecesByTask = Map.groupBy(pieces, ({ task }) => task)
  const results = [...asked].map((task): SpanResult => {
    const given = byTask.get(task)
    if (given === undefined) return { spans: null, answers: 0 }
    const own = (piecesByTask.get(task) ?? []).map(({ start, end, label, confidence }) => ({
      start,
      end,
      label,
      confidence,
    }))
    return { spans: joined(own), answers: given.length }
  })
  return { tasks: [...asked], results }
}

/** Characters marked alike by both, and marked at all by each. */
export const sharedCharacters = (a: readonly Span[], b: readonly Span[]) => {
  const edges = [...a, ...b].flatMap(({ start, end }) => [start, end]).sort((x, y) => x - y)
  const sum = { both: 0, first: 0, second: 0, either: 0 }
  for (const [i, start] of edges.entries()) {
    const length = (edges[i + 1] ?? start) - start
    const [first, second] = [labelAt(a, start), labelAt(b, start)]
    if (first !== UNMARKED) sum.first += length
    if (second !== UNMARKED) sum.second += length
    if (first !== UNMARKED || second !== UNMARKED) sum.either += length
    if (first !== UNMARKED && first === second) sum.both += length
  }
  return sum
}

/** Characters marked alike over characters marked at all (Jaccard); 1 when neither marked anything. */
export const spanAgreement = (a: readonly Span[], b: readonly Span[]): number => {
  const { both, either } = sharedCharacters(a, b)
  return either === 0 ? 1 : both / either
}
