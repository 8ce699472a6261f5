import { z } from 'zod'
import { FORM_LIMITS } from '../../../kernel/limits.ts'
import { answerFields } from '../../item-parts/item-fields.ts'
import { optionFields } from '../../item-parts/options.ts'

export const RankItem = z
  .strictObject({
    type: z.literal('rank'),
    ...answerFields,
    ...optionFields,
    top: z
      .int()
      .min(1)
      .max(FORM_LIMITS.rank_options)
      .optional()
      .describe('Order only the best so many; all by default'),
  })
  .describe('Options put in order, best first; answered with the list of their values')
export type RankItem = z.output<typeof RankItem>
