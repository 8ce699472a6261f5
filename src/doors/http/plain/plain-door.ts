/**
 * The short way for what programs send most: an operation at its address, with JSON or nothing in the
 * body. It says what the app would say, word for word, without building the web's objects for it.
 * Whatever it does not know at once it leaves untouched for the app.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { newUuid } from '../../../kernel/id.ts'
import { problemOf } from '../../run.ts'
import type { AppParts } from '../app.ts'
import { problemAnswer } from '../exchange.ts'
import type { Gate } from '../gate.ts'
import { answerer, hasDoor } from '../operation-routes.ts'
import { dataHeaders, ourHost } from '../safety.ts'
import { type PlainRequest, plainRequest } from './plain-request.ts'
import { plainRoutes } from './plain-routes.ts'

/** Answers a request, or returns false and has not touched it. */
export type PlainDoor = (incoming: IncomingMessage, outgoing: ServerResponse) => boolean

type Answerer = ReturnType<typeof answerer>

/** `gate` is the app’s own, so that callers have one budget whichever way they come. */
export const createPlainDoor = (parts: AppParts, gate: Gate): PlainDoor => {
  const { operations, run, instance } = parts
  // Who waits for something to happen is served by the app, which notices when they go away.
  const served = operations.filter((spec) => hasDoor(spec) && spec.until === undefined)
  const find = plainRoutes(served, (spec) => answerer(spec, run, gate))
  const isOurs = ourHost(instance.public_url)
  const write = writer(instance.public_url)
  return (incoming, outgoing) => {
    const { method = '', url = '' } = incoming
    const found = find(method, url)
    const request = found && plainRequest(incoming)
    if (!request || !isOurs(request.host)) return false
    void serve(parts, request, found).then((answer) => {
      if (answer) write(outgoing, answer)
    })
    return true
  }
}

type Answer = { status: number; headers: Record<string, string>; body: string }

/** What an answer says; nothing when nobody is there to hear it. Never throws. */
const serve = async (
  { log }: AppParts,
  request: PlainRequest,
  { value, placeholders }: { value: Answerer; placeholders: Record<string, string> },
): Promise<Answer | undefined> => {
  const begun = performance.now()
  const request_id = newUuid()
  let gone = false
  const text = async (): Promise<string> => {
    const body = await request.body
    gone = body === undefined
    if (body === undefined) throw new Error('The client went away.')
    return body
  }
  let answer: Answer
  try {
    const { output, headers } = await value(request, { request_id, placeholders, text })
    answer = { status: 200, headers: { ...headers, ...JSON_TYPE }, body: JSON.stringify(output) }
    answer.headers['x-request-id'] = request_id
  } catch (error) {
    if (gone) return undefined
    answer = problemAnswer(problemOf(error, request_id, log), request_id)
    if (request.retryAfter !== undefined) answer.headers['retry-after'] = String(request.retryAfter)
  }
  const milliseconds = Math.round(performance.now() - begun)
  const { method, path } = request
  log.debug({ method, path, status: answer.status, milliseconds }, 'request')
  return answer
}

const JSON_TYPE = { 'content-type': 'application/json' }

const writer = (publicUrl: string) => {
  const always = dataHeaders(publicUrl)
  return (outgoing: ServerResponse, { status, headers, body }: Answer): void => {
    outgoing.writeHead(status, {
      ...always,
      ...headers,
      'content-length': Buffer.byteLength(body),
    })
    outgoing.end(body)
  }
}
