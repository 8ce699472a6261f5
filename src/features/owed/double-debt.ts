import { toPublicId } from '../../kernel/id.ts'
import { money } from '../../kernel/money.ts'
import { handle } from '../handle.ts'
import { doubleDebt } from './contract.ts'
import { payOwed } from './pay-owed.ts'
import { lockDebt, markPenalised } from './queries.ts'

/** As much again as is still unpaid, to the worker, once (charter R08). */
export const doubleDebtHandler = handle(doubleDebt, async (context, { debt_id }) => {
  const { tx, now } = context
  const debt = await lockDebt(tx, debt_id)
  if (debt === undefined || debt.worker_id === null || debt.penalised_at !== null)
    return { doubled: false }
  const unpaid = debt.amount_minor - debt.repaid_minor
  const late = debt.penalty_at !== null && debt.penalty_at <= now
  if (!late || unpaid === 0n) return { doubled: false }
  await markPenalised(tx, debt_id, now)
  const { requester_id, worker_id, currency } = debt
  await payOwed(context, {
    ...{ requester_id, worker_id, ground: 'late_payment' as const },
    amount: money(unpaid, currency),
    about: { noun: 'debt', id: debt_id },
  })
  context.note({
    subject: toPublicId('debt', debt_id),
    worker_id,
    ...(requester_id !== null && { requester_id }),
  })
  return { doubled: true }
})
