import { toPublicId } from '../../../kernel/id.ts'
import { fail, handle } from '../../handle.ts'
import { askerOf } from '../asker.ts'
import { decideAttempt } from './apply-attempt-event.ts'
import { gradeTest } from './contract.ts'
import { attemptNow, presentGraded } from './present-attempt.ts'
import { lockAttempt } from './queries.ts'

export const gradeTestHandler = handle(
  gradeTest,
  async (context, { attempt_id, score, note = null }) => {
    const { tx, caller } = context
    const row = await lockAttempt(tx, attempt_id)
    if (row === undefined || row.requester_id !== askerOf(context)) return fail('not_found')
    if (row.grade_until === null)
      return fail('conflict', `The attempt is ${row.status}; nothing waits for a human.`)
    if (score < row.threshold && note === null)
      fail('invalid_input', 'Below the threshold the worker is told why: write a note.')
    const decided_by = 'person_id' in caller ? caller.person_id : null
    if (row.status === 'contested' && row.decided_by === decided_by) fail('another_human_needed')
    await decideAttempt(context, row, score, { decided_by, note })
    context.note({ subject: toPublicId('attempt', attempt_id) })
    return presentGraded(await attemptNow(context, attempt_id))
  },
)
