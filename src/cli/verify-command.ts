/**
 * `fairhand verify receipt.json …`: what receipts prove, without asking anybody; and with an instance's
 * address among them, whether its ledger still says the same.
 */
import { readFileSync } from 'node:fs'
import type { Command } from 'commander'
import { type Refusal, type Verified, verifyReceipt } from '../kernel/receipt.ts'
import { stillOwed } from '../kernel/still-owed.ts'
import { createClient } from '../sdk/client.ts'
import { checkLedger, type LedgerCheck } from './check-ledger.ts'
import { EXIT, UsageError } from './exit-code.ts'
import { headsFile, keepHead, readHeads } from './kept-heads.ts'
import type { Terminal } from './terminal.ts'
import { type Checked, debtLine, receiptLine, reportText } from './verify-report.ts'

type Options = { instanceKey?: string; heads?: string }

/** Adds `verify`. */
export const addVerifyCommand = (program: Command, terminal: Terminal): void => {
  const command = program
    .command('verify <receipts-or-address...>')
    .summary('Check signed receipts offline, and whether an instance’s ledger was rewritten')
    .description(
      'Reads receipts as get-receipt gives them, one or a list to a file, and adds up what is still owed; nobody is asked. Given an instance’s address too (https://…), it fetches the published head of its ledger and proofs: that every head kept from earlier checks or written into the receipts is its beginning, and that every receipt stands in it. Without --instance-key the key inside a receipt is believed: compare its id with the one the instance publishes (get-instance). Ends with status 1 when a receipt is refused or history was rewritten.',
    )
    .helpGroup('First:')
    .option('--instance-key <file>', 'the instance’s public key, PEM: only its receipts pass')
    .option(
      '--heads <file>',
      'where heads seen before are kept; ~/.local/state/fairhand/heads.json',
    )
  command.action(async (targets: string[], options: Options) => {
    const key = options.instanceKey === undefined ? undefined : textOf(options.instanceKey)
    const addresses = targets.filter(isAddress)
    const files = targets.filter((target) => !isAddress(target))
    const checked = files.flatMap((file) => checkFile(file, key))
    const good = checked.filter(({ verdict }) => verdict.ok).map(({ signed }) => signed)
    const { debts, refused } = stillOwed(good, key === undefined ? [] : [key])
    const ledgers: (LedgerCheck & { url: string })[] = []
    for (const url of addresses)
      ledgers.push({
        url,
        ...(await askLedger(url, checked, options.heads ?? headsFile(terminal))),
      })
    const sound = ledgers.every(({ findings }) => findings.every(({ ok }) => ok))
    const ok = good.length === checked.length && refused.length === 0 && sound
    const json = command.optsWithGlobals<{ json?: boolean }>().json === true
    const report = {
      ok,
      receipts: checked.map(receiptLine),
      still_owed: debts.map(debtLine),
      ledgers: ledgers.map(({ url, head, findings }) => ({ url, head: head ?? null, findings })),
    }
    terminal.out.write(
      json
        ? `${JSON.stringify(report)}\n`
        : reportText(terminal, { checked, refused, debts, ledgers }),
    )
    if (!ok) process.exitCode = EXIT.failed
  })
}

const isAddress = (target: string): boolean => /^https?:\/\//.test(target)

const askLedger = async (
  url: string,
  checked: readonly Checked[],
  heads: string | undefined,
): Promise<LedgerCheck> => {
  const receipts = checked.flatMap(({ verdict }) =>
    verdict.ok ? [{ ...verdict.receipt, key_id: verdict.key_id }] : [],
  )
  const client = createClient({ url: url.replace(/\/+$/, '') })
  const check = await checkLedger(client, receipts, (instance) => readHeads(heads, instance))
  // What is wrong must not be what later checks compare with.
  const sound = check.findings.every(({ ok }) => ok)
  if (sound && check.head !== undefined && heads !== undefined) keepHead(heads, check.head)
  return check
}

const textOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new UsageError(`The file ${file} cannot be read.`)
  }
}

/** A file holds one receipt, a list of them, or what get_receipt answered. */
const checkFile = (file: string, key: string | undefined): Checked[] =>
  receiptsIn(textOf(file)).map((signed) => ({ file, signed, verdict: verdictOf(signed, key) }))

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
