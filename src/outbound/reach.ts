/**
 * Reaching somebody else's server. The name is looked up once, every address it stands for is checked,
 * and the connection goes to the checked address itself, so that a second answer of the name server
 * changes nothing.
 */
import { lookup } from 'node:dns/promises'
import { type ClientRequest, type RequestOptions, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { privateReason } from '../kernel/network/public-address.ts'
import { literalAddress, type Receiver } from '../kernel/network/receiver-url.ts'

/** All addresses that a name stands for. */
export type LookUp = (name: string) => Promise<readonly string[]>

export const systemLookUp: LookUp = async (name) =>
  (await lookup(name, { all: true, verbatim: true })).map(({ address }) => address)

/** Waits for `work` no longer than until `signal` is aborted. */
export const until = <T>(signal: AbortSignal, work: Promise<T>): Promise<T> =>
  Promise.race([
    work,
    new Promise<never>((_, reject) => {
      signal.throwIfAborted()
      signal.addEventListener('abort', () => reject(new Error('aborted')), { once: true })
    }),
  ])

/** The address to connect to. One private address among public ones is enough to refuse. */
export const checkedAddress = async (
  { url, trusted }: Receiver,
  lookUp: LookUp,
): Promise<string | { refused: string }> => {
  const literal = literalAddress(url.hostname)
  const addresses = literal === undefined ? await lookUp(url.hostname) : [literal]
  const [first] = addresses
  if (first === undefined) return { refused: `The name ${url.hostname} stands for no address.` }
  if (trusted) return first
  for (const address of addresses) {
    const reason = privateReason(address)
    if (reason !== undefined)
      return { refused: `${url.hostname} stands for ${address}, which is ${reason}.` }
  }
  return first
}

/** What is asked, besides where. */
export type Asking = { method: string; headers: Record<string, string>; signal: AbortSignal }

/** A request to the checked address of `url`, not yet ended. Redirects are nobody’s but the caller’s. */
export const requestTo = (url: URL, address: string, asking: Asking): ClientRequest => {
  const named = literalAddress(url.hostname) === undefined
  const options: RequestOptions & { servername?: string } = {
    ...asking,
    host: address,
    port: url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port),
    path: `${url.pathname}${url.search}`,
    headers: { ...asking.headers, host: url.host },
    // The certificate is checked against the name, though the connection goes to the address.
    ...(named && { servername: url.hostname }),
    agent: false,
  }
  return (url.protocol === 'https:' ? requestHttps : requestHttp)(options)
}

/** An error of the network in a few words. */
export const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message
}
