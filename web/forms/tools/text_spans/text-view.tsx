/** The text with its marks: read, selected by mouse, finger or keys. */
import { type CSSProperties, memo, type Ref, useMemo } from 'react'
import type { Choice } from '../../../../src/forms/reading.ts'
import type { Span } from '../../../../src/forms/spans/span.ts'
import { labelColour } from '../parts/label-colours.ts'
import {
  type Paragraph,
  type Piece,
  paragraphsOf,
  piecesOf,
  type Stretch,
  spansByParagraph,
} from './pieces.ts'

type Labels = readonly Choice[]

const placeOf = (labels: Labels, { label }: Span): number =>
  labels.findIndex(({ value }) => value === label)

const tint = (labels: Labels, span: Span): string => labelColour(Math.max(0, placeOf(labels, span)))

/** A line for each mark, the outermost lowest; the innermost also colours the ground. */
const looks = (labels: Labels, { marks, selected }: Piece): CSSProperties => {
  const inner = marks.at(-1)
  const lines = marks.toReversed().map((span, at) => `0 ${2 + at * 3}px 0 0 ${tint(labels, span)}`)
  return {
    ...(inner !== undefined && {
      background: `color-mix(in srgb, ${tint(labels, inner)} 22%, transparent)`,
      // White between two lines, so that three marks are three lines.
      boxShadow: lines.slice(0, 4).join(', '),
    }),
    ...(selected && { background: 'var(--color-accent)', color: 'var(--color-on-accent)' }),
  }
}

const tagOf = (labels: Labels, { ending }: Piece): string | undefined =>
  ending.length === 0
    ? undefined
    : ending.map((span) => labels[placeOf(labels, span)]?.label ?? span.label).join(' · ')

const PieceView = ({ piece, labels }: { piece: Piece; labels: Labels }) => {
  if (piece.marks.length === 0 && !piece.selected)
    return <span data-at={piece.start}>{piece.text}</span>
  const Tag = piece.marks.length > 0 ? 'mark' : 'span'
  return (
    <Tag
      data-at={piece.start}
      data-selected={piece.selected || undefined}
      data-tag={tagOf(labels, piece)}
      style={looks(labels, piece)}
      // The label is drawn, not written: it is no part of the text that is selected or copied.
      className="rounded-xs text-inherit data-tag:after:ms-1 data-tag:after:me-0.5 data-tag:after:text-[0.6875rem] data-tag:after:font-semibold data-tag:after:text-muted data-tag:after:content-[attr(data-tag)] data-selected:after:text-on-accent!"
    >
      {piece.text}
    </Tag>
  )
}

type ParagraphProps = {
  paragraph: Paragraph
  spans: readonly Span[]
  from: number
  to: number
  labels: Labels
}

const NOTHING: readonly Span[] = []

/** Drawn anew only when its own marks or its own part of the selection change: a text may have a thousand. */
const ParagraphView = memo(
  ({ paragraph, spans, from, to, labels }: ParagraphProps) => (
    <p dir="auto" className="m-0 min-h-[1lh] whitespace-pre-wrap">
      {piecesOf(paragraph, spans, from < to ? { start: from, end: to } : null).map((piece) => (
        <PieceView key={piece.start} piece={piece} labels={labels} />
      ))}
    </p>
  ),
  (before, now) =>
    before.paragraph === now.paragraph &&
    before.labels === now.labels &&
    before.from === now.from &&
    before.to === now.to &&
    before.spans.length === now.spans.length &&
    before.spans.every((span, at) => span === now.spans[at]),
)

type Props = {
  text: string
  spans: readonly Span[]
  labels: Labels
  /** What is selected by our own means; the browser draws its own selection. */
  selection: Stretch | null
  root: Ref<HTMLDivElement>
}

/** The paragraphs. Who listens stands around it. */
export const TextView = ({ text, spans, labels, selection, root, ...rest }: Props & object) => {
  const paragraphs = useMemo(() => paragraphsOf(text), [text])
  const own = useMemo(() => spansByParagraph(paragraphs, spans), [paragraphs, spans])
  return (
    <div
      {...rest}
      ref={root}
      dir="auto"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a text field that is only read, walked through by arrow keys
      tabIndex={0}
      className="max-h-[60dvh] cursor-text touch-manipulation overflow-y-auto overscroll-contain rounded-control border border-edge bg-surface px-3.5 py-2.5 leading-[2.1]"
    >
      {paragraphs.map((paragraph) => {
        const end = paragraph.start + paragraph.text.length
        return (
          <ParagraphView
            key={paragraph.start}
            paragraph={paragraph}
            spans={own.get(paragraph.start) ?? NOTHING}
            from={Math.max(paragraph.start, selection?.start ?? end)}
            to={Math.min(end, selection?.end ?? end)}
            labels={labels}
          />
        )
      })}
    </div>
  )
}
