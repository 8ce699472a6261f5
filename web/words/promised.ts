/** What each number promises to those who work, in plain words. */
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Output } from '../api.generated.ts'

type Promised = Output<'list_promised_numbers'>['data'][number]

export const PROMISED: Record<Promised['name'], MessageDescriptor> = {
  approval_by_silence: msg`Silence approves a batch after, at most`,
  decision_at_most: msg`Work is decided within, at most`,
  change_rounds: msg`Rounds of changes, at most`,
  payout_minimum: msg`Smallest payout, in cents`,
  payout_wait_after_change: msg`Wait after a change of bank account, at most`,
  debt_doubles_after: msg`What is owed to you doubles after`,
  rejection_reply: msg`Your time to reply to a proposed rejection, at least`,
  rejection_decision: msg`A human decides it within, at most`,
  appeal_window: msg`You can appeal for, at least`,
  appeal_answer: msg`An appeal is answered within, at most`,
  case_answer: msg`Your time to answer before a decision about you, at least`,
  case_review: msg`A contested decision is answered within, at most`,
  complaint_window: msg`You can contest a decision for, at least`,
  suspension_before_decision: msg`Suspension before a decision, at most`,
  termination_notice: msg`Notice before an account ends, at least`,
  decisions_kept: msg`Decisions are kept for, at least`,
  project_notice: msg`Notice before steady work ends, at least`,
  relaunch_compared: msg`New work is compared with that of the last`,
  steady_offered_first: msg`Steady workers are offered a relaunch first for`,
  terms_notice: msg`Notice of new terms, at least`,
  terms_notice_if_worse: msg`Notice of worse terms, at least`,
  petition_answer: msg`A petition is answered within, at most`,
  petition_signatures: msg`Signatures that a petition needs at least`,
  worse_number_notice: msg`Notice before one of these numbers gets worse`,
}
