import { toPublicId } from '../../kernel/id.ts'
import { handle } from '../handle.ts'
import { reopenPlace } from '../jobs/places.ts'
import { expireAssignment } from './contract.ts'
import { applyAssignmentEvent } from './move-assignment.ts'
import { lockAssignment } from './queries.ts'

/** Nothing happens when the worker submitted in the last moment or another loop was here first. */
export const expireAssignmentHandler = handle(
  expireAssignment,
  async (context, { assignment_id }) => {
    const row = await lockAssignment(context.tx, assignment_id)
    if (row === undefined || row.status !== 'active' || row.expires_at > context.now)
      return { expired: false }
    await applyAssignmentEvent(context, row, 'expire')
    await reopenPlace(context.tx, { ...row, number: row.place_number })
    context.note({
      subject: toPublicId('assignment', assignment_id),
      job_id: row.job_id,
      requester_id: row.requester_id,
      worker_id: row.worker_id,
    })
    return { expired: true }
  },
)
