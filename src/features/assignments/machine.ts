/** The life of an assignment so far (design §3); rejection comes with the charter. */
import type { Machine } from '../../kernel/machine.ts'

export const assignmentMachine = {
  submit: { from: ['active'], to: 'submitted' },
  resubmit: { from: ['changes_requested'], to: 'submitted' },
  return: { from: ['active'], to: 'returned' },
  expire: { from: ['active'], to: 'expired' },
  request_changes: { from: ['submitted'], to: 'changes_requested' },
  keep_last_revision: { from: ['changes_requested'], to: 'submitted' },
  approve: { from: ['submitted', 'changes_requested'], to: 'approved' },
} as const satisfies Machine
export type AssignmentEvent = keyof typeof assignmentMachine
