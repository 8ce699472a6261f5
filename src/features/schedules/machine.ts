/**
 * The life of a schedule. What ends each state: an active one has a next run, and ends when there is
 * none; a paused one holds no money and nobody waits for it, so it may rest until somebody decides.
 */
import type { Machine } from '../../kernel/machine.ts'

export const scheduleMachine = {
  pause: { from: ['active'], to: 'paused' },
  resume: { from: ['paused'], to: 'active' },
  end: { from: ['active', 'paused'], to: 'ended' },
} as const satisfies Machine
export type ScheduleEvent = keyof typeof scheduleMachine
