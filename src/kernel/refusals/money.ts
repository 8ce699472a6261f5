/** Refusals about pay, budgets and balances. */
import type { ErrorEntry } from './entry.ts'

export const moneyRefusals = {
  insufficient_funds: {
    status: 402,
    title: 'Not enough money available',
    hint: 'Deposit at least the difference named in `detail`, then send the request again.',
  },
  money_owed: {
    status: 402,
    title: 'Money is owed outside escrow',
    hint: 'Deposit at least the sum in `detail`: it pays that back first. See list_debts.',
  },
  mandate_exceeded: {
    status: 403,
    title: 'The agent’s mandate does not cover this',
    hint: 'Ask the human contact to raise the mandate, or ask for less; see get_mandate.',
  },
  over_max_cost: {
    status: 422,
    title: 'It would cost more than `max_cost`',
    hint: 'Raise `max_cost` to the `at_most` in `detail`, ask fewer people, or ask less.',
  },
  under_pay_floor: {
    status: 422,
    title: 'The pay is under the floor',
    hint: 'Raise the reward to the sum named in `detail`, or lower the minutes if they are wrong and not measured.',
  },
  payee_missing: {
    status: 409,
    title: 'No bank account to pay to yet',
    hint: 'Say where your money goes with set_payee, then withdraw again; nothing was moved.',
  },
  payout_costs: {
    status: 409,
    title: 'This payout costs something at the bank',
    hint: 'Send `accept_cost` with the sum in `detail`, or wait: one payout a week is free.',
  },
  second_person_needed: {
    status: 403,
    title: 'Another person must do this',
    hint: 'Ask another operator of the instance: this takes two people.',
  },
  nothing_to_pay_out: {
    status: 409,
    title: 'There is no money to withdraw',
    hint: 'Read what can be withdrawn with get_earnings; money appears there with the approval.',
  },
} as const satisfies Record<string, ErrorEntry>
