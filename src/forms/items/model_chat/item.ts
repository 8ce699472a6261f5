import { z } from 'zod'
import { MODEL_LIMITS } from '../../../kernel/limits/expert/model-limits.ts'
import { FORM_LIMITS } from '../../../kernel/limits.ts'
import { answerFields } from '../../item-parts/item-fields.ts'
import { SafeText } from '../../text/safe-text.ts'

const turns = () => z.int().min(1).max(MODEL_LIMITS.turns.most)

const Side = z.strictObject({
  id: z
    .string()
    .regex(/^mdl_[0-9a-hjkmnp-tv-z]{26}$/, 'Not the id of a model, such as mdl_…')
    .describe('A model of yours, as create_model answered'),
  label: SafeText(FORM_LIMITS.option_label)
    .optional()
    .describe('What people call it; A and B by default, so that nobody judges by a name'),
})

export const ModelChatItem = z
  .strictObject({
    type: z.literal('model_chat'),
    ...answerFields,
    models: z
      .array(Side)
      .min(1)
      .max(2)
      .describe('One to talk to; two answer side by side, and people choose after each turn'),
    min_turns: turns().default(1).describe('Fewest turns'),
    max_turns: turns().default(MODEL_LIMITS.turns.usual).describe('Most turns'),
  })
  .describe(
    'A conversation with a model of yours, e.g. to find what it does wrong; answered with the transcript',
  )
export type ModelChatItem = z.output<typeof ModelChatItem>
