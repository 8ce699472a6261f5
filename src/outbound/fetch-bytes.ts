/**
 * Fetches the bytes behind an https address that somebody gave. Every redirect is an address anew:
 * checked like the first, by its text and by what its name stands for. Nothing of the answer is kept
 * but the bytes; what they are, they say themselves.
 */
import type { IncomingMessage } from 'node:http'
import type { Fetched } from '../features/handle.ts'
import { COPY_LIMITS } from '../kernel/limits/copy-limits.ts'
import { LIMITS } from '../kernel/limits.ts'
import { readReceiver } from '../kernel/network/receiver-url.ts'
import { checkedAddress, type LookUp, reasonOf, requestTo, systemLookUp, until } from './reach.ts'

export type Fetching = {
  /** Origins that the operator vouches for, whatever network they lie in. */
  allow: readonly string[]
  userAgent: string
  stopping: AbortSignal
  lookUp?: LookUp | undefined
  /** For all of it, in place of COPY_LIMITS.timeout. */
  seconds?: number | undefined
}

/** Never throws for what the server or the network does; throws when `stopping` is aborted. */
export const fetchBytes = async (address: string, fetching: Fetching): Promise<Fetched> => {
  const { stopping, seconds = COPY_LIMITS.timeout } = fetching
  const timeout = AbortSignal.timeout(seconds * 1000)
  const signal = AbortSignal.any([timeout, stopping])
  let next: string | URL = address
  try {
    for (let hop = 0; hop <= COPY_LIMITS.redirects; hop++) {
      const answer = await ask(String(next), fetching, signal)
      if (!(answer instanceof URL)) return answer
      next = answer
    }
    return never(`It was led on more than ${COPY_LIMITS.redirects} times.`)
  } catch (error) {
    stopping.throwIfAborted()
    if (timeout.aborted) return later(`The file did not come within ${seconds} seconds.`)
    return later(`The server could not be reached: ${reasonOf(error)}.`)
  }
}

const never = (refused: string): Fetched => ({ refused, again: false })
const later = (refused: string): Fetched => ({ refused, again: true })

/** One hop: the bytes, a refusal, or the address it leads on to. */
const ask = async (
  address: string,
  { allow, userAgent, lookUp = systemLookUp }: Fetching,
  signal: AbortSignal,
): Promise<Fetched | URL> => {
  // Https only, whether or not money is real: what people are shown must come unaltered.
  const receiver = readReceiver(address, { livemode: true, allow })
  if (typeof receiver === 'string') return never(receiver)
  const checked = await until(signal, checkedAddress(receiver, lookUp))
  if (typeof checked !== 'string') return never(checked.refused)
  const headers = { accept: 'image/*, audio/*', 'accept-encoding': 'identity' }
  const response = await answerOf(
    receiver.url,
    checked,
    { ...headers, 'user-agent': userAgent },
    signal,
  )
  try {
    return await read(response, receiver.url)
  } finally {
    response.destroy()
  }
}

const answerOf = (
  url: URL,
  address: string,
  headers: Record<string, string>,
  signal: AbortSignal,
): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const request = requestTo(url, address, { method: 'GET', headers, signal })
    request.on('response', resolve)
    // Errors may come more than once, and a connection may end without a word.
    request.on('error', reject)
    request.on('close', () => reject(new Error('the connection ended')))
    request.end()
  })

const read = async (response: IncomingMessage, from: URL): Promise<Fetched | URL> => {
  const status = response.statusCode ?? 0
  const { location } = response.headers
  if (status >= 300 && status < 400) {
    if (location !== undefined && URL.canParse(location, from)) return new URL(location, from)
    return never(`The server answered ${status} and did not say where the file is.`)
  }
  if (status !== 200) return refusal(status)
  const length = Number(response.headers['content-length'] ?? 0)
  if (length > LIMITS.file_bytes) return tooLarge()
  return readBody(response)
}

/** What may pass is tried again: too many requests, and faults of the server’s own. */
const refusal = (status: number): Fetched => {
  const passing = status >= 500 || [408, 425, 429].includes(status)
  if (passing) return later(`The server answered ${status}.`)
  const expired = status === 401 || status === 403 ? '; the link may have expired' : ''
  return never(`The server answered ${status}${expired}.`)
}

const tooLarge = (): Fetched =>
  never(`The file has more than ${LIMITS.file_bytes} bytes, which are the most.`)

const readBody = async (response: IncomingMessage): Promise<Fetched> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > LIMITS.file_bytes) return tooLarge()
    chunks.push(chunk)
  }
  return size === 0 ? never('The server sent an empty file.') : { bytes: Buffer.concat(chunks) }
}
