/** When somebody’s silence acts on handed-in work: pure. */
import { after } from '../../kernel/clock.ts'
import { LIMITS } from '../../kernel/limits.ts'

/**
 * `seconds` from now, but never past 14 days after the first submission: however often changes were
 * asked for, the worker knows the latest day of payment from the start (charter R04).
 */
export const clockOfSilence = (now: Date, firstSubmittedAt: Date, seconds: number): Date => {
  const latest = after(firstSubmittedAt, LIMITS.decision_maximum)
  return new Date(Math.min(after(now, seconds).getTime(), latest.getTime()))
}
