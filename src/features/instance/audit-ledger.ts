import { CURRENCIES, formatAmount } from '../../kernel/money.ts'
import { audit, type Difference } from '../../ledger/audit.ts'
import { handle } from '../handle.ts'
import { auditLedger } from './contract.ts'

export const auditLedgerHandler = handle(auditLedger, async ({ tx }) => {
  const { trial_balance, differences, ...report } = await audit(tx)
  return {
    ...report,
    trial_balance: CURRENCIES.map((currency) => ({
      currency,
      amount: formatAmount(trial_balance[currency], currency),
    })),
    differences: differences.map(inDecimals),
  }
})

/** Sums leave as decimals like all others; a bigint could not travel as JSON anyway. */
const inDecimals = (difference: Difference): Record<string, unknown> => {
  const currency = 'currency' in difference ? difference.currency : undefined
  return Object.fromEntries(
    Object.entries(difference).map(([name, value]) => [
      name,
      typeof value === 'bigint' && currency ? formatAmount(value, currency) : value,
    ]),
  )
}
