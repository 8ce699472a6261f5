import { toPublicId } from '../../kernel/id.ts'
import { AUDIENCE_LIMITS } from '../../kernel/limits/audience-limits.ts'
import { asRequester, fail, handle } from '../handle.ts'
import { lockRequester } from '../identity/queries.ts'
import { createPool } from './contract.ts'
import { presentPool } from './present-pool.ts'
import { countPools, insertPool } from './queries.ts'

export const createPoolHandler = handle(createPool, async (context, terms) => {
  const { tx, now, instance } = context
  const { requester_id } = asRequester(context)
  await lockRequester(tx, requester_id)
  if ((await countPools(tx, requester_id)) >= AUDIENCE_LIMITS.pools)
    fail('conflict', `A requester has ${AUDIENCE_LIMITS.pools} pools at most; use one of yours.`)
  const pool = { id: context.newId(), requester_id, ...terms, created_at: now }
  if (!(await insertPool(tx, pool))) fail('conflict', 'You have a pool of that name already.')
  context.note({ subject: toPublicId('pool', pool.id) })
  return presentPool({ ...pool, members: 0 }, instance.livemode)
})
