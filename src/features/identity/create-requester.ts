import { toPublicId } from '../../kernel/id.ts'
import { availableOf } from '../../ledger/chart.ts'
import { openAccounts } from '../../ledger/post.ts'
import { fail, handle } from '../handle.ts'
import { personOf } from './callers.ts'
import { createRequester } from './contract.ts'
import { presentRequester } from './present.ts'
import { insertMember, insertRequester } from './queries.ts'

/** Whoever sets a requester up is its first owner. */
export const createRequesterHandler = handle(
  createRequester,
  async (context, { name, currency }) => {
    const { tx, now, instance } = context
    const person_id = personOf(context.caller) ?? fail('forbidden', 'Sign in as a person first.')
    const id = context.newId()
    const requester = { id, name, currency, livemode: instance.livemode, created_at: now }
    await insertRequester(tx, requester)
    await insertMember(tx, { requester_id: id, person_id, role: 'owner', created_at: now })
    await openAccounts(tx, [availableOf(id, currency)])
    context.note({ subject: toPublicId('requester', id), requester_id: id })
    return presentRequester(requester)
  },
)
