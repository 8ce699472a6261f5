/** The life of a hold (charter R01): it ends, one way or the other. */
import type { Machine } from '../../kernel/machine.ts'

export const holdMachine = {
  release: { from: ['held'], to: 'released' },
  enforce: { from: ['held'], to: 'enforced' },
} as const satisfies Machine
