/** The closed list of reasons not to pay work, and how a contest ended, as people read them. */
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Output } from '../api.generated.ts'

export type Rejection = Output<'get_rejection'>

export const REJECTION_REASON: Record<Rejection['reason'], MessageDescriptor> = {
  too_fast: msg`Much faster than everybody else`,
  required_item_skipped: msg`A required question was skipped`,
  fair_check_failed: msg`A check with a known answer was missed`,
  off_criterion: msg`It does not do what was asked in writing`,
  duplicate_or_fraud: msg`The same as earlier work, or fraud`,
  ai_used: msg`AI was used where it was forbidden`,
}

export const REJECTION_OUTCOME: Record<NonNullable<Rejection['outcome']>, MessageDescriptor> = {
  withdrawn: msg`It was taken back, and the work is paid.`,
  silence: msg`Nobody decided in time, and the work is paid.`,
  overturned: msg`Another human overturned it, and the work is paid.`,
  refused_as_a_batch: msg`Too many rejections at once: the work is paid.`,
  upheld: msg`Another human upheld it: the work is not paid.`,
}
