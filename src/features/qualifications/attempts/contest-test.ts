import { after } from '../../../kernel/clock.ts'
import { toPublicId } from '../../../kernel/id.ts'
import { fail, handle } from '../../handle.ts'
import { applyAttemptEvent } from './apply-attempt-event.ts'
import { contestTest } from './contract.ts'
import { attemptNow, canContest, lockOwnAttempt, presentAttempt } from './present-attempt.ts'

/** A gate is no verdict: a human looks, and silence passes (charter R20). */
export const contestTestHandler = handle(contestTest, async (context, { attempt_id, text }) => {
  const { now } = context
  const row = await lockOwnAttempt(context, attempt_id)
  if (!canContest(row, now))
    fail('conflict', 'Only a test that was not passed can be contested, once.')
  const grade_until = after(now, row.grade_within_seconds)
  const change = { contest: text, grade_until, decided_at: null }
  await applyAttemptEvent(context, row, 'contest', change)
  const { requester_id } = row
  context.note({
    subject: toPublicId('attempt', attempt_id),
    ...(requester_id !== null && { requester_id }),
  })
  return presentAttempt(context, await attemptNow(context, attempt_id))
})
