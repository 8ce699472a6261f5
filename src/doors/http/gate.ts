/** Who calls, and whether they call too often: asked once for every request that runs something. */
import { type Caller, callerKey } from '../../kernel/caller.ts'
import { Problem } from '../../kernel/errors.ts'
import { LIMITS } from '../../kernel/limits.ts'
import type { Arrival, Asked } from './arrival.ts'
import { createLimiter, type Limiter } from './rate-limit.ts'

/** Finds the caller of a request. Throws Problem('unauthenticated') for a wrong key. */
export type ResolveCaller = (request: Asked) => Promise<Caller>

export type Gate = {
  /** Lets a request in as its caller, or throws `unauthenticated` or `rate_limited`. */
  (arrival: Arrival): Promise<Caller>
  /** Lets in whoever holds a link that `follow` accepts; throws what it throws, or `rate_limited`. */
  byLink<T>(arrival: Arrival, link: string, follow: () => Promise<T>): Promise<T>
}

export type GateParts = {
  resolveCaller: ResolveCaller
  /** Behind a proxy that sets X-Forwarded-For: its last entry is the client. */
  trustProxy?: boolean
  limiter?: Limiter
}

/**
 * Callers share nothing: each has a bucket of its own, anonymous ones their address's. Wrong keys have
 * a bucket per address too, looked at before the key is, so that guessing costs no database reads.
 * So have wrong links, a larger one: a page left open asks with many old links at once.
 */
export const createGate = ({ resolveCaller, trustProxy = false, limiter }: GateParts): Gate => {
  const requests = limiter ?? createLimiter()
  const wrongKeys = createLimiter(1, LIMITS.wrong_key_burst)
  const wrongLinks = createLimiter()
  const byLink = async <T>(arrival: Arrival, link: string, follow: () => Promise<T>) => {
    const address = addressOf(arrival, trustProxy)
    refuseFor(arrival, wrongLinks.look(address))
    refuseFor(arrival, requests.take(`link:${link}`))
    return follow().catch((error: unknown) => {
      if (error instanceof Problem && error.code === 'link_expired') wrongLinks.take(address)
      throw error
    })
  }
  const gate = async (arrival: Arrival): Promise<Caller> => {
    const address = addressOf(arrival, trustProxy)
    refuseFor(arrival, wrongKeys.look(address))
    const caller = await resolveCaller(arrival.req.raw).catch((error: unknown) => {
      if (error instanceof Problem && error.code === 'unauthenticated') wrongKeys.take(address)
      throw error
    })
    const key = caller.kind === 'anonymous' ? `address:${address}` : callerKey(caller)
    refuseFor(arrival, requests.take(key))
    return caller
  }
  return Object.assign(gate, { byLink })
}

const refuseFor = (arrival: Arrival, wait: number): void => {
  if (wait === 0) return
  const seconds = Math.ceil(wait)
  arrival.set('retryAfter', seconds)
  throw new Problem('rate_limited', { detail: `Send the next request in ${seconds} s.` })
}

/** The client's address, by which strangers are told apart; `unknown` where there is no socket. */
export const addressOf = (arrival: Arrival, trustProxy = false): string => {
  const forwarded = trustProxy ? arrival.req.header('x-forwarded-for') : undefined
  return (
    forwarded?.split(',').at(-1)?.trim() ??
    arrival.env?.incoming?.socket?.remoteAddress ??
    'unknown'
  )
}
