/** Marked passages as answers hold them. No run-time imports: the browser has the same types. */

/** A mark: from `start` to before `end` in UTF-16 units, with the words it stands on. */
export type Span = { id: string; start: number; end: number; text: string; label: string }

/** A link from one mark to another, by their ids. */
export type Relation = { from: string; to: string; label: string }

/** What one person marked. No spans means that they looked and found nothing to mark. */
export type Marked = { spans: Span[]; relations?: Relation[] | undefined }

const isSpan = (value: unknown): value is Span =>
  typeof value === 'object' &&
  value !== null &&
  'start' in value &&
  typeof value.start === 'number' &&
  'end' in value &&
  typeof value.end === 'number' &&
  'label' in value &&
  typeof value.label === 'string'

/** An answer as far as it is one; whatever else is kept under its id is nothing marked. */
export const markedIn = (value: unknown): Marked => {
  const { spans, relations } = (value ?? {}) as { spans?: unknown; relations?: unknown }
  return {
    spans: Array.isArray(spans) ? spans.filter(isSpan) : [],
    relations: Array.isArray(relations) ? (relations as Relation[]) : [],
  }
}

/** Marks in reading order, the longer of two that begin alike first. */
export const inOrder = <S extends { start: number; end: number }>(spans: readonly S[]): S[] =>
  [...spans].sort((a, b) => a.start - b.start || b.end - a.end)
