import { asWorker, fail, handle } from '../../handle.ts'
import { getAttempt } from './contract.ts'
import { presentAttempt } from './present-attempt.ts'
import { findAttempt } from './queries.ts'

export const getAttemptHandler = handle(getAttempt, async (context, { attempt_id }) => {
  const row = await findAttempt(context.tx, attempt_id)
  if (row?.worker_id !== asWorker(context).worker_id) return fail('not_found')
  return presentAttempt(context, row)
})
