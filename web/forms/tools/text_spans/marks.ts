/** What can be done to marks: each makes a new answer. Pure. */
import { inOrder, type Marked, type Relation, type Span } from '../../../../src/forms/spans/span.ts'
import { tidyEdges } from '../../../../src/forms/spans/text-edges.ts'
import type { Stretch } from './pieces.ts'

/** An id that no mark has yet. */
const freeId = (spans: readonly Span[]): string => {
  const taken = new Set(spans.map(({ id }) => id))
  for (let number = spans.length + 1; ; number += 1)
    if (!taken.has(`s${number}`)) return `s${number}`
}

const answerOf = ({ spans, relations = [] }: Marked): Marked => {
  const ids = new Set(spans.map(({ id }) => id))
  const kept = relations.filter(({ from, to }) => ids.has(from) && ids.has(to))
  return { spans: inOrder(spans), ...(kept.length > 0 && { relations: kept }) }
}

const lieUpon = (a: Stretch, b: Stretch): boolean => a.start < b.end && b.start < a.end

/**
 * The stretch marked with a label. Where marks may not lie upon each other it takes the place of those it
 * touches; words marked with that very label stay as they are.
 */
export const withMark = (
  text: string,
  now: Marked,
  stretch: Stretch,
  { label, overlap }: { label: string; overlap: boolean },
): Marked => {
  const edges = tidyEdges(text, stretch.start, stretch.end)
  if (edges === null) return now
  const { start, end } = edges
  const same = now.spans.some(
    (one) => one.start === start && one.end === end && one.label === label,
  )
  if (same) return now
  const relabelled = now.spans.find((one) => one.start === start && one.end === end)
  const others = overlap ? now.spans : now.spans.filter((one) => !lieUpon(one, edges))
  const id = !overlap && relabelled !== undefined ? relabelled.id : freeId(now.spans)
  const span = { id, start, end, text: text.slice(start, end), label }
  return answerOf({ ...now, spans: [...others, span] })
}

/** One mark moved or named otherwise; null where it would stand nowhere, or twice. */
export const withChange = (
  text: string,
  now: Marked,
  id: string,
  change: Partial<Stretch & { label: string }>,
): Marked | null => {
  const old = now.spans.find((one) => one.id === id)
  if (old === undefined) return null
  const wanted = { ...old, ...change }
  const edges = tidyEdges(text, wanted.start, wanted.end)
  if (edges === null) return null
  const next = { ...wanted, ...edges, text: text.slice(edges.start, edges.end) }
  const twin = now.spans.some(
    (one) =>
      one.id !== id && one.start === next.start && one.end === next.end && one.label === next.label,
  )
  if (twin) return null
  return answerOf({ ...now, spans: now.spans.map((one) => (one.id === id ? next : one)) })
}

export const withoutMark = (now: Marked, id: string): Marked =>
  answerOf({ ...now, spans: now.spans.filter((one) => one.id !== id) })

export const withRelation = (now: Marked, relation: Relation): Marked => {
  const same = (one: Relation) =>
    one.from === relation.from && one.to === relation.to && one.label === relation.label
  if (relation.from === relation.to || (now.relations ?? []).some(same)) return now
  return answerOf({ ...now, relations: [...(now.relations ?? []), relation] })
}

export const withoutRelation = (now: Marked, at: number): Marked =>
  answerOf({ ...now, relations: (now.relations ?? []).filter((_, index) => index !== at) })

/** Marks that hold a stretch, the innermost first. */
export const marksAround = (spans: readonly Span[], { start, end }: Stretch): Span[] =>
  spans
    .filter((span) => span.start <= start && end <= span.end)
    .sort((a, b) => a.end - a.start - (b.end - b.start))

/** Marks that a task brought, as an answer to begin with. */
export const broughtMarks = (text: string, brought: unknown): Span[] =>
  (Array.isArray(brought) ? brought : []).flatMap((one, index): Span[] => {
    const { start, end, label } = one as Partial<Span>
    if (typeof start !== 'number' || typeof end !== 'number' || typeof label !== 'string') return []
    return [{ id: `s${index + 1}`, start, end, text: text.slice(start, end), label }]
  })
