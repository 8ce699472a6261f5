/**
 * One request to an OpenAI-compatible server of somebody else’s (reach.ts): its name is looked up once, every
 * address it stands for is checked, redirects are not followed, and no more is read than a reply may have.
 */
import type { IncomingMessage } from 'node:http'
import type { Message } from '../features/models/conversation.ts'
import { MODEL_LIMITS } from '../kernel/limits/expert/model-limits.ts'
import { type ReceiverRules, readReceiver } from '../kernel/network/receiver-url.ts'
import { checkedAddress, type LookUp, reasonOf, requestTo, systemLookUp, until } from './reach.ts'

export type ModelCall = {
  /** Up to `/v1`. */
  url: string
  key: string | null
  model: string
  messages: readonly Message[]
  max_tokens: number
}

export type Replied =
  | { text: string; input_tokens: number | null; output_tokens: number | null }
  /** `endpoint`: it does not work; `refused`: it did not take what was said. */
  | { fault: 'endpoint' | 'refused'; reason: string }

const broken = (reason: string): Replied => ({ fault: 'endpoint', reason })

/** Never throws for what the server or its network does; throws when `stopping` is aborted. */
export const callModel = async (
  call: ModelCall,
  rules: ReceiverRules,
  stopping: AbortSignal,
  lookUp: LookUp = systemLookUp,
): Promise<Replied> => {
  const timeout = AbortSignal.timeout(MODEL_LIMITS.timeout * 1000)
  const signal = AbortSignal.any([timeout, stopping])
  try {
    const receiver = readReceiver(`${call.url}/chat/completions`, rules)
    if (typeof receiver === 'string') return broken('Its address is not called.')
    const address = await until(signal, checkedAddress(receiver, lookUp))
    if (typeof address !== 'string') return broken('Its address is not called.')
    const response = await until(signal, exchange(call, receiver.url, address, signal))
    try {
      return replyOf(response.statusCode ?? 0, await until(signal, bodyOf(response)))
    } finally {
      response.destroy()
    }
  } catch (error) {
    stopping.throwIfAborted()
    if (timeout.aborted) return broken(`No reply came within ${MODEL_LIMITS.timeout} seconds.`)
    return broken(`It could not be reached: ${reasonOf(error)}.`)
  }
}

const exchange = (
  { key, model, messages, max_tokens }: ModelCall,
  url: URL,
  address: string,
  signal: AbortSignal,
): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const body = JSON.stringify({ model, messages, max_tokens, stream: false })
    const headers = {
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
      accept: 'application/json',
      'accept-encoding': 'identity',
      ...(key !== null && { authorization: `Bearer ${key}` }),
    }
    const request = requestTo(url, address, { method: 'POST', headers, signal })
    request.on('response', resolve)
    // Errors may come more than once, and a connection may end without a word.
    request.on('error', reject)
    request.on('close', () => reject(new Error('the connection ended')))
    request.end(body)
  })

/** Undefined when there is more than anybody would read. */
const bodyOf = async (response: IncomingMessage): Promise<string | undefined> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > MODEL_LIMITS.answer_bytes) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** Words of the server itself are not passed on: they may name keys, accounts and addresses. */
const replyOf = (status: number, body: string | undefined): Replied => {
  if (body === undefined) return broken('Its reply is longer than anybody would read.')
  if (status === 400 || status === 413 || status === 422)
    return { fault: 'refused', reason: `It did not take the message (${status}).` }
  if (status !== 200) return broken(`It answered ${status}.`)
  return read(body) ?? broken('Its reply could not be read.')
}

type Completion = {
  choices?: { message?: { content?: unknown } }[]
  usage?: { prompt_tokens?: unknown; completion_tokens?: unknown }
}

const read = (body: string): Replied | undefined => {
  try {
    const { choices, usage } = JSON.parse(body) as Completion
    const content = choices?.[0]?.message?.content
    if (typeof content !== 'string') return undefined
    return {
      text: storable(content),
      input_tokens: tokens(usage?.prompt_tokens),
      output_tokens: tokens(usage?.completion_tokens),
    }
  } catch {
    return undefined
  }
}

const tokens = (value: unknown): number | null =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value < 2 ** 31
    ? value
    : null

/** Without what the database refuses and a reader cannot see, and no longer than is kept. */
const storable = (text: string): string =>
  [...text.toWellFormed()]
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .filter((sign) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(sign))
    .join('')
    .slice(0, MODEL_LIMITS.reply)
    .toWellFormed()
