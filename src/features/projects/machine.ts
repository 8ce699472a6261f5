/**
 * The life of a project. What ends each state: an open one ends when its requester says so; a winding
 * down one at the announced time, when every fee is paid.
 */
import type { Machine } from '../../kernel/machine.ts'

export const projectMachine = {
  announce_end: { from: ['open'], to: 'winding_down' },
  end: { from: ['winding_down'], to: 'ended' },
} as const satisfies Machine
export type ProjectEvent = keyof typeof projectMachine
