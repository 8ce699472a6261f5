import { msg } from '@lingui/core/macro'
import { optionsOf } from '../../../../src/forms/reading.ts'
import { markedIn } from '../../../../src/forms/spans/span.ts'
import type { AnswerKind, ItemOf } from '../../item-kind.ts'
import { Tell } from './tell.tsx'
import { Tool } from './tool.tsx'

/** Passages of a text, marked with labels and linked. */
export const kind: AnswerKind<ItemOf<'text_spans'>> = {
  Ask: Tool,
  Tell,
  group: true,
  fault: (item, value, input) => {
    const { spans } = markedIn(value)
    const labels = optionsOf(item, input).map((one) => one.value)
    const { min_spans = 0, max_spans = Number.POSITIVE_INFINITY } = item
    if (spans.some(({ label }) => !labels.includes(label)))
      return msg`A mark has a label that is not offered any more: give it another one.`
    if (spans.length < min_spans) return msg`Mark at least ${min_spans}.`
    if (spans.length > max_spans) return msg`Mark at most ${max_spans}.`
    return undefined
  },
}
