import { asWorker, fail, handle } from '../handle.ts'
import { getAssignment } from './contract.ts'
import { presentAssignment } from './present-assignment.ts'
import { findAssignment } from './queries.ts'

export const getAssignmentHandler = handle(getAssignment, async (context, { assignment_id }) => {
  const row = await findAssignment(context.tx, assignment_id)
  if (row === undefined || row.worker_id !== asWorker(context).worker_id) return fail('not_found')
  return presentAssignment(row)
})
