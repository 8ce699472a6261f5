/** Taking turns: not faster than an instance lets one caller be, and not more at once than is kind. */
import { setTimeout as sleep } from 'node:timers/promises'
import { LIMITS } from '../src/kernel/limits.ts'

/**
 * A pace just under the instance’s limit for one caller: `await pace()` before each request. The
 * demo is a good guest; no request of it is ever refused for haste.
 */
export const newPace = (
  perSecond: number = LIMITS.rate_per_second * 0.95,
  burst: number = LIMITS.rate_burst * 0.9,
): (() => Promise<void>) => {
  // The moment from which on the whole burst is there again.
  let full = 0
  return async () => {
    const now = performance.now()
    full = Math.max(full, now) + 1000 / perSecond
    const wait = full - now - (burst * 1000) / perSecond
    if (wait > 0) await sleep(wait)
  }
}

/** Runs `work` on every item, at most `atOnce` at a time, in order of beginning. Stops at the first error. */
export const inTurns = async <T>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<void>,
): Promise<void> => {
  const waiting = items.values()
  const lane = async (): Promise<void> => {
    for (const item of waiting) await work(item)
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
}
