/**
 * A token bucket for each caller, in this process: docs/decisions/0020-rate-limit-in-the-process.md
 * says why it may live there although nothing that matters may.
 */
import { LIMITS } from '../../kernel/limits.ts'

type Bucket = { tokens: number; at: number }

/** Takes a token of `key`; 0 when there was one, else the seconds until there is. */
export type Limiter = {
  take(key: string): number
  /** The same answer without taking one. */
  look(key: string): number
}

/**
 * A limiter that allows `perSecond` requests a second and `burst` above it. `seconds` is any clock that
 * only goes forward: real time, because the load on a machine is real whatever the product's clock says.
 */
export const createLimiter = (
  perSecond: number = LIMITS.rate_per_second,
  burst: number = LIMITS.rate_burst,
  seconds: () => number = () => performance.now() / 1000,
): Limiter => {
  const buckets = new Map<string, Bucket>()
  const refill = burst / perSecond
  let taken = 0
  const current = (key: string): Bucket => {
    const now = seconds()
    const known = buckets.get(key)
    if (known === undefined) return { tokens: burst, at: now }
    return { tokens: Math.min(burst, known.tokens + (now - known.at) * perSecond), at: now }
  }
  const waitOf = ({ tokens }: Bucket): number => (tokens >= 1 ? 0 : (1 - tokens) / perSecond)
  /** A bucket untouched for as long as it takes to fill says the same as none. */
  const forgetFull = () => {
    const now = seconds()
    for (const [key, { at }] of buckets) if (now - at >= refill) buckets.delete(key)
  }
  return {
    look: (key) => waitOf(current(key)),
    take: (key) => {
      const bucket = current(key)
      const wait = waitOf(bucket)
      if (wait === 0) bucket.tokens -= 1
      buckets.set(key, bucket)
      taken += 1
      if (taken % 1_000 === 0) forgetFull()
      return wait
    },
  }
}
