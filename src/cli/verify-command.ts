/** `fairhand verify receipt.json …`: what receipts prove, without asking anybody. */
import { readFileSync } from 'node:fs'
import type { Command } from 'commander'
import { formatAmount } from '../kernel/money.ts'
import { type Refusal, type Verified, verifyReceipt } from '../kernel/receipt.ts'
import { type StillOwed, stillOwed } from '../kernel/still-owed.ts'
import { EXIT, UsageError } from './exit-code.ts'
import { styled, type Terminal } from './terminal.ts'

type Debt = StillOwed['debts'][number]
type Checked = { file: string; signed: unknown; verdict: Verified | Refusal }

/** Adds `verify`. */
export const addVerifyCommand = (program: Command, terminal: Terminal): void => {
  const command = program
    .command('verify <files...>')
    .summary('Check signed receipts offline and add up what is still owed')
    .description(
      'Reads receipts as get-receipt gives them, one or a list to a file. Without --instance-key the key inside a receipt is believed: compare its id with the one the instance publishes (get-instance). Ends with status 1 when a receipt is refused.',
    )
    .helpGroup('First:')
    .option('--instance-key <file>', 'the instance’s public key, PEM: only its receipts pass')
  command.action((files: string[], options: { instanceKey?: string }) => {
    const key = options.instanceKey === undefined ? undefined : textOf(options.instanceKey)
    const checked = files.flatMap((file) => checkFile(file, key))
    const good = checked.filter(({ verdict }) => verdict.ok).map(({ signed }) => signed)
    const { debts, refused } = stillOwed(good, key === undefined ? [] : [key])
    const ok = good.length === checked.length && refused.length === 0
    const report = { ok, receipts: checked.map(receiptLine), still_owed: debts.map(debtLine) }
    const json = command.optsWithGlobals<{ json?: boolean }>().json === true
    terminal.out.write(
      json ? `${JSON.stringify(report)}\n` : reportText(terminal, checked, refused, debts),
    )
    if (!ok) process.exitCode = EXIT.failed
  })
}

const textOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new UsageError(`The file ${file} cannot be read.`)
  }
}

/** A file holds one receipt, a list of them, or what get_receipt answered. */
const checkFile = (file: string, key: string | undefined): Checked[] => {
  const text = textOf(file)
  const found = receiptsIn(text)
  return found.map((signed) => ({ file, signed, verdict: verdictOf(signed, key) }))
}

const verdictOf = (signed: unknown, key: string | undefined): Verified | Refusal => {
  try {
    return verifyReceipt(signed, key)
  } catch {
    throw new UsageError('--instance-key names a file that holds no public key.')
  }
}

const receiptsIn = (text: string): unknown[] => {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    return [text]
  }
  return [parsed].flat().map((one) => {
    const holder = one as { signed?: unknown } | null
    return typeof holder === 'object' && holder !== null && 'signed' in holder ? holder.signed : one
  })
}

const receiptLine = ({ file, verdict }: Checked) =>
  verdict.ok
    ? { file, ok: true, key: verdict.key, key_id: verdict.key_id, ...verdict.receipt }
    : { file, ok: false, reason: verdict.reason, detail: verdict.detail }

const debtLine = ({ earned, paid_out, owed, ...debt }: Debt) => ({
  ...debt,
  earned: formatAmount(earned, debt.currency),
  paid_out: formatAmount(paid_out, debt.currency),
  owed: formatAmount(owed, debt.currency),
})

const reportText = (
  terminal: Terminal,
  checked: Checked[],
  refused: Refusal[],
  debts: Debt[],
): string => {
  const mark = (ok: boolean) =>
    ok
      ? styled(terminal, terminal.out, 'green', 'good   ')
      : styled(terminal, terminal.out, 'red', 'refused')
  const receipts = checked.map(({ file, verdict }) =>
    verdict.ok
      ? `${mark(true)}  ${file}  ${verdict.receipt.kind} ${verdict.receipt.amount} ${verdict.receipt.currency}, key ${verdict.key_id.slice(0, 16)}${verdict.key === 'trusted' ? '' : ' (compare it with the instance’s)'}`
      : `${mark(false)}  ${file}  ${verdict.detail}`,
  )
  const contradictions = refused.map(({ detail }) => `${mark(false)}  ${detail}`)
  const owed = debts.map(
    (debt) =>
      `${debt.debtor} owes ${debt.payee} ${formatAmount(debt.owed, debt.currency)} ${debt.currency} (earned ${formatAmount(debt.earned, debt.currency)}, paid out ${formatAmount(debt.paid_out, debt.currency)})${debt.livemode ? '' : ', sandbox money'}`,
  )
  return `${[...receipts, ...contradictions, ...owed].join('\n')}\n`
}
