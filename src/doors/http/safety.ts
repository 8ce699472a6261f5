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
  const own = new URL(publicUrl).hostname
  return async (exchange, next) => {
    const name = hostName(exchange.req.header('host') ?? new URL(exchange.req.url).host)
    if (name !== own && !isLocal(name))
      throw new Problem('host_refused', { detail: `This instance is not ${name.slice(0, 100)}.` })
    await next()
  }
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses writes that a page of another site makes a browser send. A request with a key is nobody's
 * session, so any program may send it from wherever it runs.
 */
export const checkOrigin = (publicUrl: string): MiddlewareHandler<ExchangeEnv> => {
  return async (exchange, next) => {
    const keyed = exchange.req.header('authorization') !== undefined
    if (!safeMethods.has(exchange.req.method) && !keyed) assertOrigin(exchange.req.raw, publicUrl)
    await next()
  }
}

/** Throws Problem('origin_refused') when a browser says that the request comes from another site. */
const assertOrigin = (request: Request, publicUrl: string): void => {
  const origin = request.headers.get('origin')
  if (origin === null) {
    if (request.headers.get('sec-fetch-site') !== 'cross-site') return
    throw new Problem('origin_refused')
  }
  const host = request.headers.get('host') ?? new URL(request.url).host
  const ours = URL.canParse(origin) && new URL(origin).host === host
  if (!ours && origin !== new URL(publicUrl).origin) throw originRefused(origin)
}

/** For MCP, which asks it of every request: our own pages and tools on this very machine may call. */
export const assertLocalOrigin = (request: Request, publicUrl: string): void => {
  const origin = request.headers.get('origin')
  const name = origin !== null && URL.canParse(origin) ? hostName(new URL(origin).host) : ''
  const loopback = name === 'localhost' || name === '::1' || name.startsWith('127.')
  if (!loopback) assertOrigin(request, publicUrl)
}

const originRefused = (origin: string): Problem =>
  new Problem('origin_refused', { detail: `The request comes from ${origin.slice(0, 200)}.` })

/** Forms may show pictures and sounds from any https address; everything else is our own. */
const PAGE_POLICY = [
  "default-src 'self'",
  "img-src 'self' https: data: blob:",
  "media-src 'self' https: blob:",
  "style-src 'self' 'unsafe-inline'",
  "script-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** Headers for every answer; one that a part has set itself is left alone. */
export const securityHeaders = (publicUrl: string): MiddlewareHandler<ExchangeEnv> => {
  const always: Record<string, string> = {
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(self), microphone=(self), geolocation=(self)',
    ...(publicUrl.startsWith('https:') && { 'strict-transport-security': 'max-age=31536000' }),
  }
  return async (exchange, next) => {
    await next()
    const { headers } = exchange.res
    const page = headers.get('content-type')?.startsWith('text/html') ?? false
    const policy = page ? PAGE_POLICY : "default-src 'none'; frame-ancestors 'none'"
    const wanted = { ...always, 'content-security-policy': policy }
    for (const [name, value] of Object.entries(wanted))
      if (!headers.has(name)) exchange.header(name, value)
  }
}
