/** How `fairhand verify` tells what it found. */
import { formatAmount } from '../kernel/money.ts'
import type { Refusal, Verified } from '../kernel/receipt.ts'
import type { StillOwed } from '../kernel/still-owed.ts'
import type { LedgerCheck } from './check-ledger.ts'
import { styled, type Terminal } from './terminal.ts'

type Debt = StillOwed['debts'][number]
export type Checked = { file: string; signed: unknown; verdict: Verified | Refusal }

/** One receipt, for programs. */
export const receiptLine = ({ file, verdict }: Checked) =>
  verdict.ok
    ? { file, ok: true, key: verdict.key, key_id: verdict.key_id, ...verdict.receipt }
    : { file, ok: false, reason: verdict.reason, detail: verdict.detail }

/** One debt, for programs. */
export const debtLine = ({ earned, paid_out, owed, ...debt }: Debt) => ({
  ...debt,
  earned: formatAmount(earned, debt.currency),
  paid_out: formatAmount(paid_out, debt.currency),
  owed: formatAmount(owed, debt.currency),
})

type Report = {
  checked: readonly Checked[]
  refused: readonly Refusal[]
  debts: readonly Debt[]
  ledgers: readonly (LedgerCheck & { url: string })[]
}

/** Everything, for people. */
export const reportText = (
  terminal: Terminal,
  { checked, refused, debts, ledgers }: Report,
): string => {
  const mark = (ok: boolean, no = 'refused') =>
    ok
      ? styled(terminal, terminal.out, 'green', 'good   ')
      : styled(terminal, terminal.out, 'red', no.padEnd(7))
  const receipts = checked.map(({ file, verdict }) =>
    verdict.ok
      ? `${mark(true)}  ${file}  ${verdict.receipt.kind} ${verdict.receipt.amount} ${verdict.receipt.currency}, key ${verdict.key_id.slice(0, 16)}${verdict.key === 'trusted' ? '' : ' (compare it with the instance’s)'}`
      : `${mark(false)}  ${file}  ${verdict.detail}`,
  )
  const contradictions = refused.map(({ detail }) => `${mark(false)}  ${detail}`)
  const histories = ledgers.flatMap(({ url, findings }) => [
    `The ledger of ${url}:`,
    ...findings.map(({ ok, text }) => `${mark(ok, 'BROKEN')}  ${text}`),
  ])
  return `${[...receipts, ...contradictions, ...debts.map(owedText), ...histories].join('\n')}\n`
}

const owedText = (debt: Debt): string =>
  `${debt.debtor} owes ${debt.payee} ${formatAmount(debt.owed, debt.currency)} ${debt.currency} (earned ${formatAmount(debt.earned, debt.currency)}, paid out ${formatAmount(debt.paid_out, debt.currency)})${debt.livemode ? '' : ', sandbox money'}`
