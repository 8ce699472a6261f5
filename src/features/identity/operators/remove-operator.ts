import { toPublicId } from '../../../kernel/id.ts'
import { fail, handle } from '../../handle.ts'
import { removeOperator } from './contract.ts'
import { deleteOperator, findOperator, hasOtherAdmin } from './operator-role-queries.ts'
import { requireAdmin } from './require-admin.ts'

/** What somebody decided before stays under their id. */
export const removeOperatorHandler = handle(removeOperator, async (context, { person_id }) => {
  const { tx } = context
  await requireAdmin(context)
  if ((await findOperator(tx, person_id)) === undefined) fail('not_found')
  if (!(await hasOtherAdmin(tx, person_id))) fail('conflict', 'The last admin stays.')
  context.note({ subject: toPublicId('person', person_id) })
  return { removed: await deleteOperator(tx, person_id) }
})
