import { CURRENCIES, type Money, money } from '../../kernel/money.ts'
import type { ReceiptKind } from '../../kernel/receipt.ts'
import { earnedOf } from '../../ledger/chart.ts'
import { balancesOf } from '../../ledger/statement.ts'
import { asWorker, handle } from '../handle.ts'
import { sumHeld } from '../holds/queries.ts'
import { getEarnings } from './contract.ts'
import { sumReceipts, sumWaiting } from './queries.ts'

/** Everything else is money on its way out, or back from there. */
const EARNED: readonly ReceiptKind[] = ['reward', 'bonus', 'owed']

/** Days begin at midnight UTC until workers say where they live. */
export const getEarningsHandler = handle(getEarnings, async (context) => {
  const { tx, now, instance } = context
  const { worker_id } = asWorker(context)
  const today = new Date(now)
  today.setUTCHours(0, 0, 0, 0)
  const receipts = await sumReceipts(tx, worker_id, today)
  const waiting = await sumWaiting(tx, worker_id)
  const held = await sumHeld(tx, worker_id)
  const balances = await balancesOf(
    tx,
    CURRENCIES.map((currency) => earnedOf(worker_id, currency)),
  )
  const earned = receipts.filter(({ kind }) => EARNED.includes(kind))
  return {
    object: 'earnings' as const,
    livemode: instance.livemode,
    available: CURRENCIES.map((currency, i) => money(balances[i] ?? 0n, currency)).filter(
      ({ minor }) => minor > 0n,
    ),
    held: held.map(({ minor, currency }) => money(minor, currency)),
    waiting: waiting.map(({ minor, currency }) => money(minor, currency)),
    earned_today: byCurrency(earned.map(({ today, currency }) => money(today, currency))),
    earned_in_all: byCurrency(earned.map(({ minor, currency }) => money(minor, currency))),
    paid_out: byCurrency(
      receipts
        .filter(({ kind }) => !EARNED.includes(kind))
        .map(({ kind, minor, currency }) => money(kind === 'returned' ? -minor : minor, currency)),
    ),
  }
})

/** Adds up what is in the same currency. */
const byCurrency = (sums: Money[]): Money[] =>
  CURRENCIES.flatMap((currency) => {
    const same = sums.filter((sum) => sum.currency === currency)
    if (same.length === 0) return []
    return [
      money(
        same.reduce((total, { minor }) => total + minor, 0n),
        currency,
      ),
    ]
  })
