import { z } from 'zod'
import { SIMPLE_ITEM_LIMITS } from '../../../kernel/limits/forms/simple-limits.ts'
import { FORM_LIMITS } from '../../../kernel/limits.ts'
import { answerFields, Name } from '../../item-parts/item-fields.ts'
import { Option } from '../../item-parts/options.ts'
import { SafeText } from '../../text/safe-text.ts'

const Row = z
  .strictObject({
    value: Name().describe('Key of the row in the answer, snake_case; unique'),
    label: SafeText(FORM_LIMITS.option_label).describe('What the row asks about, plain text'),
    help: SafeText(FORM_LIMITS.help).optional().describe('Further words, plain text'),
  })
  .describe('One thing to judge')

export const MatrixItem = z
  .strictObject({
    type: z.literal('matrix'),
    ...answerFields,
    rows: z
      .array(Row)
      .min(1)
      .max(SIMPLE_ITEM_LIMITS.matrix_rows)
      .describe('What is judged, one answer for each'),
    options: z
      .array(Option.omit({ screen_out: true }))
      .min(2, 'Offer at least two options')
      .max(SIMPLE_ITEM_LIMITS.matrix_columns)
      .describe('The columns: what can be chosen in every row, in order'),
  })
  .describe('Several things judged on one scale; answered with {row: option}')
export type MatrixItem = z.output<typeof MatrixItem>
