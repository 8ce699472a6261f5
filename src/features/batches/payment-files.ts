/** The two files that a bank may take: a table, and SEPA's XML. */
import { formatAmount } from '../../kernel/money.ts'
import { type Context, moneyOf } from '../handle.ts'
import { pain001 } from './pain001.ts'
import type { BatchRow, PaymentRow } from './queries.ts'
import { referenceOf } from './reference.ts'

/** RFC 4180; no cell begins with a sign that a spreadsheet would take for a formula. */
export const csvOf = (rows: readonly PaymentRow[]): string => {
  const cell = (text: string): string => {
    const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
    return /[",\n\r]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
  }
  const lines = rows.map(({ kind, id, name, iban, amount, currency }) =>
    [referenceOf(kind, id), name, iban, formatAmount(amount, currency), currency]
      .map(cell)
      .join(','),
  )
  return `${['reference,name,iban,amount,currency', ...lines].join('\r\n')}\r\n`
}

/** Only euros, and only from an account that was stated. */
export const sepaOf = (
  context: Context,
  batch: BatchRow,
  rows: readonly PaymentRow[],
): string | null => {
  const { bank } = moneyOf(context)
  if (bank === null || batch.currency !== 'EUR' || rows.length === 0) return null
  return pain001({
    message_id: batch.id.replaceAll('-', ''),
    created_at: batch.prepared_at,
    executes_on: batch.executes_on,
    debtor: bank,
    payments: rows.map(({ kind, id, name, iban, amount }) => {
      const reference = referenceOf(kind, id)
      const text = `${context.instance.name} ${reference}`
      return { reference, name, iban, amount, text }
    }),
  })
}
