import { toPublicId } from '../../../kernel/id.ts'
import { asRequester, fail, handle } from '../../handle.ts'
import { moveContact } from '../agent-queries.ts'
import { removeMember } from '../contract.ts'
import { deleteMember, firstOwner, isMemberOf, lockRequester } from '../queries.ts'

/** The agents of whoever leaves get another human contact: the longest-standing owner left. */
export const removeMemberHandler = handle(removeMember, async (context, { person_id }) => {
  const { tx } = context
  const { requester_id } = asRequester(context)
  await lockRequester(tx, requester_id)
  if (!(await isMemberOf(tx, person_id, requester_id))) return fail('not_found')
  await deleteMember(tx, requester_id, person_id)
  const owner = await firstOwner(tx, requester_id)
  if (owner === undefined)
    return fail('conflict', 'They are the last owner; make somebody else an owner first.')
  await moveContact(tx, { requester_id, from: person_id, to: owner })
  context.note({ subject: toPublicId('person', person_id) })
  return { removed: true }
})
