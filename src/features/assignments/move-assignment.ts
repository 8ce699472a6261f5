/** Applies one event to an assignment: the guarded update, its history row, a clear refusal. */
import { callerKey } from '../../kernel/caller.ts'
import { Problem } from '../../kernel/errors.ts'
import { eventsFrom } from '../../kernel/machine.ts'
import type { Context } from '../handle.ts'
import { type AssignmentEvent, assignmentMachine } from './machine.ts'
import {
  type AssignmentChange,
  type AssignmentRow,
  insertAssignmentHistory,
  moveAssignment,
} from './queries.ts'

/** Throws Problem('conflict') when the assignment’s state does not allow the event. */
export const applyAssignmentEvent = async (
  { tx, caller, now }: Context,
  assignment: Pick<AssignmentRow, 'id' | 'status'>,
  event: AssignmentEvent,
  change: AssignmentChange = {},
): Promise<void> => {
  const { from, to } = assignmentMachine[event]
  if (!(await moveAssignment(tx, { id: assignment.id, from, to, change }))) {
    const possible = eventsFrom(assignmentMachine, assignment.status)
    throw new Problem('conflict', {
      detail: `The assignment is ${assignment.status}; ${event} is not possible then (${
        possible.length > 0 ? `possible: ${possible.join(', ')}` : 'nothing more can happen'
      }).`,
    })
  }
  await insertAssignmentHistory(tx, {
    assignment_id: assignment.id,
    event,
    from: assignment.status,
    to,
    caller: callerKey(caller),
    now,
  })
}
