import { toPublicId } from '../../kernel/id.ts'
import { asWorker, fail, handle } from '../handle.ts'
import { leavePool } from './contract.ts'
import { presentMembership } from './present-pool.ts'
import { findMembership, takeOutOfPool } from './queries.ts'

/** Asked twice it stays as it is. Nothing but this pool’s offers ends, and nobody asks why. */
export const leavePoolHandler = handle(leavePool, async (context, { pool_id }) => {
  const { tx, now } = context
  const { worker_id } = asWorker(context)
  const left = await takeOutOfPool(tx, { pool_id, worker_id, now, because: 'left', note: null })
  const membership = (await findMembership(tx, pool_id, worker_id)) ?? fail('not_found')
  context.note({ subject: toPublicId('pool', pool_id) })
  if (left) context.note({ requester_id: membership.requester_id })
  return presentMembership(membership, context)
})
