/** Projects in words: why they end, and what they promise. */
import { msg } from '@lingui/core/macro'
import type { Output } from '../api.generated.ts'

export type Project = Output<'get_project'>
export type Promises = Project['promises']
export type EndReason = NonNullable<Project['end_reason']>
/** What a requester may say; the clock has one reason more. */
export type OwnEndReason = Exclude<EndReason, 'paused'>

export const END_REASON = {
  done: msg`The work is done`,
  scope_changed: msg`The scope has changed`,
  budget: msg`The money is used up`,
  quality: msg`The answers did not serve their purpose`,
  other: msg`Another reason`,
  paused: msg`All its work rested for more than 14 days`,
}
