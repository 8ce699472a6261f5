import { CURRENCIES, formatAmount } from '../../kernel/money.ts'
import { type AuditReport, audit, type Difference } from '../../ledger/audit.ts'
import { handle } from '../handle.ts'
import { auditLedger } from './contract.ts'

/** The report in its public form, the same through every door and on the command line. */
export const presentAudit = ({ trial_balance, differences, ...report }: AuditReport) => ({
  ...report,
  trial_balance: CURRENCIES.map((currency) => ({
    currency,
    amount: formatAmount(trial_balance[currency], currency),
  })),
  differences: differences.map(inDecimals),
})

export const auditLedgerHandler = handle(auditLedger, async ({ tx }) =>
  presentAudit(await audit(tx)),
)

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
