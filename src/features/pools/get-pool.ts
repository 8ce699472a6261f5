import { asRequester, fail, handle } from '../handle.ts'
import { getPool } from './contract.ts'
import { presentPool } from './present-pool.ts'
import { findPool } from './queries.ts'

export const getPoolHandler = handle(getPool, async (context, { pool_id }) => {
  const pool = await findPool(context.tx, pool_id, asRequester(context).requester_id)
  return presentPool(pool ?? fail('not_found'), context.instance.livemode)
})
