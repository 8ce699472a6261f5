/** Marked passages as programs that find names are trained on them: CoNLL-2003, one word a line. */
import { spansItem } from '../../forms/exporting/formats.ts'
import { markedIn, type Span } from '../../forms/spans/span.ts'
import type { Exported } from './export-row.ts'

type Piece = { text: string; start: number; end: number }

const piecesOf = (text: string, by: Intl.Segmenter, from = 0): Piece[] =>
  Array.from(by.segment(text), ({ segment, index }) => ({
    text: segment,
    start: from + index,
    end: from + index + segment.length,
  }))

/** A word has one label: of marks upon each other the longest counts, then the first. */
const apart = (spans: readonly Span[]): Span[] => {
  const chosen: Span[] = []
  const longestFirst = [...spans].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start,
  )
  for (const span of longestFirst)
    if (chosen.every((other) => span.end <= other.start || other.end <= span.start))
      chosen.push(span)
  return chosen
}

/** Labels as one word: columns are parted by spaces. */
const tag = (label: string): string => label.replaceAll(/\s+/g, '_')

/** B- for the first word of a mark, I- for those after it, O for the others. */
const lineOf = (word: Piece, spans: readonly Span[], begun: Set<Span>): string => {
  const span = spans.find(({ start, end }) => start < word.end && word.start < end)
  if (span === undefined) return `${word.text} -X- _ O`
  const first = !begun.has(span)
  begun.add(span)
  return `${word.text} -X- _ ${first ? 'B' : 'I'}-${tag(span.label)}`
}

const documentOf = (text: string, spans: readonly Span[], lang: string): string => {
  const words = new Intl.Segmenter(lang, { granularity: 'word' })
  const marked = apart(spans)
  const begun = new Set<Span>()
  const sentences = piecesOf(text, new Intl.Segmenter(lang, { granularity: 'sentence' }))
  const blocks = sentences.flatMap((sentence) => {
    const own = piecesOf(sentence.text, words, sentence.start).filter(
      (piece) => piece.text.trim() !== '',
    )
    return own.length === 0 ? [] : [own.map((word) => lineOf(word, marked, begun)).join('\n')]
  })
  return ['-DOCSTART- -X- O O', ...blocks].map((block) => `${block}\n\n`).join('')
}

/** Each task's text with the marks of its result. Texts without a result are left out. */
export const conll = ({ form, rows }: Exported): string => {
  const item = spansItem(form)
  if (item === undefined) return ''
  return rows
    .flatMap(({ result }) => {
      const found = result.items[item.id]?.answer
      const text = result.input[item.from]
      if (found === null || found === undefined || typeof text !== 'string') return []
      return [documentOf(text, markedIn(found).spans, form.lang)]
    })
    .join('')
}
