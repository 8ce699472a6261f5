/** On what terms a payout leaves: by which rail, to whom, at what cost, and when at the earliest. */

import { RAILS, type RailName } from '../../kernel/bank/rails.ts'
import { after } from '../../kernel/clock.ts'
import type { Uuid } from '../../kernel/id.ts'
import { MONEY_LIMITS } from '../../kernel/limits/money-limits.ts'
import { formatMoney, type Money, money } from '../../kernel/money.ts'
import { type Context, fail, moneyOf } from '../handle.ts'
import { findPayee } from '../payees/queries.ts'
import { hadFreePayout } from './queries.ts'

export type RailTerms = {
  rail: RailName
  payee_id: Uuid | null
  cost_minor: bigint
  send_after: Date | null
}

type Asked = { rail: RailName | undefined; sum: Money; accept_cost: Money | undefined }

/** One payout of any seven days is free; a further one costs what the bank takes, if that is accepted. */
export const railTerms = async (
  context: Context,
  worker_id: Uuid,
  { rail: asked, sum, accept_cost }: Asked,
): Promise<RailTerms> => {
  const { rails } = moneyOf(context)
  const rail = asked ?? rails[0] ?? 'test'
  if (!rails.includes(rail))
    return fail('invalid_input', `Here money goes by: ${rails.join(', ')}.`)
  const none = { rail, payee_id: null, cost_minor: 0n, send_after: null }
  if (!RAILS[rail].national) return none
  const payee = (await findPayee(context.tx, worker_id)) ?? fail('payee_missing')
  const cost = await costOf(context, worker_id, sum)
  requireAccepted(sum, cost, accept_cost)
  const send_after = payee.clears_at > context.now ? payee.clears_at : null
  return { rail, payee_id: payee.id, cost_minor: cost.minor, send_after }
}

const costOf = async (context: Context, worker_id: Uuid, { currency }: Money): Promise<Money> => {
  const since = after(context.now, -MONEY_LIMITS.free_payout_every)
  const free = !(await hadFreePayout(context.tx, worker_id, since))
  return money(free ? 0n : (moneyOf(context).payout_cost[currency] ?? 0n), currency)
}

const requireAccepted = (sum: Money, cost: Money, accepted: Money | undefined): void => {
  if (cost.minor === 0n) return
  if (cost.minor >= sum.minor)
    fail('nothing_to_pay_out', `The bank would take all of it: ${formatMoney(cost)}.`)
  if (accepted?.currency !== cost.currency || accepted.minor < cost.minor)
    fail('payout_costs', `The bank takes ${formatMoney(cost)} of this payout.`)
}
