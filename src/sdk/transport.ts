/**
 * How a call travels: one request per operation, repeated with the same idempotency key while the
 * refusal says that repeating helps. Nothing but `fetch` is needed, so the browser uses it too.
 */
import type { ErrorCode, Issue, ProblemBody } from '../kernel/errors.ts'
import { fillRoute } from '../kernel/route.ts'

/** Where the instance is and how to call it. */
export type Transport = {
  /** Without a trailing slash; an empty string means the page's own origin. */
  url: string
  /** Sent with every request: the key, and whom to act as. */
  headers?: Record<string, string>
  fetch?: (request: Request) => Promise<Response>
  /** How often a request is tried in all; 4 when left out. */
  attempts?: number
}

/** What a single call may say besides its input. */
export type CallOptions = {
  /** Names this request, so that repeating it cannot do the thing twice. Made when left out. */
  idempotencyKey?: string | undefined
  /** The real path, rolled back: the output says what would have happened. */
  dryRun?: boolean | undefined
  signal?: AbortSignal | undefined
}

/** A refusal, as the instance said it; `unreachable` when no answer came at all. */
export class FairhandError extends Error {
  readonly code: ErrorCode | 'unreachable'
  /** HTTP status; 0 when no answer came. */
  readonly status: number
  /** One sentence: what to do now. */
  readonly hint: string
  readonly retryable: boolean
  readonly requestId: string | undefined
  readonly errors: readonly Issue[]
  constructor(problem: Partial<ProblemBody> & { detail: string }) {
    super(problem.detail)
    this.name = 'FairhandError'
    this.code = problem.code ?? 'unreachable'
    this.status = problem.status ?? 0
    this.hint = problem.hint ?? ''
    this.retryable = problem.retryable ?? false
    this.requestId = problem.request_id
    this.errors = problem.errors ?? []
  }

  /** Whether it is one of these refusals; for the compiler too, in what follows. */
  is<C extends FairhandError['code']>(...codes: C[]): this is FairhandError & { code: C } {
    return (codes as string[]).includes(this.code)
  }
}

/** What of an operation the transport must know. */
export type Callable = { route: string; effect: 'read' | 'write' }

/** Sends one call and gives back its output. Throws a FairhandError for every refusal. */
export const send = async (
  transport: Transport,
  operation: Callable,
  input: Record<string, unknown>,
  options: CallOptions = {},
): Promise<unknown> => {
  const keyed = { ...options, idempotencyKey: options.idempotencyKey ?? randomKey() }
  return repeated(transport, () => requestOf(transport, operation, input, keyed), options.signal)
}

/** Sends what `make` makes, anew while the refusal says that repeating helps; the output, or it throws. */
export const repeated = async (
  transport: Transport,
  make: () => Request,
  signal?: AbortSignal,
): Promise<unknown> => {
  const attempts = transport.attempts ?? 4
  for (let attempt = 1; ; attempt++) {
    const outcome = await answerOf(transport, make())
    if ('output' in outcome) return outcome.output
    if (!outcome.error.retryable || attempt >= attempts) throw outcome.error
    await pause(outcome.wait ?? 250 * 2 ** attempt * (0.75 + Math.random() / 2), signal)
  }
}

type Attempt = { output: unknown } | { error: FairhandError; wait?: number | undefined }

/** What came back for one request: an output, or a refusal and how long to wait with the next. */
export const answerOf = async (transport: Transport, request: Request): Promise<Attempt> => {
  let response: Response
  try {
    response = await (transport.fetch ?? fetch)(request)
  } catch (error) {
    if (request.signal.aborted) throw error
    return { error: unreachable(transport.url, error) }
  }
  const body: unknown = await response.json().catch(() => undefined)
  if (response.ok) return { output: body }
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN)
  const problem = isProblem(body) ? body : { ...foreign(response), status: response.status }
  return {
    error: new FairhandError(problem),
    wait: Number.isFinite(seconds) ? seconds * 1000 : undefined,
  }
}

const requestOf = (
  transport: Transport,
  operation: Callable,
  input: Record<string, unknown>,
  options: CallOptions,
): Request => {
  const { method, target, body } = fillRoute(operation.route, input)
  const dry = options.dryRun ? `${target.includes('?') ? '&' : '?'}dry_run=true` : ''
  const headers = new Headers(transport.headers)
  headers.set('accept', 'application/json')
  if (body !== undefined) headers.set('content-type', 'application/json')
  if (operation.effect === 'write' && options.idempotencyKey !== undefined)
    headers.set('idempotency-key', options.idempotencyKey)
  return new Request(`${transport.url}${target}${dry}`, {
    method,
    headers,
    ...(body !== undefined && { body }),
    ...(options.signal && { signal: options.signal }),
  })
}

const isProblem = (body: unknown): body is ProblemBody =>
  typeof body === 'object' && body !== null && 'code' in body && 'hint' in body

const foreign = (response: Response) => ({
  detail: `The answer (${response.status}) does not come from a Fairhand instance.`,
  hint: 'Check the address.',
})

const unreachable = (url: string, cause: unknown): FairhandError => {
  const error = new FairhandError({
    detail: `No answer from ${url === '' ? 'the server' : url}.`,
    hint: 'Check the address and that the instance is running.',
    retryable: true,
  })
  error.cause = cause
  return error
}

/** 128 random bits. Not `randomUUID`, which pages on a plain LAN address do not have. */
const randomKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')

const pause = (milliseconds: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer)
      reject(signal?.reason)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop)
      resolve()
    }, milliseconds)
    signal?.addEventListener('abort', stop, { once: true })
  })
