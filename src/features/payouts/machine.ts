/** The life of a payout (design §3). What is unknown is asked for at the bank, never sent again. */
import type { Machine } from '../../kernel/machine.ts'

export type PayoutEvent = keyof typeof payoutMachine
export const payoutMachine = {
  batch: { from: ['requested'], to: 'batched' },
  unbatch: { from: ['batched'], to: 'requested' },
  send: { from: ['requested', 'batched'], to: 'sent' },
  doubt: { from: ['sent'], to: 'unknown' },
  settle: { from: ['sent', 'unknown'], to: 'settled' },
  fail: { from: ['requested', 'sent', 'unknown'], to: 'failed' },
  return: { from: ['settled'], to: 'returned' },
} as const satisfies Machine
