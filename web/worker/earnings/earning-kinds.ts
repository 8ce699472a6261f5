/** What a line of earnings is, in words. */
import { useLingui } from '@lingui/react/macro'
import type { Earning } from '../../api.generated.ts'

export const useEarningKinds = (): ((line: Earning) => string) => {
  const { t } = useLingui()
  const kinds = {
    reward: t`Reward`,
    bonus: t`Bonus`,
    payout: t`Paid out to you`,
    rail_cost: t`Cost of the transfer`,
    returned: t`A payout came back`,
    enforced: t`Sent on by order of the law`,
  }
  const grounds = {
    overturned_rejection: t`Paid after all`,
    compensation: t`Compensation`,
    early_end: t`Fee for an early end`,
    top_up: t`Top-up to the pay floor`,
    time_worked: t`For time worked`,
    qualification: t`For a test`,
    late_payment: t`As much again, for late payment`,
    local_supplement: t`Supplement`,
    quality: t`For a control task`,
    care: t`Care: time to recover, or time until leaving`,
    screening: t`For a test or a screening`,
  }
  return ({ kind, ground }) => (kind === 'owed' ? grounds[ground ?? 'compensation'] : kinds[kind])
}
