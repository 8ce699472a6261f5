import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import { type Currency, formatMoney, money } from '../../kernel/money.ts'
import { owedOf } from '../../ledger/chart.ts'
import { balanceOf } from '../../ledger/statement.ts'
import { fail } from '../handle.ts'
import { unpaidCosts } from './review-costs/cost-queries.ts'

/** Refuses what a requester may not do while it owes money (charter R08). */
export const requireNothingOwed = async (
  tx: Transaction,
  requester_id: Uuid,
  currency: Currency,
): Promise<void> => {
  const owed = await balanceOf(tx, owedOf(requester_id, currency))
  if (owed > 0n)
    fail('money_owed', `${formatMoney(money(owed, currency))} is owed and must be paid back first.`)
  const costs = await unpaidCosts(tx, requester_id)
  if (costs > 0n)
    fail('money_owed', `${formatMoney(money(costs, currency))} for lost reviews is not paid yet.`)
}
