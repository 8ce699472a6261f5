import { toPublicId } from '../../../kernel/id.ts'
import { fail, handle } from '../../handle.ts'
import { findRequester } from '../../identity/queries.ts'
import { lockAnyJob } from '../queries.ts'
import { decideHeldJob } from './contract.ts'
import { endHold } from './end-hold.ts'
import { presentHeld } from './present-held.ts'
import { screeningsOf } from './queries.ts'

/** A human looked. Nobody’s money moves by an operator’s hand: the requester publishes. */
export const decideHeldJobHandler = handle(
  decideHeldJob,
  async (context, { job_id, decision, reason }) => {
    const { tx, caller } = context
    if (caller.kind !== 'operator') return fail('forbidden')
    if (decision === 'refuse' && reason === undefined)
      fail('invalid_input', 'Say in `reason` what is wrong: the requester reads it.')
    const job = (await lockAnyJob(tx, job_id)) ?? fail('not_found')
    const outcome = decision === 'release' ? 'released' : 'refused'
    await endHold(context, job, { outcome, reason: reason ?? null, decided_by: caller.person_id })
    const { requester_id, title, livemode } = job
    context.note({ subject: toPublicId('job', job_id), job_id, requester_id })
    const requester = (await findRequester(tx, requester_id))?.name ?? ''
    const row = (await screeningsOf(tx, [job_id])).get(job_id) ?? fail('not_found')
    return presentHeld({ ...row, title, livemode, requester })
  },
)
