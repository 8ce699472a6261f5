import { doubleDebtHandler } from './double-debt.ts'
import { listDebtsHandler } from './list-debts.ts'
import { repayDebtsHandler } from './repay-debts.ts'

/** The handlers of this slice, by the name of their operation. */
export const owedHandlers = {
  listDebts: listDebtsHandler,
  repayDebts: repayDebtsHandler,
  doubleDebt: doubleDebtHandler,
}
