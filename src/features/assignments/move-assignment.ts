/** Applies one event to an assignment: the guarded update, its history row, a clear refusal. */
import { callerKey } from '../../kernel/caller.ts'
import { Problem } from '../../kernel/errors.ts'
import { eventsFrom } from '../../kernel/machine.ts'
import type { Context } from '../handle.ts'
import type { AssignmentStatus } from './contract.ts'
import { type AssignmentEvent, assignmentMachine } from './machine.ts'
import { type AssignmentChange, moveAssignment } from './move-queries.ts'
import type { AssignmentRow } from './queries.ts'

/**
 * Returns the assignment as it is from now on. Throws Problem('conflict') when its state does not allow
 * the event.
 */
export const applyAssignmentEvent = async <T extends Pick<AssignmentRow, 'id' | 'status'>>(
  { tx, caller, now }: Context,
  row: T,
  event: AssignmentEvent,
  change: AssignmentChange = {},
): Promise<T & { status: AssignmentStatus } & AssignmentChange> => {
  const { id, status } = row
  const { from, to } = assignmentMachine[event]
  const step = { id, event, from_status: status, caller: callerKey(caller), now }
  if (await moveAssignment(tx, step, { from, to, change })) return { ...row, ...change, status: to }
  throw impossible(status, event)
}

/** Throws what the event would, before anything else is done with an assignment that is locked. */
export const requirePossible = (
  { status }: Pick<AssignmentRow, 'status'>,
  event: AssignmentEvent,
): void => {
  if (!assignmentMachine[event].from.some((from) => from === status))
    throw impossible(status, event)
}

const impossible = (status: AssignmentStatus, event: AssignmentEvent): Problem => {
  const possible = eventsFrom(assignmentMachine, status)
  return new Problem('conflict', {
    detail: `The assignment is ${status}; ${event} is not possible then (${
      possible.length > 0 ? `possible: ${possible.join(', ')}` : 'nothing more can happen'
    }).`,
  })
}
