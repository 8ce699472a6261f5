/**
 * The numbers that workers were promised and that one line of code could make worse. A start writes
 * down what holds; a worse one needs an announcement of thirty days (charter R43).
 */

import { CASE_LIMITS } from '../limits/case-limits.ts'
import { MONEY_LIMITS } from '../limits/money-limits.ts'
import { PROJECT_LIMITS } from '../limits/project-limits.ts'
import { TERMS_LIMITS } from '../limits/terms-limits.ts'
import { VERDICT_LIMITS } from '../limits/verdict-limits.ts'
import { PETITION_LIMITS, PROMISE_LIMITS } from '../limits/voice-limits.ts'
import { LIMITS } from '../limits.ts'

export type PromisedNumber = {
  /** Seconds, or minor units where the unit says so. */
  value: bigint
  unit: 'seconds' | 'minor' | 'times'
  higher_is_better: boolean
}

const least = (seconds: number): PromisedNumber => ({
  value: BigInt(seconds),
  unit: 'seconds',
  higher_is_better: true,
})
const most = (seconds: number): PromisedNumber => ({ ...least(seconds), higher_is_better: false })

export const PROMISED_NUMBERS = {
  approval_by_silence: most(LIMITS.auto_approve_default),
  decision_at_most: most(LIMITS.decision_maximum),
  change_rounds: {
    value: BigInt(LIMITS.change_rounds),
    unit: 'times',
    higher_is_better: false,
  },
  payout_minimum: { value: LIMITS.payout_minimum, unit: 'minor', higher_is_better: false },
  payout_wait_after_change: most(MONEY_LIMITS.clearing),
  debt_doubles_after: most(MONEY_LIMITS.pay_due),
  rejection_reply: least(VERDICT_LIMITS.reply),
  rejection_decision: most(VERDICT_LIMITS.answer),
  appeal_window: least(VERDICT_LIMITS.appeal_window),
  appeal_answer: most(VERDICT_LIMITS.appeal_answer),
  case_answer: least(CASE_LIMITS.answer_minimum),
  case_review: most(CASE_LIMITS.review),
  complaint_window: least(CASE_LIMITS.complaint_window),
  suspension_before_decision: most(CASE_LIMITS.interim_suspension),
  termination_notice: least(CASE_LIMITS.termination_notice),
  decisions_kept: least(CASE_LIMITS.record_kept),
  project_notice: least(PROJECT_LIMITS.notice),
  relaunch_compared: least(PROJECT_LIMITS.relaunch_window),
  steady_offered_first: least(PROJECT_LIMITS.steady_first),
  terms_notice: least(TERMS_LIMITS.notice),
  terms_notice_if_worse: least(TERMS_LIMITS.notice_if_worse),
  petition_answer: most(PETITION_LIMITS.answer),
  petition_signatures: {
    value: BigInt(PETITION_LIMITS.least),
    unit: 'times',
    higher_is_better: false,
  },
  worse_number_notice: least(PROMISE_LIMITS.notice),
} as const satisfies Record<string, PromisedNumber>
export type PromisedName = keyof typeof PROMISED_NUMBERS

/** Whether `next` promises less than `before`; null promises nothing. */
export const isWorse = (
  before: bigint | null,
  next: bigint | null,
  higher_is_better: boolean,
): boolean => {
  if (before === null) return false
  if (next === null) return true
  return higher_is_better ? next < before : next > before
}
