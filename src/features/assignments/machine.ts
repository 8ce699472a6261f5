/**
 * The life of an assignment (design §3). Nothing is rejected in one step: it is proposed, the worker
 * may reply, a human decides, and another human answers an appeal. Whoever is silent on the payer's
 * or the instance's side pays.
 */
import type { Machine } from '../../kernel/machine.ts'

export const assignmentMachine = {
  submit: { from: ['active'], to: 'submitted' },
  resubmit: { from: ['changes_requested'], to: 'submitted' },
  return: { from: ['active'], to: 'returned' },
  expire: { from: ['active'], to: 'expired' },
  request_changes: { from: ['submitted'], to: 'changes_requested' },
  keep_last_revision: { from: ['changes_requested'], to: 'submitted' },
  approve: { from: ['submitted', 'changes_requested'], to: 'approved' },
  propose_rejection: { from: ['submitted'], to: 'rejection_proposed' },
  reject: { from: ['rejection_proposed'], to: 'rejected' },
  appeal: { from: ['rejected'], to: 'appealed' },
  uphold: { from: ['appealed'], to: 'upheld' },
  overturn: { from: ['rejection_proposed', 'rejected', 'appealed', 'upheld'], to: 'approved' },
} as const satisfies Machine
export type AssignmentEvent = keyof typeof assignmentMachine
