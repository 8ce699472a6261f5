/** Conversations that a task brings along. */
import { z } from 'zod'
import { EXPERT_LIMITS } from '../../kernel/limits/expert/expert-limits.ts'

/** Texts are shown as they are, whatever they say: data, not orders. */
export const Messages = z
  .array(
    z.strictObject({
      role: z.enum(['user', 'assistant', 'system']),
      name: z.string().max(EXPERT_LIMITS.speaker).optional(),
      text: z.string().max(EXPERT_LIMITS.message),
    }),
  )
  .min(1)
  .max(EXPERT_LIMITS.messages)
