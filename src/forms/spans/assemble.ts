/** Passages that several people's marks come to, as one person would have answered: with their words and links. */
import { inOrder, type Marked, type Relation, type Span } from './span.ts'

/** A passage that was found, before anybody's words stand in it. */
export type Passage = { start: number; end: number; label: string }

/** The words of a passage, put together from what people quoted; undefined where nobody's marks cover it. */
const quotedIn = ({ start, end }: Passage, quotes: readonly Span[]): string | undefined => {
  let text = ''
  for (let at = start; at < end; ) {
    const covering = quotes.find((quote) => quote.start <= at && at < quote.end)
    if (covering === undefined) return undefined
    const upTo = Math.min(end, covering.end)
    text += covering.text.slice(at - covering.start, upTo - covering.start)
    at = upTo
  }
  return text
}

/** Characters in common over characters in all. */
const nearness = (a: Passage, b: Passage): number => {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return both <= 0 ? 0 : both / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}

/** The found passage that a person's mark stands for, if one is half as long as both together at least. */
const standsFor = (mark: Passage, found: readonly Span[]): string | undefined => {
  const near = found
    .filter(({ label }) => label === mark.label)
    .map((span) => ({ id: span.id, near: nearness(span, mark) }))
    .sort((a, b) => b.near - a.near)[0]
  return near !== undefined && near.near >= 0.5 ? near.id : undefined
}

/** Which found passage each of a person's marks stands for, by their ids. */
export const samePassages = (found: readonly Span[], own: readonly Span[]): Map<string, string> =>
  new Map(
    own.flatMap((mark) => {
      const id = standsFor(mark, found)
      return id === undefined ? [] : [[mark.id, id] as const]
    }),
  )

/** Links that more than half of the people drew between marks that stand for the same passages. */
const relationsOf = (found: readonly Span[], everybody: readonly Marked[]): Relation[] => {
  const drawn = new Map<string, { relation: Relation; people: number }>()
  for (const { spans, relations = [] } of everybody) {
    const ids = samePassages(found, spans)
    const own = new Map<string, Relation>()
    for (const { from, to, label } of relations) {
      const [first, second] = [ids.get(from), ids.get(to)]
      if (first === undefined || second === undefined) continue
      own.set(JSON.stringify([first, second, label]), { from: first, to: second, label })
    }
    for (const [key, relation] of own)
      drawn.set(key, { relation, people: (drawn.get(key)?.people ?? 0) + 1 })
  }
  return [...drawn.values()]
    .filter(({ people }) => people * 2 > everybody.length)
    .map(({ relation }) => relation)
}

/** The passages with ids, words and links. `relations` says whether the item has links at all. */
export const assembled = (
  passages: readonly Passage[],
  everybody: readonly Marked[],
  relations: boolean,
): Marked => {
  const quotes = everybody.flatMap(({ spans }) => spans)
  const spans = inOrder(passages).flatMap(({ start, end, label }, index): Span[] => {
    const text = quotedIn({ start, end, label }, quotes)
    return text === undefined ? [] : [{ id: `s${index + 1}`, start, end, text, label }]
  })
  return relations ? { spans, relations: relationsOf(spans, everybody) } : { spans }
}
