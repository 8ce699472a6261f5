/** Runs one tool call through the same pipeline as every other door. */
import type { CallToolResult, ImageContent, ServerContext } from '@modelcontextprotocol/server'
import type { Caller } from '../../kernel/caller.ts'
import { Problem, problemBody } from '../../kernel/errors.ts'
import { LIMITS } from '../../kernel/limits.ts'
import type { OperationSpec } from '../../kernel/operation.ts'
import { checkedInput } from '../input-check.ts'
import { type Log, problemOf, type Run } from '../run.ts'
import { type OnWait, runOrWait } from '../wait.ts'
import { outputText, problemText } from './tool-text.ts'
import type { ToolEntry } from './tools.ts'

export type ToolCall = {
  entry: ToolEntry
  caller: Caller
  requestId: string
  arguments: unknown
}

/** An image to go with a tool’s output, where there is one. It never fails: the text has the address. */
export type PictureOf = (
  spec: OperationSpec,
  output: Record<string, unknown>,
  call: { caller: Caller; request_id: string },
) => Promise<ImageContent | undefined>

/** The outcome as a tool result; refusals are results too (`isError`), so that a model reads the hint. */
export const callTool = async (
  run: Run,
  log: Log,
  { entry, caller, requestId, arguments: raw }: ToolCall,
  context: ServerContext,
  picture?: PictureOf,
): Promise<CallToolResult> => {
  try {
    const { input, idempotency_key, dry_run } = argumentsOf(entry, raw)
    const call = { caller, input, request_id: requestId, idempotency_key, dry_run }
    const { signal } = context.mcpReq
    const { output } = await runOrWait(run, entry.spec, call, signal, progress(entry, context))
    const text = { type: 'text' as const, text: outputText(output, entry.workerText, dry_run) }
    const image = await picture?.(entry.spec, output, call)
    return { content: image === undefined ? [text] : [text, image], structuredContent: output }
  } catch (error) {
    const problem = problemBody(problemOf(error, requestId, log), requestId)
    return {
      isError: true,
      content: [{ type: 'text', text: problemText(problem) }],
      structuredContent: problem,
    }
  }
}

/** The operation's input, and what every write takes besides. */
const argumentsOf = ({ spec }: ToolEntry, raw: unknown) => {
  const all = checkedInput(raw)
  if (spec.effect === 'read') return { input: all, idempotency_key: undefined, dry_run: false }
  const { idempotency_key: key, dry_run = false, ...input } = all
  if (typeof dry_run !== 'boolean') throw wrong('dry_run', 'dry_run is true or false.')
  if (key === undefined || key === null) return { input, idempotency_key: undefined, dry_run }
  if (typeof key !== 'string' || key.length < 1 || key.length > LIMITS.idempotency_key)
    throw wrong('idempotency_key', `idempotency_key has 1 to ${LIMITS.idempotency_key} characters.`)
  return { input, idempotency_key: key, dry_run }
}

const wrong = (param: string, detail: string): Problem =>
  new Problem('invalid_input', {
    detail,
    param,
    errors: [{ pointer: `/${param}`, message: detail }],
  })

/** Tells a client that asked for it how far the answers are, every few seconds. */
const progress = ({ spec }: ToolEntry, context: ServerContext): OnWait | undefined => {
  const progressToken = context.mcpReq._meta?.progressToken
  if (progressToken === undefined || spec.until === undefined) return undefined
  let next = 0
  return (output, waited) => {
    if (waited < next) return
    next = waited + LIMITS.progress_every
    const message =
      output.wanted === undefined
        ? 'Nothing yet'
        : `${output.answered ?? 0} of ${output.wanted} answers`
    const params = { progressToken, progress: Math.round(waited * 10) / 10, message }
    // A client that left cannot be told; the call itself notices through its signal.
    context.mcpReq.notify({ method: 'notifications/progress', params }).catch(() => undefined)
  }
}
