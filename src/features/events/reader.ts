/** Whose events a caller reads. */
import type { Caller } from '../../kernel/caller.ts'
import { fail } from '../handle.ts'
import type { EventReader } from './queries.ts'

export const readerOf = (caller: Caller): EventReader => {
  if (caller.kind === 'operator') return 'everybody'
  if (caller.kind === 'worker') return { worker_id: caller.worker_id }
  if (caller.kind === 'member' || caller.kind === 'agent')
    return { requester_id: caller.requester_id }
  return fail('forbidden', 'Events belong to a requester or a worker.')
}
