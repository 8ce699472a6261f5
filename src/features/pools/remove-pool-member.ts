import { toPublicId } from '../../kernel/id.ts'
import { fail, handle } from '../handle.ts'
import { removePoolMember } from './contract.ts'
import { requireOwnPool } from './own-pool.ts'
import { takeOutOfPool } from './queries.ts'

/** It ends what is offered from now on; the worker reads the reason among their pools. */
export const removePoolMemberHandler = handle(
  removePoolMember,
  async (context, { pool_id, worker_id, reason, note }) => {
    await requireOwnPool(context, pool_id)
    if (reason === 'other' && !note) fail('invalid_input', 'With `other`, say in `note` why.')
    const end = { pool_id, worker_id, because: reason, note: note ?? null, now: context.now }
    if (!(await takeOutOfPool(context.tx, end))) return fail('not_found')
    context.note({ subject: toPublicId('pool', pool_id), worker_id })
    return { removed: true }
  },
)
