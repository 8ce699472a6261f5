/** MCP over Streamable HTTP at /mcp, for both eras of the protocol, without sessions. */
import {
  createMcpHandler,
  ProtocolError,
  ProtocolErrorCode,
  Server,
} from '@modelcontextprotocol/server'
import type { FileStore, Instance } from '../../features/handle.ts'
import type { Caller } from '../../kernel/caller.ts'
import { Problem } from '../../kernel/errors.ts'
import { LIMITS } from '../../kernel/limits.ts'
import type { OperationSpec } from '../../kernel/operation.ts'
import { INSTRUCTIONS } from '../guide.ts'
import type { Exchange } from '../http/exchange.ts'
import type { Gate } from '../http/gate.ts'
import { assertLocalOrigin } from '../http/safety.ts'
import type { Log, Run } from '../run.ts'
import { callTool } from './call-tool.ts'
import type { Library } from './library.ts'
import { previewImage } from './preview-image.ts'
import { PROMPTS } from './prompts.ts'
import { RESOURCES, TEMPLATES } from './resources.ts'
import { serveLibrary } from './serve-library.ts'
import { type ToolEntry, toolEntries } from './tools.ts'

export type McpParts = {
  operations: readonly OperationSpec[]
  run: Run
  gate: Gate
  instance: Pick<Instance, 'name' | 'version' | 'public_url' | 'livemode'>
  files: Pick<FileStore, 'get'>
  log: Log
  /** What there is besides tools; the product’s own when left out. */
  library?: Library | undefined
}

const OWN_LIBRARY: Library = { resources: RESOURCES, templates: TEMPLATES, prompts: PROMPTS }

/**
 * The handler for /mcp. Every request is authenticated by itself with a bearer key; the host was
 * checked before, the origin is checked here, so that no web page can drive a local agent.
 */
export const createMcpDoor = (parts: McpParts) => {
  const tools = toolEntries(parts.operations)
  return async (exchange: Exchange): Promise<Response> => {
    const request = exchange.req.raw
    assertLocalOrigin(request, parts.instance.public_url)
    if (!/^bearer /i.test(request.headers.get('authorization') ?? ''))
      throw new Problem('unauthenticated')
    const caller = await parts.gate(exchange)
    const requestId = exchange.get('requestId')
    const handler = createMcpHandler(() => serverFor(parts, tools, caller, requestId), {
      maxRequestBodySize: LIMITS.body_bytes,
      onerror: (error) => parts.log.debug({ request_id: requestId, error }, 'mcp'),
    })
    return handler.fetch(request)
  }
}

/** A server for the one request of one caller. */
const serverFor = (
  parts: McpParts,
  tools: Map<string, ToolEntry>,
  caller: Caller,
  requestId: string,
): Server => {
  const { operations, instance, run, files, log, library = OWN_LIBRARY } = parts
  const server = new Server(
    { name: 'fairhand', title: instance.name, version: instance.version },
    {
      capabilities: { tools: {}, resources: {}, prompts: {}, completions: {} },
      instructions: INSTRUCTIONS,
    },
  )
  server.setRequestHandler('tools/list', () => ({
    tools: [...tools.values()].map(({ tool }) => tool),
  }))
  server.setRequestHandler('tools/call', async ({ params }, context) => {
    const entry = tools.get(params.name)
    if (entry === undefined)
      throw new ProtocolError(ProtocolErrorCode.InvalidParams, `There is no tool ${params.name}`)
    const wanted = { entry, caller, requestId, arguments: params.arguments }
    return callTool(run, log, wanted, context, previewImage(parts))
  })
  const call = { caller, request_id: requestId }
  serveLibrary(server, library, { operations, run, instance, files, call }, log)
  return server
}
