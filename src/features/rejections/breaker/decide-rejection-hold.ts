import { toPublicId } from '../../../kernel/id.ts'
import { fail, handle } from '../../handle.ts'
import { lockAnyJob } from '../../jobs/queries.ts'
import { impartialRole } from '../queries.ts'
import { decideRejectionHold } from './contract.ts'
import { presentHold } from './present-hold.ts'
import { endHold, findHold } from './queries.ts'

const OUTCOMES = { release: 'released', refuse: 'refused' } as const

/** Released: the requester decides each one. Refused: the loops pay all of it, one by one. */
export const decideRejectionHoldHandler = handle(
  decideRejectionHold,
  async (context, { job_id, decision, reasons }) => {
    const { tx, now, caller } = context
    if (caller.kind !== 'operator') return fail('forbidden', 'Only an operator looks at holds.')
    const { person_id } = caller
    const job = (await lockAnyJob(tx, job_id)) ?? fail('not_found')
    const hold = await findHold(tx, job_id)
    if (hold === undefined || hold.outcome !== null)
      return fail('conflict', 'No rejections of this job wait for a decision.')
    const { requester_id } = job
    const role = await impartialRole(tx, { person_id, requester_id, assignment_id: null })
    if (role === undefined) fail('another_human_needed')
    const outcome = OUTCOMES[decision]
    await endHold(tx, { id: hold.id, outcome, decided_by: person_id, reasons, now })
    context.note({ subject: toPublicId('job', job_id), job_id, requester_id })
    return presentHold({ ...hold, outcome, reasons, decided_at: now })
  },
)
