import type { Uuid } from '../../kernel/id.ts'
import { asRequester, type Context, fail } from '../handle.ts'
import { isOwnPool } from './queries.ts'

/** The caller’s own pool; another requester’s is not there. */
export const requireOwnPool = async (context: Context, pool_id: Uuid): Promise<void> => {
  const { requester_id } = asRequester(context)
  if (!(await isOwnPool(context.tx, pool_id, requester_id))) fail('not_found')
}
