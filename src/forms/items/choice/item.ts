import { z } from 'zod'
import { answerFields } from '../../item-parts/item-fields.ts'
import { optionFields } from '../../item-parts/options.ts'

export const ChoiceItem = z
  .strictObject({
    type: z.literal('choice'),
    ...answerFields,
    ...optionFields,
    other: z
      .boolean()
      .default(false)
      .describe('Offers a line of own words, answered as {"other": "…"}'),
  })
  .describe('One of several options; answered with its value')
export type ChoiceItem = z.output<typeof ChoiceItem>
