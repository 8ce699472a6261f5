import { asOperator, type Context, fail } from '../../handle.ts'
import { findOperator, lockOperators } from './operator-role-queries.ts'

/** Only an admin says who runs the instance; changes of operators follow each other from here on. */
export const requireAdmin = async (context: Context): Promise<void> => {
  const { person_id } = asOperator(context)
  await lockOperators(context.tx)
  if ((await findOperator(context.tx, person_id))?.role !== 'admin')
    fail('operator_role_needed', 'This takes an operator with the role admin.')
}
