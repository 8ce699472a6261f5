import { z } from 'zod'
import type { Issue } from '../../../kernel/errors.ts'
import { SPAN_LIMITS } from '../../../kernel/limits/forms/span-limits.ts'
import { FORM_LIMITS } from '../../../kernel/limits.ts'
import { suggestion } from '../../issues/pointers.ts'
import type { Input } from '../../item-parts/item-type.ts'
import { type Marked, markedIn, type Relation, type Span } from '../../spans/span.ts'
import { splitsSign } from '../../spans/text-edges.ts'
import type { TextSpansItem } from './item.ts'

const MarkId = () =>
  z
    .string()
    .max(SPAN_LIMITS.id)
    .regex(/^[A-Za-z0-9_-]+$/, 'Not an id: letters, digits, _ and - only')

/** What one person marked. Objects, so that nothing to mark is an answer too. */
export const answer = (item: TextSpansItem, final: boolean): z.ZodType => {
  // A draft may hold a label that is not on offer any more: its mark waits for another.
  const labels = final
    ? z.enum(item.options.map(({ value }) => value))
    : z.string().max(FORM_LIMITS.option_value)
  const span = z.strictObject({
    id: MarkId().describe('Own id of the mark, unique in the answer'),
    start: z.int().min(0).describe('Where it begins, in UTF-16 units'),
    end: z.int().min(1).describe('Where it ends: the first unit after it'),
    text: z.string().min(1).max(SPAN_LIMITS.quoted).describe('The words it stands on'),
    label: labels,
  })
  const spans = z.array(span).max(item.max_spans ?? SPAN_LIMITS.spans)
  const marked = { spans: final ? spans.min(item.min_spans ?? 0) : spans }
  if (item.relations === undefined) return z.strictObject(marked)
  const relation = z.strictObject({
    from: MarkId().describe('Id of the mark it goes out from'),
    to: MarkId().describe('Id of the mark it leads to'),
    label: z.enum(item.relations.map(({ value }) => value)),
  })
  return z.strictObject({
    ...marked,
    relations: z.array(relation).max(SPAN_LIMITS.relations).optional(),
  })
}

/** Where a quoted passage really stands: what people get wrong are offsets, hardly ever the words. */
const whereHint = (text: string, quoted: string): string => {
  const at = text.indexOf(quoted)
  return at < 0
    ? 'Copy the words from the text as they are, and count in UTF-16 units.'
    : `“${quoted.slice(0, 40)}” stands at ${at} to ${at + quoted.length}; offsets count UTF-16 units, so an emoji counts two.`
}

/** What is wrong with where a mark stands; the pointer is the mark's own. */
export const placeIssues = (
  text: string,
  span: { start: number; end: number; text?: string | undefined },
  pointer: string,
): Issue[] => {
  const { start, end, text: quoted } = span
  const words = quoted ?? ''
  if (end <= start)
    return [
      {
        pointer: `${pointer}/end`,
        message: 'The mark ends before it begins',
        hint: 'Let `end` be above `start`.',
      },
    ]
  if (end > text.length)
    return [
      {
        pointer: `${pointer}/end`,
        message: `The text ends at ${text.length}`,
        hint: words === '' ? 'Count in UTF-16 units.' : whereHint(text, words),
      },
    ]
  if (quoted !== undefined && text.slice(start, end) !== quoted)
    return [
      {
        pointer: `${pointer}/text`,
        message: `From ${start} to ${end} the text says “${text.slice(start, Math.min(end, start + 40))}”`,
        hint: whereHint(text, quoted),
      },
    ]
  return [start, end].some((edge) => splitsSign(text, edge))
    ? [
        {
          pointer,
          message: 'The mark cuts a sign in two, such as an emoji or a letter with its accent',
          hint: 'Move the edge to before or after the whole sign.',
        },
      ]
    : []
}

const sameMark = (a: Span, b: Span): boolean =>
  a.start === b.start && a.end === b.end && a.label === b.label

/** Marks that stand twice, or upon each other where that is not wanted. Sorted first: there may be a thousand. */
const togetherIssues = (item: TextSpansItem, spans: readonly Span[]): Issue[] => {
  const ids = new Set<string>()
  const sorted = spans
    .map((span, index) => ({ span, index }))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  const issues: Issue[] = []
  for (const [index, { id }] of spans.entries()) {
    if (ids.has(id))
      issues.push({
        pointer: `/spans/${index}/id`,
        message: `The id "${id}" stands twice`,
        hint: 'Give every mark an id of its own.',
      })
    ids.add(id)
  }
  let reach = 0
  for (const [place, { span, index }] of sorted.entries()) {
    const twin = sorted
      .slice(place + 1)
      .find(({ span: next }) => next.start > span.start || sameMark(span, next))
    if (twin !== undefined && sameMark(span, twin.span))
      issues.push({
        pointer: `/spans/${twin.index}`,
        message: 'The same words have this label already',
        hint: 'Remove one of the two.',
      })
    else if (!item.overlap && span.start < reach)
      issues.push({
        pointer: `/spans/${index}`,
        message: 'Marks may not lie upon each other here',
        hint: 'Shorten one of the two, or remove it.',
      })
    reach = Math.max(reach, span.end)
  }
  return issues
}

const relationIssues = ({ spans, relations = [] }: Marked): Issue[] => {
  const ids = spans.map(({ id }) => id)
  const known = new Set(ids)
  const seen = new Set<string>()
  return relations.flatMap((relation: Relation, index): Issue[] => {
    const pointer = `/relations/${index}`
    const missing = (['from', 'to'] as const).find((end) => !known.has(relation[end]))
    if (missing !== undefined)
      return [
        {
          pointer: `${pointer}/${missing}`,
          message: `There is no mark "${relation[missing]}"`,
          hint: suggestion(relation[missing], ids.slice(0, 20), 'Mark something first.'),
        },
      ]
    if (relation.from === relation.to)
      return [
        {
          pointer,
          message: 'A mark cannot be linked with itself',
          hint: 'Let `from` and `to` differ.',
        },
      ]
    const key = JSON.stringify([relation.from, relation.to, relation.label])
    const again = seen.has(key)
    seen.add(key)
    return again
      ? [{ pointer, message: 'This link is there already', hint: 'Remove one of the two.' }]
      : []
  })
}

/** The text of a task; empty where it brings none. */
export const textOf = (item: { from: string }, input: Input): string => {
  const text = Object.hasOwn(input, item.from) ? input[item.from] : ''
  return typeof text === 'string' ? text : ''
}

/** What only the text itself can tell. */
export const check = (item: TextSpansItem, value: unknown, input: Input): Issue[] => {
  const marked = markedIn(value)
  const text = textOf(item, input)
  return [
    ...marked.spans.flatMap((span, index) => placeIssues(text, span, `/spans/${index}`)),
    ...togetherIssues(item, marked.spans),
    ...relationIssues(marked),
  ]
}
