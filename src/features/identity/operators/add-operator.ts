import { toPublicId } from '../../../kernel/id.ts'
import { fail, handle } from '../../handle.ts'
import { findPersonByEmail } from '../queries.ts'
import { addOperator } from './contract.ts'
import { findOperator, hasOtherAdmin, putOperator } from './operator-role-queries.ts'
import { requireAdmin } from './require-admin.ts'

/** Somebody who is an operator already gets the new role; the last admin keeps theirs. */
export const addOperatorHandler = handle(addOperator, async (context, { email, role }) => {
  const { tx, now } = context
  await requireAdmin(context)
  const person_id =
    (await findPersonByEmail(tx, email)) ??
    fail('not_found', 'Nobody has an account with this address; let them make one first.')
  if (role !== 'admin' && !(await hasOtherAdmin(tx, person_id)))
    fail('conflict', 'The last admin stays one.')
  await putOperator(tx, { person_id, role, now })
  context.note({ subject: toPublicId('person', person_id) })
  const row = (await findOperator(tx, person_id)) ?? fail('not_found')
  return { object: 'operator' as const, ...row }
})
