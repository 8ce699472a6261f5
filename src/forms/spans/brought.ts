/** Marks that a task brings along, to be corrected: a data field of kind `spans`. */
import { z } from 'zod'
import { SPAN_LIMITS } from '../../kernel/limits/forms/span-limits.ts'
import { FORM_LIMITS } from '../../kernel/limits.ts'

/** Where they stand is judged by the item that shows them, which knows the text. */
export const BroughtSpans = z
  .array(
    z.strictObject({
      start: z.int().min(0),
      end: z.int().min(1),
      label: z.string().min(1).max(FORM_LIMITS.option_value),
      text: z.string().min(1).max(SPAN_LIMITS.quoted).optional(),
    }),
  )
  .max(SPAN_LIMITS.spans)
export type BroughtSpans = z.output<typeof BroughtSpans>
