import { z } from 'zod'
import { SIMPLE_ITEM_LIMITS } from '../../../kernel/limits/forms/simple-limits.ts'
import { answerFields } from '../../item-parts/item-fields.ts'
import { offerFields } from '../../item-parts/options.ts'

export const ChecklistItem = z
  .strictObject({
    type: z.literal('checklist'),
    ...answerFields,
    ...offerFields(
      1,
      SIMPLE_ITEM_LIMITS.checklist_points,
      'The points, in order; or use options_from',
    ),
    min_ticked: z
      .int()
      .min(1)
      .max(SIMPLE_ITEM_LIMITS.checklist_points)
      .optional()
      .describe('Fewest points that must be ticked off; all of them by default'),
  })
  .describe('Points to tick off as they are done; answered with the list of those ticked')
export type ChecklistItem = z.output<typeof ChecklistItem>
