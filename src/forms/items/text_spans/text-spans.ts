import type { Issue } from '../../../kernel/errors.ts'
import { SPAN_LIMITS } from '../../../kernel/limits/forms/span-limits.ts'
import { under } from '../../issues/pointers.ts'
import type { AnswerType, DataUse, Input } from '../../item-parts/item-type.ts'
import { twiceProblems } from '../../item-parts/labels.ts'
import { samePassages } from '../../spans/assemble.ts'
import type { BroughtSpans } from '../../spans/brought.ts'
import { markedIn } from '../../spans/span.ts'
import { countWords } from '../../text/words.ts'
import { aggregate } from './aggregate.ts'
import { answer, check, placeIssues, textOf } from './answer.ts'
import { TextSpansItem } from './item.ts'

const problems = (item: TextSpansItem): Issue[] => {
  const values = (list: readonly { value: string }[] = []) => list.map(({ value }) => value)
  const { min_spans = 0, max_spans = SPAN_LIMITS.spans } = item
  return [
    ...twiceProblems(values(item.options), 'options'),
    ...twiceProblems(values(item.relations), 'relations'),
    ...(min_spans > max_spans
      ? [
          {
            pointer: '/min_spans',
            message: `At least ${min_spans} marks of at most ${max_spans} cannot be made`,
            hint: 'Lower `min_spans` or raise `max_spans`.',
          },
        ]
      : []),
  ]
}

const uses = ({ from, prefill_from }: TextSpansItem): DataUse[] => [
  { pointer: '/from', name: from, kinds: ['text'], needed: true },
  ...(prefill_from === undefined
    ? []
    : [{ pointer: '/prefill_from', name: prefill_from, kinds: ['spans' as const] }]),
]

/** Marks a task brings must stand in its text and have labels of the form. */
const brings = (item: TextSpansItem, input: Input): Issue[] => {
  const { prefill_from, options } = item
  if (prefill_from === undefined || !Array.isArray(input[prefill_from])) return []
  const text = textOf(item, input)
  const labels = options.map(({ value }) => value)
  const issues = (input[prefill_from] as BroughtSpans).flatMap((span, index) =>
    labels.includes(span.label)
      ? placeIssues(text, span, `/${index}`)
      : [
          {
            pointer: `/${index}/label`,
            message: `"${span.label.slice(0, 60)}" is no label of the form`,
            hint: `Use one of: ${labels.slice(0, 20).join(', ')}.`,
          },
        ],
  )
  return under(`/${prefill_from}`, issues)
}

export const textSpans: AnswerType<TextSpansItem, typeof TextSpansItem> = {
  kind: 'answer',
  schema: TextSpansItem,
  problems,
  uses,
  brings,
  seconds: (item, input) =>
    Math.max(1, countWords(textOf(item, input)) / SPAN_LIMITS.words_per_mark) * SPAN_LIMITS.mark,
  answer,
  check,
  cells: (_item, value) => ({ '': JSON.stringify(value) }),
  sameRegions: (found, own) => samePassages(markedIn(found).spans, markedIn(own).spans),
  aggregate,
}
