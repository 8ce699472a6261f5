/** By how much a question puts a worker’s time off: pure. */
import { after } from '../../kernel/clock.ts'
import { QUESTION_LIMITS } from '../../kernel/limits/question-limits.ts'
import { LIMITS } from '../../kernel/limits.ts'
import type { AssignmentRow } from '../assignments/queries.ts'

type Clocks = Pick<AssignmentRow, 'status' | 'auto_approve_at' | 'first_submitted_at'>

/**
 * As long as the answer may take. Changes asked for are due 14 days after the first submission at the
 * latest, whatever is asked meanwhile (charter R04).
 */
export const secondsPutOff = ({ status, auto_approve_at, first_submitted_at }: Clocks): number => {
  if (status !== 'changes_requested' || auto_approve_at === null || first_submitted_at === null)
    return QUESTION_LIMITS.answer_time
  const latest = after(first_submitted_at, LIMITS.decision_maximum)
  const room = Math.floor((latest.getTime() - auto_approve_at.getTime()) / 1000)
  return Math.max(0, Math.min(QUESTION_LIMITS.answer_time, room))
}

/** What of it an early answer takes back: the time stood still only as long as nobody answered. */
export const secondsTakenBack = (putOff: number, askedAt: Date, now: Date): number => {
  const waited = Math.ceil((now.getTime() - askedAt.getTime()) / 1000)
  return Math.max(0, putOff - waited)
}
