/**
 * Node's own request as the door reads it, where it is plain: an ordinary address, an ordinary host,
 * no header twice, a short body that says how long it is. For all others the web's Request is made.
 */
import type { IncomingMessage } from 'node:http'
import { HTTP_LIMITS } from '../../../kernel/limits/http-limits.ts'
import type { Arrival } from '../arrival.ts'

export type PlainRequest = Arrival & {
  /** As the client sent it: a name or an address, and perhaps a port. */
  readonly host: string
  readonly method: string
  /** Without the query. */
  readonly path: string
  readonly retryAfter: number | undefined
  /** The body; undefined when the client went away before it had sent all of it. */
  readonly body: Promise<string | undefined>
}

/** Takes a request apart, or leaves it untouched and returns undefined when it is not plain. */
export const plainRequest = (incoming: IncomingMessage): PlainRequest | undefined => {
  const headers = headersOf(incoming.rawHeaders)
  const { method = '', url: target = '' } = incoming
  const host = headers?.get('host')
  if (headers === undefined || host === undefined || !HOST.test(host)) return undefined
  if (!TARGET.test(target) || SPECIAL.some((name) => headers.has(name))) return undefined
  const announced = headers.get('content-length') ?? '0'
  if (!/^\d{1,9}$/.test(announced)) return undefined
  const bytes = Number(announced)
  if (bytes > (READING.has(method) ? 0 : HTTP_LIMITS.plain_body_bytes)) return undefined
  let retryAfter: number | undefined
  return {
    host,
    method,
    path: target.split('?', 1)[0] ?? '',
    req: {
      raw: {
        method,
        url: `http://${host}${target}`,
        headers: { get: (name) => headers.get(name) ?? null },
      },
      header: (name) => headers.get(name),
    },
    env: { incoming },
    set: (_, seconds) => {
      retryAfter = seconds
    },
    get retryAfter() {
      return retryAfter
    },
    body: bodyOf(incoming, bytes),
  }
}

const READING = new Set(['GET', 'HEAD', 'DELETE'])
/** A body in another form than it says, or one that the client wants to be asked for. */
const SPECIAL = ['content-encoding', 'transfer-encoding', 'expect', 'upgrade']
/** Names and IPv4 addresses, which need no reading to be compared. */
const HOST = /^[a-z0-9.-]+(?::\d{2,5})?$/
/** What an address may hold in a query without being written otherwise. */
const TARGET = /^\/[\w/-]*(?:\?[!$&-;=?-[\]_a-z~%]*)?$/

/** By their names in small letters; undefined when one stands there twice, which needs more thought. */
const headersOf = (raw: readonly string[]): Map<string, string> | undefined => {
  const headers = new Map<string, string>()
  for (let at = 0; at + 1 < raw.length; at += 2)
    headers.set((raw[at] as string).toLowerCase(), raw[at + 1] as string)
  return headers.size * 2 === raw.length ? headers : undefined
}

const bodyOf = (incoming: IncomingMessage, bytes: number): Promise<string | undefined> => {
  if (bytes === 0) {
    incoming.resume()
    return NO_BODY
  }
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
    incoming.on('end', () => resolve(DECODER.decode(Buffer.concat(chunks))))
    // Behind the end this says nothing any more.
    incoming.on('close', () => resolve(undefined))
    incoming.on('error', () => resolve(undefined))
  })
}

const NO_BODY = Promise.resolve('')
const DECODER = new TextDecoder()
