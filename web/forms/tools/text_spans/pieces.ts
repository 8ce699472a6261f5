/** A text cut into paragraphs, and these where marks and the selection begin and end: what is drawn. Pure. */
import type { Span } from '../../../../src/forms/spans/span.ts'

/** A stretch of text under the same marks. */
export type Piece = {
  start: number
  text: string
  /** Marks it lies under, the outermost first. */
  marks: readonly Span[]
  /** Marks that end with it: their labels stand behind it. */
  ending: readonly Span[]
  selected: boolean
}

export type Paragraph = { start: number; text: string }
export type Stretch = { start: number; end: number }

/** Signs of one paragraph at most: what is drawn anew when something in it changes. */
const LONGEST = 4_000

/** The lines of a text, each with its line end; very long ones are cut behind a space. */
export const paragraphsOf = (text: string): Paragraph[] => {
  const paragraphs: Paragraph[] = []
  for (let start = 0; start < text.length; ) {
    const line = text.indexOf('\n', start)
    let end = line < 0 ? text.length : line + 1
    if (end - start > LONGEST) {
      const space = text.lastIndexOf(' ', start + LONGEST)
      if (space > start) end = space + 1
    }
    paragraphs.push({ start, text: text.slice(start, end) })
    start = end
  }
  return paragraphs
}

const touches = (one: Stretch, start: number, end: number): boolean =>
  one.start < end && start < one.end

/** The pieces of one paragraph. */
export const piecesOf = (
  { start, text }: Paragraph,
  spans: readonly Span[],
  selection: Stretch | null,
): Piece[] => {
  const end = start + text.length
  const own = spans.filter((span) => touches(span, start, end))
  const chosen = selection !== null && touches(selection, start, end) ? [selection] : []
  const inside = [...own, ...chosen]
    .flatMap((one) => [one.start, one.end])
    .filter((edge) => edge > start && edge < end)
  const edges = [...new Set([start, ...inside, end])].sort((a, b) => a - b)
  return edges.slice(0, -1).map((from, i) => {
    const to = edges[i + 1] ?? end
    const marks = own
      .filter((span) => touches(span, from, to))
      .sort((a, b) => b.end - b.start - (a.end - a.start))
    return {
      start: from,
      text: text.slice(from - start, to - start),
      marks,
      ending: marks.filter((span) => span.end === to),
      selected: chosen.some((one) => touches(one, from, to)),
    }
  })
}

/** Marks by the paragraphs they touch; a paragraph without any has none. */
export const spansByParagraph = (
  paragraphs: readonly Paragraph[],
  spans: readonly Span[],
): Map<number, Span[]> => {
  const found = new Map<number, Span[]>()
  const sorted = [...spans].sort((a, b) => a.start - b.start)
  for (const span of sorted)
    for (let at = paragraphAt(paragraphs, span.start); at < paragraphs.length; at += 1) {
      const { start } = paragraphs[at] ?? { start: Infinity }
      if (start >= span.end) break
      found.set(start, [...(found.get(start) ?? []), span])
    }
  return found
}

/** The paragraph an offset lies in. */
export const paragraphAt = (paragraphs: readonly Paragraph[], offset: number): number => {
  let [low, high] = [0, paragraphs.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((paragraphs[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return Math.max(0, low)
}
