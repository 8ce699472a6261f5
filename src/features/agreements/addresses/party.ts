import { asRequester, type Context } from '../../handle.ts'
import type { Party } from './queries.ts'

/** On whose contracts the caller writes: their own, or those of their requester. */
export const partyOf = (context: Context): Party =>
  context.caller.kind === 'worker'
    ? { worker_id: context.caller.worker_id, requester_id: null }
    : { worker_id: null, requester_id: asRequester(context).requester_id }
