/** One webhook, sent to a server of somebody else's (outbound/reach.ts). Redirects are not followed. */
import type { IncomingMessage } from 'node:http'
import { type ReceiverRules, readReceiver } from '../kernel/network/receiver-url.ts'
import { WEBHOOK_LIMITS } from '../kernel/webhook-limits.ts'
import {
  checkedAddress,
  type LookUp,
  reasonOf,
  requestTo,
  systemLookUp,
  until,
} from '../outbound/reach.ts'

/** What came of it; `error` is null when the receiver answered 2xx. */
export type SendOutcome = {
  status_code: number | null
  error: string | null
  response_body: string | null
}

export type Outgoing = { url: string; headers: Record<string, string>; body: string | Uint8Array }

/**
 * Sends and waits at most ten seconds for all of it. Never throws for what the receiver or its
 * network does; throws when `stopping` is aborted, because the outcome is not known then.
 */
export const sendWebhook = async (
  outgoing: Outgoing,
  rules: ReceiverRules,
  stopping: AbortSignal,
  lookUp: LookUp = systemLookUp,
): Promise<SendOutcome> => {
  const timeout = AbortSignal.timeout(WEBHOOK_LIMITS.timeout * 1000)
  const signal = AbortSignal.any([timeout, stopping])
  try {
    const receiver = readReceiver(outgoing.url, rules)
    if (typeof receiver === 'string') return noAnswer(receiver)
    const address = await until(signal, checkedAddress(receiver, lookUp))
    if (typeof address !== 'string') return noAnswer(address.refused)
    return await exchange(outgoing, receiver.url, address, signal)
  } catch (error) {
    stopping.throwIfAborted()
    if (timeout.aborted) return noAnswer(`No answer within ${WEBHOOK_LIMITS.timeout} seconds.`)
    return noAnswer(`No answer: ${reasonOf(error)}.`)
  }
}

const noAnswer = (error: string): SendOutcome => ({
  status_code: null,
  error,
  response_body: null,
})

const exchange = (
  { headers, body }: Outgoing,
  url: URL,
  address: string,
  signal: AbortSignal,
): Promise<SendOutcome> =>
  new Promise((resolve, reject) => {
    let answered = false
    const length = String(Buffer.byteLength(body))
    const asking = { method: 'POST', headers: { ...headers, 'content-length': length }, signal }
    const request = requestTo(url, address, asking)
    request.on('response', (response) => {
      answered = true
      void readAnswer(response).then((text) => {
        request.destroy()
        resolve(outcomeOf(response.statusCode ?? 0, text))
      })
    })
    // Errors may come more than once, also after the answer, and a connection may end without a word.
    const unanswered = (error: Error) => {
      if (!answered) reject(error)
    }
    request.on('error', unanswered)
    request.on('close', () => unanswered(new Error('the connection ended')))
    request.end(body)
  })

const outcomeOf = (status_code: number, response_body: string): SendOutcome => {
  if (status_code >= 200 && status_code < 300) return { status_code, error: null, response_body }
  const error =
    status_code >= 300 && status_code < 400
      ? 'The receiver answered with a redirect; they are not followed.'
      : `The receiver answered ${status_code}.`
  return { status_code, error, response_body }
}

/**
 * The first bytes of the answer. Its status has come, so whatever happens to the rest, a pause or a
 * broken connection, the receiver has the event.
 */
const readAnswer = async (response: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      chunks.push(chunk)
      size += chunk.length
      if (size >= WEBHOOK_LIMITS.answer_bytes) break
    }
  } catch {
    // What came so far is kept.
  }
  return printable(Buffer.concat(chunks).subarray(0, WEBHOOK_LIMITS.answer_bytes))
}

/** As text without control characters, which the database would refuse and a terminal obey. */
const printable = (bytes: Uint8Array): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  new TextDecoder().decode(bytes).replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
