/** Refusals about money, in words for people. */
import { msg } from '@lingui/core/macro'

export const MONEY_WORDS = {
  insufficient_funds: {
    title: msg`Not enough money available`,
    hint: msg`Put money in, then try again.`,
  },
  money_owed: {
    title: msg`Your organisation owes money`,
    hint: msg`Add at least the sum named here: it pays that back first, and you can publish again.`,
  },
  payee_missing: {
    title: msg`We do not know your bank account yet`,
    hint: msg`Say where your money goes, then withdraw again. Nothing was moved.`,
  },
  payout_costs: {
    title: msg`The bank takes something for this payout`,
    hint: msg`One payout a week is free. Accept the cost, or wait.`,
  },
  second_person_needed: {
    title: msg`Another person must do this`,
    hint: msg`Ask another operator: this takes two people.`,
  },
  mandate_exceeded: {
    title: msg`The agent’s mandate does not cover this`,
    hint: msg`Raise the mandate, or ask for less.`,
  },
  over_max_cost: {
    title: msg`It would cost more than your limit`,
    hint: msg`Raise the limit, ask fewer people, or ask less.`,
  },
  under_pay_floor: {
    title: msg`The pay is under the floor`,
    hint: msg`Raise the reward, or lower the time if it is wrong.`,
  },
  nothing_to_pay_out: {
    title: msg`There is no money to withdraw`,
    hint: msg`Earnings appear here as soon as work is approved.`,
  },
}
