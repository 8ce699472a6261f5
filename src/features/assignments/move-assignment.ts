/** Applies one event to an assignment: the guarded update, its history row, a clear refusal. */
import { callerKey } from '../../kernel/caller.ts'
import { Problem } from '../../kernel/errors.ts'
import { eventsFrom } from '../../kernel/machine.ts'
import type { Context } from '../handle.ts'
import { type AssignmentEvent, assignmentMachine } from './machine.ts'
import { type AssignmentChange, type AssignmentRow, moveAssignment } from './queries.ts'

/** Throws Problem('conflict') when the assignment’s state does not allow the event. */
export const applyAssignmentEvent = async (
  { tx, caller, now }: Context,
  { id, status }: Pick<AssignmentRow, 'id' | 'status'>,
  event: AssignmentEvent,
  change: AssignmentChange = {},
): Promise<void> => {
  const { from, to } = assignmentMachine[event]
  const step = { id, event, from_status: status, caller: callerKey(caller), now }
  if (await moveAssignment(tx, step, { from, to, change })) return
  const possible = eventsFrom(assignmentMachine, status)
  throw new Problem('conflict', {
    detail: `The assignment is ${status}; ${event} is not possible then (${
      possible.length > 0 ? `possible: ${possible.join(', ')}` : 'nothing more can happen'
    }).`,
  })
}
