import { z } from 'zod'
import { FORM_LIMITS } from '../../../kernel/limits.ts'
import { answerFields } from '../../item-parts/item-fields.ts'
import { optionFields } from '../../item-parts/options.ts'

const count = () => z.int().min(1).max(FORM_LIMITS.options).optional()

export const MultiChoiceItem = z
  .strictObject({
    type: z.literal('multi_choice'),
    ...answerFields,
    ...optionFields,
    other: z
      .boolean()
      .default(false)
      .describe('Offers a line of own words, listed as {"other": "…"}'),
    min_choices: count().describe('Fewest to choose when answered; 1 by default'),
    max_choices: count().describe('Most to choose; all by default'),
  })
  .describe('Any of several options; answered with the list of their values')
export type MultiChoiceItem = z.output<typeof MultiChoiceItem>
