/** The life of a job (design §3). The database repeats the statuses as a CHECK. */
import type { Machine } from '../../kernel/machine.ts'

export const jobMachine = {
  screen: { from: ['draft'], to: 'screening' },
  open: { from: ['screening'], to: 'open' },
  pause: { from: ['open'], to: 'paused' },
  resume: { from: ['paused'], to: 'open' },
  wind_down: { from: ['open', 'paused'], to: 'winding_down' },
  close: { from: ['winding_down'], to: 'closed' },
  discard: { from: ['draft'], to: 'closed' },
} as const satisfies Machine
export type JobEvent = keyof typeof jobMachine
