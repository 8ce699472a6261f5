/** What protects a browser and the instance behind it: host names, origins and headers. */
import { isIP } from 'node:net'
import type { MiddlewareHandler } from 'hono'
import { Problem } from '../../kernel/errors.ts'
import type { ExchangeEnv } from './exchange.ts'

/** The host name in a Host header, without its port; IPv6 without brackets. */
const hostName = (host: string): string => {
  const bracketed = /^\[([^\]]*)\]/.exec(host)
  return (bracketed?.[1] ?? host.replace(/:\d*$/, '')).toLowerCase()
}

/** Names that lead to this machine and that no stranger's DNS can take over. */
const isLocal = (name: string): boolean =>
  name === 'localhost' || name.endsWith('.localhost') || isIP(name) !== 0

/**
 * Refuses requests under a foreign host name. A page of an attacker can make its own name resolve to
 * this machine (DNS rebinding); the browser then still sends that name.
 */
export const checkHost = (publicUrl: string): MiddlewareHandler<ExchangeEnv> => {
  const isOurs = ourHost(publicUrl)
  return async (exchange, next) => {
    const host = exchange.req.header('host') ?? new URL(exchange.req.url).host
    if (!isOurs(host))
      throw new Problem('host_refused', {
        detail: `This instance is not ${hostName(host).slice(0, 100)}.`,
      })
    await next()
  }
}

/** Whether a Host header names this instance or this machine. */
export const ourHost = (publicUrl: string): ((host: string) => boolean) => {
  const own = new URL(publicUrl).hostname
  return (host) => {
    const name = hostName(host)
    return name === own || isLocal(name)
  }
}

/**
 * For MCP, which asks it of every request: a browser may call only from our own pages or from a tool on
 * this very machine. (Writes with a session are checked where the session is, in session.ts.)
 */
export const assertLocalOrigin = (request: Request, publicUrl: string): void => {
  const origin = request.headers.get('origin')
  if (origin === null || origin === new URL(publicUrl).origin) return
  const host = URL.canParse(origin) ? new URL(origin).host : ''
  const name = hostName(host)
  if (name === 'localhost' || name === '::1' || /^127(\.\d+){3}$/.test(name)) return
  if (host !== '' && host === (request.headers.get('host') ?? new URL(request.url).host)) return
  throw new Problem('origin_refused', { detail: `The request comes from ${origin.slice(0, 200)}.` })
}

/** All that a page loads is our own: pictures and sounds from elsewhere were copied before. */
const PAGE_POLICY = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "style-src 'self' 'unsafe-inline'",
  "script-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** Previews: the console shows them in frames as wide as a phone. Nothing there changes anything. */
const FRAMED = '/preview/'
const framedByUs = (policy: string): Record<string, string> => ({
  'content-security-policy': policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'"),
  'x-frame-options': 'SAMEORIGIN',
  'x-robots-tag': 'noindex',
})

/** What protects an answer that is no page. */
export const dataHeaders = (publicUrl: string): Record<string, string> => ({
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(self), microphone=(self), geolocation=(self)',
  ...(publicUrl.startsWith('https:') && { 'strict-transport-security': 'max-age=31536000' }),
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
})

/** Headers for every answer; one that a part has set itself is left alone. */
export const securityHeaders = (publicUrl: string): MiddlewareHandler<ExchangeEnv> => {
  const always = dataHeaders(publicUrl)
  return async (exchange, next) => {
    await next()
    const { headers } = exchange.res
    const page = headers.get('content-type')?.startsWith('text/html') ?? false
    const wanted = { ...always, ...(page && { 'content-security-policy': PAGE_POLICY }) }
    if (page && exchange.req.path.startsWith(FRAMED)) Object.assign(wanted, framedByUs(PAGE_POLICY))
    for (const [name, value] of Object.entries(wanted))
      if (!headers.has(name)) exchange.header(name, value)
  }
}
