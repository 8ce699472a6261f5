/**
 * The life of a job (design §3). The database repeats the statuses as a CHECK. What ends each state:
 * a draft that nobody publishes is discarded after 90 days; a held
 * job is a draft again after three days, whoever looked or did not; an open or paused job ends with its last
 * answer or its deadline, 90 days after publishing if none was set; one that winds down ends with the
 * clocks of its assignments, two weeks after the last submission at the latest.
 */
import type { Machine } from '../../kernel/machine.ts'

export const jobMachine = {
  screen: { from: ['draft'], to: 'screening' },
  open: { from: ['screening'], to: 'open' },
  hold: { from: ['screening'], to: 'held' },
  give_back: { from: ['held'], to: 'draft' },
  pause: { from: ['open'], to: 'paused' },
  resume: { from: ['paused'], to: 'open' },
  wind_down: { from: ['open', 'paused'], to: 'winding_down' },
  close: { from: ['winding_down'], to: 'closed' },
  discard: { from: ['draft'], to: 'closed' },
} as const satisfies Machine
export type JobEvent = keyof typeof jobMachine
