import { toPublicId } from '../../../kernel/id.ts'
import { fail, handle } from '../../handle.ts'
import { ownJob } from '../result-head.ts'
import { settleDisagreement } from './contract.ts'
import { presentDisagreement } from './list-disagreements.ts'
import { findDisagreement, keepSettlement, lockOwnAnswer } from './outcome-queries.ts'

/** A human has the last word over results; pay was never the question. */
export const settleDisagreementHandler = handle(
  settleDisagreement,
  async (context, { assignment_id, stands }) => {
    const { tx, now, caller } = context
    if (caller.kind !== 'member') return fail('forbidden', 'A member of the requester decides.')
    if (!(await lockOwnAnswer(tx, assignment_id, caller.requester_id))) fail('not_found')
    const row =
      (await findDisagreement(tx, assignment_id)) ??
      fail('conflict', 'Nobody who looked at this answer said otherwise.')
    if (stands === 'adjudicator' && row.adjudication === null)
      fail('conflict', 'No third person has answered this.')
    const { form } = await ownJob(context, row.job_id)
    const { revision } = row
    const settled_by = caller.person_id
    await keepSettlement(tx, { assignment_id, revision, stands, settled_by, now })
    context.note({ subject: toPublicId('assignment', assignment_id), job_id: row.job_id })
    return presentDisagreement(form, { ...row, stands, settled_at: now })
  },
)
