/** How much flagged work is left in a day that always is the last 24 hours, and what time is worth. Pure. */
import { CONTENT_LIMITS } from '../../kernel/limits/content/content-limits.ts'
import type { Span } from './queries.ts'

const { day, flagged_day } = CONTENT_LIMITS
const secondsOf = ({ began_at, ended_at }: Span): number =>
  Math.max(0, (ended_at.getTime() - began_at.getTime()) / 1000)

/** Seconds left, and when there will be some again where none are. `spans` come earliest first. */
export const timeLeft = (spans: readonly Span[]): { seconds: number; more_from: Date | null } => {
  const used = spans.reduce((sum, span) => sum + secondsOf(span), 0)
  if (used < flagged_day) return { seconds: Math.floor(flagged_day - used), more_from: null }
  return { seconds: 0, more_from: whenFallen(spans, used - flagged_day) }
}

/** When so many of the earliest seconds are more than a day old, and one more. */
const whenFallen = (spans: readonly Span[], excess: number): Date | null => {
  let left = excess + 1
  for (const span of spans) {
    const seconds = secondsOf(span)
    if (seconds >= left)
      return new Date(Math.ceil(span.began_at.getTime() / 1000 + left + day) * 1000)
    left -= seconds
  }
  return null
}

/** A share of the reward for a share of the estimated time, rounded up and never more than the whole. */
export const timeWorth = (
  reward: bigint,
  estimatedSeconds: number,
  milliseconds: number,
): bigint => {
  const seconds = BigInt(Math.max(0, Math.min(estimatedSeconds, Math.floor(milliseconds / 1000))))
  const whole = BigInt(estimatedSeconds)
  return (reward * seconds + whole - 1n) / whole
}
