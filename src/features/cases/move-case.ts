/** Applies one event to a case: the guarded update, its history row, a clear refusal. */
import { callerKey } from '../../kernel/caller.ts'
import { eventsFrom } from '../../kernel/machine.ts'
import { type Context, fail } from '../handle.ts'
import { type CaseChange, type CaseRow, insertCaseHistory, moveCase } from './case-queries.ts'
import { type CaseEvent, caseMachine } from './machine.ts'

const ENDS: readonly string[] = ['closed', 'rectified', 'lapsed']

/**
 * Throws Problem('step_out_of_turn') when the case’s state does not allow the event. A case that ends
 * loses its clock; every other step must bring the next one in `change.due_at`.
 */
export const applyCaseEvent = async (
  { tx, caller, now }: Context,
  row: Pick<CaseRow, 'id' | 'status'>,
  event: CaseEvent,
  change: CaseChange = {},
): Promise<void> => {
  const { from, to } = caseMachine[event]
  const end = ENDS.includes(to) ? { due_at: null, closed_at: now } : {}
  const moved = await moveCase(tx, { id: row.id, from, to, now, change: { ...change, ...end } })
  if (!moved) refuseStep(row.status, event)
  const step = { case_id: row.id, event, from: row.status, to, caller: callerKey(caller), now }
  await insertCaseHistory(tx, step)
}

/** No step is left out and none comes before its time (charter R22). */
export const refuseStep = (status: CaseRow['status'], event: string): never => {
  const possible = eventsFrom(caseMachine, status)
  return fail(
    'step_out_of_turn',
    `The case is at “${status}”; ${event} is not possible then (${
      possible.length > 0 ? `possible: ${possible.join(', ')}` : 'nothing more can happen'
    }).`,
  )
}
