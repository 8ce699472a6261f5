/** Marked passages: characters marked as they should be, over all texts together. */
import type { Method } from '../../categorical/infer.ts'
import { inferSpans, type Span, sharedCharacters, spanAgreement } from '../../spans/infer-spans.ts'
import type { AnswerColumns } from '../reading/columns.ts'
import type { Found, Measures, Prepared, PrepareOptions, ResultRow } from '../report.ts'
import { distanceAlphaOf, meanNearness, sizesOf } from './figures.ts'
import { answersByTask, eachAnswer, jsonOf, readLabels } from './readable.ts'

/** What a span without a name is called. */
const NAMELESS = 'span'

const spanOf = (value: unknown): Span | null => {
  if (typeof value !== 'object' || value === null) return null
  const fields: Record<string, unknown> = Array.isArray(value)
    ? { start: value[0], end: value[1], label: value[2] }
    : (value as Record<string, unknown>)
  const { start, end } = fields
  const label = fields.label ?? fields.type ?? NAMELESS
  const usable = Number.isInteger(start) && Number.isInteger(end) && typeof label === 'string'
  if (!usable || (start as number) < 0 || (end as number) <= (start as number)) return null
  return { start: start as number, end: end as number, label }
}

/** All spans of one text; null when one of them is none. */
export const readSpans = (label: string): Span[] | null => {
  const value = jsonOf(label)
  if (!Array.isArray(value)) return null
  const spans = value.map(spanOf)
  return spans.every((span) => span !== null) ? spans : null
}

const measuresOf = (pairs: readonly (readonly [Span[], Span[]])[]): Measures => {
  const sum = { both: 0, found: 0, right: 0 }
  for (const [found, right] of pairs) {
    const one = sharedCharacters(found, right)
    sum.both += one.both
    sum.found += one.first
    sum.right += one.second
  }
  if (pairs.length === 0) return { f1: null, precision: null, recall: null }
  const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole)
  return {
    f1: share(2 * sum.both, sum.found + sum.right),
    precision: share(sum.both, sum.found),
    recall: share(sum.both, sum.right),
  }
}

/** Spans by characters from `start` to before `end`. */
export const prepareSpans = (columns: AnswerColumns, options: PrepareOptions): Prepared => {
  const given = readLabels(columns, 'spans', readSpans)
  const marked = Array.from(eachAnswer(given), ({ task, worker, value }) => ({
    ...{ task, worker, spans: value },
  }))
  const answered = new Set(marked.filter(({ spans }) => spans !== null).map(({ task }) => task))
  const known = new Map(
    [...options.truth].flatMap(([task, label]) => {
      const right = options.gold.has(task) || !answered.has(task) ? null : readSpans(label)
      return right === null ? [] : [[task, right] as const]
    }),
  )
  const run = (method: string): Found => {
    const { tasks, results } = inferSpans(marked, method as Method)
    const pairs = results.flatMap(({ spans }, t) => {
      const right = known.get(tasks[t] ?? '')
      return right === undefined ? [] : [[spans ?? [], right] as const]
    })
    const rows = (): ResultRow[] =>
      results.map(({ spans, answers }, t) => {
        const sure = spans?.map(({ confidence }) => confidence) ?? []
        const confidence = sure.length === 0 ? null : Math.min(...sure)
        return { task: tasks[t] ?? '', answer: spans, confidence, answers }
      })
    return { measures: measuresOf(pairs), rows }
  }
  const byTask = answersByTask(given)
  return {
    methods: ['auto', 'majority_vote', 'one_coin', 'dawid_skene', 'shrunk_dawid_skene'],
    run,
    agreement: () => [distanceAlphaOf(byTask, (a, b) => 1 - spanAgreement(a, b))],
    unity: () => meanNearness(byTask, spanAgreement),
    sizes: sizesOf(given),
    unreadable: given.unreadable,
    scored: known.size,
  }
}
