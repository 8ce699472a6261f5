import { z } from 'zod'
import { answerFields } from '../../item-parts/item-fields.ts'
import { SafeText } from '../../text/safe-text.ts'

export const NumberItem = z
  .strictObject({
    type: z.literal('number'),
    ...answerFields,
    min: z.number().optional().describe('Smallest number accepted'),
    max: z.number().optional().describe('Largest number accepted'),
    integer: z.boolean().default(false).describe('Whole numbers only'),
    unit: SafeText(30).optional().describe('Unit shown behind the number, e.g. kg'),
  })
  .describe('A number')
export type NumberItem = z.output<typeof NumberItem>
