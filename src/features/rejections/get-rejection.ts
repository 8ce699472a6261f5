import { findAssignment } from '../assignments/queries.ts'
import { type Context, fail, handle } from '../handle.ts'
import { getRejection } from './contract.ts'
import { readRejection } from './present-rejection.ts'

/** The worker, the requester, and whoever answers appeals; to everybody else it is not there. */
export const getRejectionHandler = handle(getRejection, async (context, { assignment_id }) => {
  const row = await findAssignment(context.tx, assignment_id)
  if (row === undefined || !concerns(context, row)) return fail('not_found')
  return readRejection(context, assignment_id)
})

const concerns = (
  { caller }: Context,
  { worker_id, requester_id }: { worker_id: string; requester_id: string },
): boolean => {
  if (caller.kind === 'worker') return caller.worker_id === worker_id
  if (caller.kind === 'operator') return true
  return 'requester_id' in caller && caller.requester_id === requester_id
}
