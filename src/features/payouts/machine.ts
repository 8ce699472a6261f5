/** The life of a payout (design §3), as far as the test rail goes. */
import type { Machine } from '../../kernel/machine.ts'

export const payoutMachine = {
  send: { from: ['requested'], to: 'sent' },
  settle: { from: ['sent'], to: 'settled' },
  fail: { from: ['sent'], to: 'failed' },
} as const satisfies Machine
