import type { Caller } from '../../kernel/caller.ts'
import { toPublicId } from '../../kernel/id.ts'
import { applyAssignmentEvent } from '../assignments/move-assignment.ts'
import { type AssignmentInJob, lockAssignment } from '../assignments/queries.ts'
import { type Context, fail, handle } from '../handle.ts'
import { lockToPay } from '../reviews/queries.ts'
import { requireNoHold } from './breaker/breaker.ts'
import { decideRejection } from './contract.ts'
import { payContested } from './pay-contested.ts'
import { readRejection } from './present-rejection.ts'
import { changeRejection, findRejection, insertVerdict } from './queries.ts'
import { keptUntil, lockJobOf, replaceIfFunded } from './replacement.ts'

type Member = Caller & { kind: 'member' }

/** A human of the requester has the word; no key and no program does (charter R30). */
export const decideRejectionHandler = handle(
  decideRejection,
  async (context, { assignment_id, decision }) => {
    const { tx, caller } = context
    if (caller.kind !== 'member') return fail('forbidden', 'Only a human rejects work.')
    const lock = decision === 'approve' ? lockToPay : lockAssignment
    const row = await lock(tx, assignment_id)
    if (row === undefined || row.requester_id !== caller.requester_id) return fail('not_found')
    if (row.status !== 'rejection_proposed')
      fail('conflict', `The assignment is ${row.status}; there is no proposal to decide.`)
    if (decision === 'approve') await payContested(context, row, 'withdrawn')
    else await reject(context, row, caller)
    context.note({
      subject: toPublicId('assignment', assignment_id),
      job_id: row.job_id,
      worker_id: row.worker_id,
    })
    return readRejection(context, assignment_id)
  },
)

/** The verdict with its author, the state, the place and its money in one transaction. */
const reject = async (context: Context, row: AssignmentInJob, { person_id, role }: Member) => {
  const { tx, now } = context
  const rejection = await findRejection(tx, row.id)
  if (rejection?.replied_at === null && rejection.reply_until > now)
    fail('reply_time_runs', `The worker may reply until ${rejection.reply_until.toISOString()}.`)
  const job = await lockJobOf(context, row)
  await requireNoHold(tx, job.id, 'any')
  await changeRejection(tx, row.id, { rejected_at: now })
  await insertVerdict(tx, {
    assignment_id: row.id,
    kind: 'reject',
    author: person_id,
    role,
    now,
  })
  const place_reopened = await replaceIfFunded(context, job, row)
  await applyAssignmentEvent(context, row, 'reject', {
    decided_at: now,
    sum_kept: true,
    answer_by: keptUntil(now),
    place_reopened,
  })
}
