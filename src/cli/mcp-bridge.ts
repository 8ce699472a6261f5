/**
 * MCP between a program that speaks it over stdin and stdout, and the instance that speaks it over
 * HTTP. Messages pass as they are: the tools, their schemas and every refusal are the instance's own.
 */

/** What is known of a message: JSON-RPC 2.0. */
type Message = {
  jsonrpc: '2.0'
  id?: string | number | null
  method?: string
  params?: Record<string, unknown>
  result?: Record<string, unknown>
}

export type BridgeSettings = {
  url: string
  key: string | undefined
  fetch?: (request: Request) => Promise<Response>
  /** Hears every message for the client, in the order they arrive. */
  write: (message: unknown) => void
}

/** Where the revision of 2026 keeps its version: in every request. */
const VERSION = 'io.modelcontextprotocol/protocolVersion'

/** Which member of the params a request is routed by, as the HTTP binding wants it in a header. */
const NAMED_BY: Readonly<Record<string, string>> = {
  'tools/call': 'name',
  'prompts/get': 'name',
  'resources/read': 'uri',
  'tasks/get': 'taskId',
  'tasks/update': 'taskId',
  'tasks/cancel': 'taskId',
}

/** A bridge: `pass` takes a line from the client; `close` ends everything under way. */
export const createBridge = (settings: BridgeSettings) => {
  const underWay = new Map<unknown, AbortController>()
  let version: string | undefined

  const forward = async (message: Message, signal: AbortSignal): Promise<void> => {
    const request = requestFor(settings, message, version, signal)
    const response = await (settings.fetch ?? fetch)(request)
    for await (const answer of messagesIn(response)) {
      if (message.method === 'initialize') version = versionOf(answer) ?? version
      settings.write(answer)
    }
  }

  const pass = async (line: string): Promise<void> => {
    const message = read(line)
    if (message === undefined) return settings.write(failure(null, -32700, 'This is no JSON.'))
    // Over HTTP a call is cancelled by hanging up.
    if (message.method === 'notifications/cancelled')
      return underWay.get(message.params?.requestId)?.abort()
    const control = new AbortController()
    const asks = message.id !== undefined && message.method !== undefined
    if (asks) underWay.set(message.id, control)
    try {
      await forward(message, control.signal)
    } catch (error) {
      if (asks && !control.signal.aborted) settings.write(notDone(settings, message, error))
    } finally {
      if (asks) underWay.delete(message.id)
    }
  }
  const close = () => {
    for (const control of underWay.values()) control.abort()
  }
  return { pass, close }
}

const read = (line: string): Message | undefined => {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

const requestFor = (
  { url, key }: BridgeSettings,
  message: Message,
  agreed: string | undefined,
  signal: AbortSignal,
): Request => {
  const { method, params } = message
  const headers = new Headers({
    accept: 'application/json, text/event-stream',
    'content-type': 'application/json',
  })
  if (key !== undefined) headers.set('authorization', `Bearer ${key}`)
  const meta = params?._meta as Record<string, unknown> | undefined
  const version = meta?.[VERSION] ?? agreed
  if (typeof version === 'string') headers.set('mcp-protocol-version', version)
  if (method !== undefined && meta?.[VERSION] !== undefined) {
    headers.set('mcp-method', method)
    const name = params?.[NAMED_BY[method] ?? '']
    if (typeof name === 'string') headers.set('mcp-name', headerText(name))
  }
  return new Request(`${url}/mcp`, {
    method: 'POST',
    headers,
    body: JSON.stringify(message),
    signal,
  })
}

/** A header holds printable ASCII; anything else travels in Base64, marked as the protocol says. */
const headerText = (text: string): string =>
  /^[!-~]([ -~]*[!-~])?$/.test(text) && !text.startsWith('=?base64?')
    ? text
    : `=?base64?${Buffer.from(text).toString('base64')}?=`

const versionOf = (answer: unknown): string | undefined => {
  const version = (answer as Message).result?.protocolVersion
  return typeof version === 'string' ? version : undefined
}

/** The messages of an answer: one in JSON, or any number as events. Throws for a refusal at the door. */
async function* messagesIn(response: Response): AsyncGenerator<unknown> {
  const type = response.headers.get('content-type') ?? ''
  if (type.startsWith('text/event-stream') && response.body !== null) {
    yield* eventsIn(response.body)
    return
  }
  const text = await response.text()
  if (text === '') return
  const body = read(text)
  if (body?.jsonrpc === '2.0') yield body
  else throw new DoorRefusal(response.status, body)
}

async function* eventsIn(body: ReadableStream<Uint8Array>): AsyncGenerator<unknown> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of body) {
    const lines = `${rest}${decoder.decode(chunk, { stream: true })}`.split(/\r?\n/)
    rest = lines.pop() ?? ''
    for (const line of lines) {
      const message = line.startsWith('data:') ? read(line.slice(5)) : undefined
      if (message !== undefined) yield message
    }
  }
}

/** The door said no before the protocol began, as for a wrong key. */
class DoorRefusal extends Error {
  readonly problem: Record<string, unknown> | undefined
  constructor(status: number, problem: Record<string, unknown> | undefined) {
    const said = problem?.detail ?? `The answer (${status}) does not come from a Fairhand instance.`
    super([said, problem?.hint].filter(Boolean).join(' '))
    this.problem = problem
  }
}

const notDone = ({ url }: BridgeSettings, { id }: Message, error: unknown) =>
  error instanceof DoorRefusal
    ? failure(id, -32000, error.message, error.problem)
    : failure(id, -32000, `No answer from ${url}. Check the address and that it is running.`)

const failure = (id: Message['id'], code: number, message: string, data?: unknown) => ({
  jsonrpc: '2.0',
  id: id ?? null,
  error: { code, message, ...(data !== undefined && { data }) },
})
