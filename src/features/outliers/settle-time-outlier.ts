import { toPublicId } from '../../kernel/id.ts'
import { findAssignment } from '../assignments/queries.ts'
import { asOperator, fail, handle } from '../handle.ts'
import { settleTimeOutlier } from './contract.ts'
import { findOutlier, lookAt } from './queries.ts'

export const settleTimeOutlierHandler = handle(
  settleTimeOutlier,
  async (context, { assignment_id, counts_in_full }) => {
    const { tx, now } = context
    const { person_id } = asOperator(context)
    if ((await findOutlier(tx, assignment_id)) === undefined)
      return (await findAssignment(tx, assignment_id)) === undefined
        ? fail('not_found')
        : fail('conflict', 'This working time was not capped.')
    if (!(await lookAt(tx, { assignment_id, person_id, counts_in_full, now })))
      fail('conflict', 'Somebody has looked at this time already.')
    context.note({ subject: toPublicId('assignment', assignment_id) })
    const row = (await findOutlier(tx, assignment_id)) ?? fail('not_found')
    return { object: 'time_outlier' as const, ...row }
  },
)
