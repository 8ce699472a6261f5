import { callerKey } from '../../kernel/caller.ts'
import { after } from '../../kernel/clock.ts'
import { toPublicId } from '../../kernel/id.ts'
import { VERDICT_LIMITS } from '../../kernel/limits/verdict-limits.ts'
import { applyAssignmentEvent } from '../assignments/move-assignment.ts'
import { lockAssignment } from '../assignments/queries.ts'
import { asRequester, fail, handle } from '../handle.ts'
import { hasOpenQuestion } from '../questions/queries.ts'
import { holdIfTooMany, requireNoHold } from './breaker/breaker.ts'
import { requireEvidence, requireOwnEvidence } from './check-evidence.ts'
import { proposeRejection } from './contract.ts'
import { readRejection } from './present-rejection.ts'
import { insertRejection } from './queries.ts'
import { lockJobOf } from './replacement.ts'

/** Says what is held against a submission; the worker may reply before a human decides. */
export const proposeRejectionHandler = handle(
  proposeRejection,
  async (context, { assignment_id, ...proposal }) => {
    const { tx, now, caller } = context
    const { requester_id, agent_id } = asRequester(context)
    const row = await lockAssignment(tx, assignment_id)
    if (row === undefined || row.requester_id !== requester_id) return fail('not_found')
    await requireOwnEvidence(context, requester_id, proposal.evidence)
    if (row.status !== 'submitted')
      fail('conflict', `The assignment is ${row.status}; only handed-in work can be rejected.`)
    const job = await lockJobOf(context, row)
    await requireNoHold(tx, job.id, 'refused')
    const shown = await requireEvidence(context, job, row, proposal)
    if (await hasOpenQuestion(tx, job.id, shown.criterion)) fail('question_open')
    const reply_until = after(now, VERDICT_LIMITS.reply)
    await insertRejection(tx, {
      ...shown,
      assignment_id,
      job_id: job.id,
      requester_id,
      reason: proposal.reason,
      proposed_by: callerKey(caller),
      agent_id,
      proposed_at: now,
      reply_until,
    })
    await applyAssignmentEvent(context, row, 'propose_rejection', {
      auto_approve_at: null,
      answer_by: after(reply_until, VERDICT_LIMITS.answer),
    })
    await holdIfTooMany(context, job.id)
    context.note({
      subject: toPublicId('assignment', assignment_id),
      job_id: job.id,
      worker_id: row.worker_id,
    })
    return readRejection(context, assignment_id)
  },
)
