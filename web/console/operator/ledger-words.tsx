/** The books in words: kinds of account and why money moved. What we do not know shows its own name. */
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'

const KINDS: Record<string, MessageDescriptor> = {
  world: msg`Outside`,
  requester_available: msg`An organisation’s money`,
  requester_owed: msg`What an organisation owes`,
  job_escrow: msg`Set aside for a job`,
  job_reserve_floor: msg`A job’s reserve: pay floor`,
  job_reserve_quality: msg`A job’s reserve: quality`,
  job_reserve_care: msg`A job’s reserve: time to recover`,
  job_reserve_screening: msg`A job’s reserve: tests and screenings`,
  job_reserve_notice: msg`A job’s reserve: early end`,
  job_reserve_expenses: msg`A job’s reserve: expenses`,
  worker_earned: msg`A worker’s earnings`,
  hold_legal_order: msg`Held: order of the law`,
  hold_sanctions_match: msg`Held: sanctions list`,
  hold_payee_unverified: msg`Held: payee to verify`,
  payout: msg`A payout on its way`,
  refund: msg`A refund on its way`,
  qualification_escrow: msg`Set aside for a test`,
  platform_fees: msg`Fees of this instance`,
  platform_reserve: msg`Reserve of this instance`,
  platform_claim: msg`Claim of this instance`,
}

const REASONS: Record<string, MessageDescriptor> = {
  deposit: msg`Money came in`,
  chargeback: msg`The bank took it back`,
  fund_escrow: msg`Set aside for a job`,
  refund_escrow: msg`Back from a job`,
  fund_reserve: msg`Into a job’s reserve`,
  refund_reserve: msg`Back from a job’s reserve`,
  pay_reward: msg`Reward`,
  pay_fee: msg`Fee`,
  pay_bonus: msg`Bonus`,
  pay_bonus_fee: msg`Fee on a bonus`,
  fund_test: msg`Set aside for a test`,
  pay_test: msg`For a test`,
  top_up_test: msg`A test topped up to the pay floor`,
  refund_test: msg`Back from a test`,
  request_payout: msg`Payout asked for`,
  send_payout: msg`Payout arrived`,
  fail_payout: msg`Payout came back`,
  return_payout: msg`Payout returned later`,
  pay_rail_cost: msg`What the bank took`,
  request_refund: msg`Refund asked for`,
  send_refund: msg`Refund arrived`,
  fail_refund: msg`Refund came back`,
  return_refund: msg`Refund returned later`,
  fund_platform_reserve: msg`Into the reserve of this instance`,
  cover_from_reserve: msg`Paid from the reserve`,
  note_owed: msg`Owed from now on`,
  clear_owed: msg`No longer owed`,
  repay_reserve: msg`Repaid to the reserve`,
  review_cost: msg`What a lost review cost`,
  hold: msg`Held back`,
  release_hold: msg`Released`,
  enforce_legal_order: msg`Sent on by order of the law`,
  enforce_sanctions_match: msg`Sent on: sanctions list`,
  top_up_floor: msg`Topped up to the pay floor`,
  pay_supplement: msg`Supplement up to a local minimum`,
  pay_quality: msg`Paid for control tasks`,
  pay_care: msg`Paid for time to recover`,
  pay_screening: msg`Paid for tests and screenings`,
  cover_floor: msg`Filled up again, so that nobody can tell whose it was`,
  pay_notice: msg`For an early end`,
  pay_expenses: msg`Expenses`,
  reopen_place: msg`A place opened again`,
}

/** The words for a kind of account, and for a reason. */
export const useLedgerWords = () => {
  const { t } = useLingui()
  const words =
    (table: Record<string, MessageDescriptor>) =>
    (name: string): string =>
      table[name] === undefined ? name : t(table[name])
  return { kindOf: words(KINDS), reasonOf: words(REASONS) }
}
