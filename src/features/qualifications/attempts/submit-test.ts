import type { Form } from '../../../forms/form.ts'
import { grade } from '../../../forms/grading/answer-key.ts'
import { after } from '../../../kernel/clock.ts'
import { toPublicId } from '../../../kernel/id.ts'
import { RESERVE_LIMITS } from '../../../kernel/limits/reserve-limits.ts'
import { requireAnswers } from '../../assignments/check-answers.ts'
import { type Context, fail, handle } from '../../handle.ts'
import { keyOf } from '../queries.ts'
import { payAttempt } from '../test-money.ts'
import { applyAttemptEvent, decideAttempt } from './apply-attempt-event.ts'
import { submitTest } from './contract.ts'
import { attemptNow, lockOwnAttempt, presentAttempt } from './present-attempt.ts'
import type { AttemptChange, AttemptRow } from './queries.ts'

type Answers = Record<string, unknown>

/** Paid at once, and then graded: the pay never waits for the result. */
export const submitTestHandler = handle(
  submitTest,
  async (context, { attempt_id, answers, active_seconds }) => {
    const { now } = context
    const row = await lockOwnAttempt(context, attempt_id)
    if (row.status !== 'started' || row.expires_at <= now) fail('attempt_over')
    const counted = requireAnswers({ form: row.form, input: {} }, answers, { final: true })
    const held = Math.round((now.getTime() - row.started_at.getTime()) / 1000)
    const handed_in = {
      answers: JSON.stringify(counted),
      handed_in_at: now,
      counted_seconds: Math.min(active_seconds ?? held, held),
      paid_minor: row.reward_minor,
      pay_check_at: row.unpaid ? null : after(now, RESERVE_LIMITS.check_every),
    }
    await settle(context, row, counted, handed_in)
    await payAttempt(context, { ...row, id: row.qualification_id }, row)
    context.note({ subject: toPublicId('attempt', attempt_id) })
    return presentAttempt(context, await attemptNow(context, attempt_id))
  },
)

const settle = async (
  context: Context,
  row: AttemptRow,
  answers: Answers,
  handed_in: AttemptChange,
): Promise<void> => {
  const key = await keyOf(context.tx, row.qualification_id)
  if (key !== null) {
    const { score } = grade(row.form as Form, key, answers)
    return decideAttempt(context, row, score, handed_in)
  }
  const grade_until = after(context.now, row.grade_within_seconds)
  return applyAttemptEvent(context, row, 'await_human', { ...handed_in, grade_until })
}
