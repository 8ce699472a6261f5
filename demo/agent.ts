/** The agent: the official MCP client with a key, and what it says of its own calls. */
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import type { ProblemBody } from '../src/kernel/errors.ts'
import type { OperationSpec, WireInput, WireOutput } from '../src/kernel/operation.ts'
import { newPace } from './turns.ts'

/** Long enough for `wait_for_results`, which answers within 55 s. */
const TIMEOUT = 70_000
/** Seconds for which a call is repeated while no answer comes. */
const PATIENCE = 60

/** A refusal by the instance, as the tool returned it. */
export class Refused extends Error {
  readonly problem: ProblemBody
  constructor(problem: ProblemBody) {
    super(`${problem.code}: ${problem.detail} ${problem.hint}`)
    this.name = 'Refused'
    this.problem = problem
  }
}

export type Agent = {
  /** Calls a tool; throws Refused. Repeated under the same key while the server is away. */
  call<S extends OperationSpec>(spec: S, input: WireInput<S>): Promise<WireOutput<S>>
  /** Calls that got no answer and were repeated. */
  repeated(): number
  close(): Promise<void>
}

/** Connects to /mcp with an agent’s key. */
export const connectAgent = async (url: string, key: string): Promise<Agent> => {
  const client = new Client(
    { name: 'fairhand-demo', version: '1.0.0' },
    { versionNegotiation: { mode: 'auto' } },
  )
  const headers = { authorization: `Bearer ${key}` }
  await client.connect(
    new StreamableHTTPClientTransport(new URL('/mcp', url), { requestInit: { headers } }),
  )
  const pace = newPace()
  let repeated = 0
  const call: Agent['call'] = async (spec, input) => {
    const key = spec.effect === 'write' ? { idempotency_key: randomUUID() } : {}
    const request = { name: spec.name, arguments: { ...(input as object), ...key } }
    const deadline = Date.now() + PATIENCE * 1000
    for (;;) {
      await pace()
      const reply = await once(client, request)
      if (reply !== undefined && 'output' in reply) return reply.output as never
      const again = reply === undefined || reply.problem.retryable
      if (!again || Date.now() > deadline)
        throw reply ? new Refused(reply.problem) : new Error(`no answer to ${spec.name}`)
      repeated += 1
      await sleep(500)
    }
  }
  return { call, repeated: () => repeated, close: () => client.close() }
}

type Reply = { output: unknown } | { problem: ProblemBody }

/** One try; undefined when no answer came. */
const once = async (
  client: Client,
  request: { name: string; arguments: Record<string, unknown> },
): Promise<Reply | undefined> => {
  try {
    const result = await client.callTool(request, { timeout: TIMEOUT })
    if (result.isError) return { problem: result.structuredContent as ProblemBody }
    return { output: result.structuredContent }
  } catch (error) {
    if (isUnreachable(error)) return undefined
    throw error
  }
}

/** A connection that was refused or cut, anywhere in the chain of causes. */
const isUnreachable = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  if (/^(ECONN|EPIPE|UND_ERR)/.test(code) || error.message === 'fetch failed') return true
  return isUnreachable(error.cause)
}
