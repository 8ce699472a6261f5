import { toPublicId } from '../../../kernel/id.ts'
import { handle } from '../../handle.ts'
import { lockCase } from '../case-queries.ts'
import { standAnew } from '../restrict.ts'
import {
  beginRestriction,
  endRestriction,
  findRestriction,
  lockRestriction,
} from '../restriction-queries.ts'
import { advanceRestriction } from './contract.ts'

/** An announced restriction begins on its day; every other ends on its own. */
export const advanceRestrictionHandler = handle(
  advanceRestriction,
  async (context, { decision_id }) => {
    const { tx, now } = context
    const found = await findRestriction(tx, decision_id)
    // Behind the case, as everybody who changes a restriction.
    if (found !== undefined) await lockCase(tx, found.case_id, null)
    const row = await lockRestriction(tx, decision_id)
    if (row === undefined || row.due_at === null || row.due_at > now) return { advanced: false }
    if (row.began_at === null && row.imposes === 'nothing') await beginRestriction(tx, row, now)
    else await endRestriction(tx, decision_id, { reason: 'time', now })
    await standAnew(context, row.worker_id)
    context.note({ subject: toPublicId('case', row.case_id), worker_id: row.worker_id })
    return { advanced: true }
  },
)
