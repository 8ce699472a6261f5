/** When somebody may try again: pure decisions over times. */
import { QUALIFICATION_LIMITS } from '../../../kernel/limits/qualification-limits.ts'

type Tried = { unpaid: boolean; retake_at: Date | null; unpaid_until: Date | null }

/** The later of both rules, where it lies ahead; null: now. */
export const againAt = ({ unpaid, retake_at, unpaid_until }: Tried, now: Date): Date | null => {
  const times = [retake_at, unpaid ? unpaid_until : null].flatMap((time) =>
    time !== null && time > now ? [time.getTime()] : [],
  )
  return times.length === 0 ? null : new Date(Math.max(...times))
}

/** Seconds to hand in: far above the estimate, so that nobody is pressed. */
export const leaseOf = (estimated: number): number =>
  Math.max(QUALIFICATION_LIMITS.lease_minimum, estimated * QUALIFICATION_LIMITS.lease_estimates)
