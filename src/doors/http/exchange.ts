/** The types and small answers that every part of the HTTP door shares. */
import type { Context } from 'hono'
import { ERRORS, type Problem, problemBody } from '../../kernel/errors.ts'

/** What the door keeps about one exchange. */
export type ExchangeEnv = {
  Variables: { requestId: string; retryAfter: number | undefined }
  /** Put there by @hono/node-server; absent when a test calls the app directly. */
  Bindings: { incoming?: { socket?: { remoteAddress?: string | undefined } } }
}
export type Exchange = Context<ExchangeEnv>

/** A refusal as `application/problem+json`, with the headers that belong to it. */
export const problemResponse = (
  problem: Problem,
  requestId: string,
  headers: Record<string, string> = {},
): Response => {
  const { status, headers: own, body } = problemAnswer(problem, requestId)
  return new Response(body, { status, headers: { ...own, ...headers } })
}

/** The same taken apart, for whoever writes it himself. */
export const problemAnswer = (problem: Problem, requestId: string) => {
  const { status, retryable } = ERRORS[problem.code]
  const headers: Record<string, string> = {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    'x-request-id': requestId,
    ...(status === 401 && { 'www-authenticate': 'Bearer realm="fairhand"' }),
    ...(retryable && (status === 503 || status === 429) && { 'retry-after': '1' }),
  }
  return { status, headers, body: JSON.stringify(problemBody(problem, requestId)) }
}
