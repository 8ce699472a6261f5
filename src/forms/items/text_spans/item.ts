import { z } from 'zod'
import { SPAN_LIMITS } from '../../../kernel/limits/forms/span-limits.ts'
import { FORM_LIMITS } from '../../../kernel/limits.ts'
import { answerFields, Name } from '../../item-parts/item-fields.ts'
import { labelFields } from '../../item-parts/labels.ts'
import { SafeText } from '../../text/safe-text.ts'

const RelationLabel = z.strictObject({
  value: SafeText(FORM_LIMITS.option_value).describe('What the answer says of such a link; unique'),
  label: SafeText(FORM_LIMITS.option_label).describe('What people read, such as “works for”'),
})

const count = () => z.int().min(0).max(SPAN_LIMITS.spans).optional()

export const TextSpansItem = z
  .strictObject({
    type: z.literal('text_spans'),
    ...answerFields,
    from: Name().describe('Data field that holds the text, of kind text'),
    ...labelFields,
    overlap: z
      .boolean()
      .default(true)
      .describe('Whether marks may lie upon each other; true by default'),
    relations: z
      .array(RelationLabel)
      .min(1)
      .max(SPAN_LIMITS.relation_labels)
      .optional()
      .describe('Links that can be drawn from one mark to another; none when left out'),
    min_spans: count().describe(
      'Least number of marks; 0 by default: nothing to mark is an answer',
    ),
    max_spans: count().describe('Most marks'),
    prefill_from: Name()
      .optional()
      .describe('Data field of kind spans: marks to begin with, to be corrected'),
  })
  .describe(
    'Passages of a text marked with labels; answered with {"spans": [{"id", "start", "end", "text", "label"}], "relations": [{"from", "to", "label"}]}, offsets in UTF-16 units',
  )
export type TextSpansItem = z.output<typeof TextSpansItem>
