import { toPublicId } from '../../../kernel/id.ts'
import { asRequester, fail, handle } from '../../handle.ts'
import { addMember } from '../contract.ts'
import { presentMember } from '../present.ts'
import { findAccount, findPersonByEmail, insertMember, lockRequester } from '../queries.ts'

export const addMemberHandler = handle(addMember, async (context, { email, role }) => {
  const { tx, now } = context
  const { requester_id } = asRequester(context)
  const person_id =
    (await findPersonByEmail(tx, email)) ??
    fail('not_found', 'Nobody has an account here under that address; they sign up first.')
  await lockRequester(tx, requester_id)
  const member = { requester_id, person_id, role, created_at: now }
  if (!(await insertMember(tx, member)))
    fail('conflict', 'They are a member already; to change a role, remove and add again.')
  context.note({ subject: toPublicId('person', person_id) })
  const account = await findAccount(tx, person_id)
  return presentMember({ person_id, email: account?.email ?? email, role, created_at: now })
})
