import { toPublicId } from '../../../kernel/id.ts'
import { handle } from '../../handle.ts'
import { asDeciderOf, holdCase } from '../load-case.ts'
import { refuseStep } from '../move-case.ts'
import { presentAgain } from '../present-case.ts'
import { endAll } from '../restrict.ts'
import { liftRestriction } from './contract.ts'

/** Milder than was decided is always possible; the case goes on as it was. */
export const liftRestrictionHandler = handle(liftRestriction, async (context, { case_id }) => {
  const row = await holdCase(context, case_id)
  await asDeciderOf(context, row)
  if (!(await endAll(context, row, 'lifted'))) refuseStep(row.status, 'lift')
  context.note({ subject: toPublicId('case', case_id), worker_id: row.worker_id })
  return presentAgain(context, row)
})
