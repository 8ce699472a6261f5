/** Projects in words: why they end, and what they promise. */
import { msg } from '@lingui/core/macro'
import type { Output } from '../api.generated.ts'

export type Project = Output<'get_project'>
export type Promises = Project['promises']
export type EndReason = NonNullable<Project['end_reason']>

export const END_REASON = {
  done: msg`The work is done`,
  scope_changed: msg`The scope has changed`,
  budget: msg`The money is used up`,
  quality: msg`The answers did not serve their purpose`,
  other: msg`Another reason`,
}
