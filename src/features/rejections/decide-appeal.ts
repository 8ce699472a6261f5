import type { Transaction } from '../../database/pool.ts'
import { toPublicId, type Uuid } from '../../kernel/id.ts'
import { applyAssignmentEvent } from '../assignments/move-assignment.ts'
import { type AssignmentInJob, lockAssignment } from '../assignments/queries.ts'
import { type Context, fail, handle } from '../handle.ts'
import { chargeForReview } from '../owed/review-costs/charge-review.ts'
import { lockToPay } from '../reviews/queries.ts'
import { decideAppeal } from './contract.ts'
import { payContested } from './pay-contested.ts'
import { readRejection } from './present-rejection.ts'
import { changeRejection, impartialRole, insertVerdict } from './queries.ts'
import { letSumGo } from './replacement.ts'

/** Another human has the last word, in writing (charter R23, R31). */
export const decideAppealHandler = handle(
  decideAppeal,
  async (context, { assignment_id, decision, reasons }) => {
    const { tx, now, caller } = context
    if (caller.kind !== 'operator') return fail('forbidden', 'Only an operator answers appeals.')
    const lock = decision === 'overturn' ? lockToPay : lockAssignment
    const row = (await lock(tx, assignment_id)) ?? fail('not_found')
    if (row.status !== 'appealed')
      fail('conflict', `The assignment is ${row.status}; there is no appeal to answer.`)
    const role = await requireImpartial(tx, row, caller.person_id)
    await changeRejection(tx, assignment_id, { appeal_reasons: reasons })
    const verdict = { assignment_id, kind: decision, author: caller.person_id, role, now }
    await insertVerdict(tx, verdict)
    if (decision === 'overturn') {
      await payContested(context, row, 'overturned')
      await chargeForReview(context, row)
    } else await uphold(context, row)
    context.note({
      subject: toPublicId('assignment', assignment_id),
      job_id: row.job_id,
      requester_id: row.requester_id,
      worker_id: row.worker_id,
    })
    return readRejection(context, assignment_id)
  },
)

const requireImpartial = async (
  tx: Transaction,
  { requester_id, id }: AssignmentInJob,
  person_id: Uuid,
): Promise<string> =>
  (await impartialRole(tx, { person_id, requester_id, assignment_id: id })) ??
  fail('another_human_needed')

const uphold = async (context: Context, row: AssignmentInJob): Promise<void> => {
  const { tx, now } = context
  await changeRejection(tx, row.id, { ended_at: now, outcome: 'upheld' })
  await applyAssignmentEvent(context, row, 'uphold', { sum_kept: false, answer_by: null })
  if (row.sum_kept) await letSumGo(context, row)
}
