/** Why somebody gives a task back, in words. */
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

export const RETURN_REASON = {
  unclear: msg`The task is unclear`,
  too_long: msg`It takes longer than stated`,
  broken: msg`Something is broken or missing`,
  uncomfortable: msg`The content makes me uncomfortable`,
  no_time: msg`I have no time now`,
  other: msg`Another reason`,
} as const satisfies Record<string, MessageDescriptor>
export type ReturnReason = keyof typeof RETURN_REASON
