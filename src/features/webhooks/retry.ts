/** When a delivery that failed is tried again. */
import { after } from '../../kernel/clock.ts'
import { WEBHOOK_LIMITS } from '../../kernel/webhook-limits.ts'

type Tried = { attempts: number; due_since: Date }

/**
 * The next attempt after `attempts` failed ones, or null when three days have passed. Each pause is
 * three times the one before; `chance` (0 to 1) moves it by a fifth at most, so that receivers which
 * fell together are not called together. The last attempt comes when the three days end.
 */
export const retryAt = (now: Date, { attempts, due_since }: Tried, chance: number): Date | null => {
  const end = after(due_since, WEBHOOK_LIMITS.tried_for)
  if (now >= end) return null
  const pause = Math.min(
    WEBHOOK_LIMITS.retry_first * 3 ** (attempts - 1),
    WEBHOOK_LIMITS.retry_longest,
  )
  const next = after(now, pause * (0.8 + 0.4 * chance))
  return next.getTime() < end.getTime() ? next : end
}

/** Until when a receiver that failed so often in a row is left alone altogether. */
export const restUntil = (now: Date, failures: number): Date =>
  after(now, Math.min(WEBHOOK_LIMITS.rest_first * 2 ** (failures - 1), WEBHOOK_LIMITS.rest_longest))
