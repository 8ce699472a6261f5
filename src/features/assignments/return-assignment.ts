import { together } from '../../database/together.ts'
import { toPublicId } from '../../kernel/id.ts'
import { payTime, worthOf } from '../content/pay-care.ts'
import { asWorker, handle } from '../handle.ts'
import { reopenPlace } from '../jobs/places.ts'
import { isAnyStuck } from '../models/is-any-stuck.ts'
import { returnAssignment } from './contract.ts'
import { applyAssignmentEvent } from './move-assignment.ts'
import { lockOwnAssignment, readBack } from './present-assignment.ts'

/** The place opens again; nothing is counted against the worker (charter R39). */
export const returnAssignmentHandler = handle(
  returnAssignment,
  async (context, { assignment_id, reason }) => {
    const row = await lockOwnAssignment(context, assignment_id, asWorker(context).worker_id)
    const stuck = await isAnyStuck(context, row)
    const [, , returned] = await together(
      applyAssignmentEvent(context, row, 'return', reason ? { return_reason: reason } : {}),
      reopenPlace(context.tx, { ...row, number: row.place_number }),
      readBack(context, assignment_id),
    )
    // Leaving work that is hard to look at is paid, and counts nowhere either (charter R38); so is leaving
    // a model that does not answer.
    if (row.content_flagged || stuck) await payTime(context, row, worthOf(row, context.now))
    context.note({ subject: toPublicId('assignment', assignment_id), job_id: row.job_id })
    return returned
  },
)
