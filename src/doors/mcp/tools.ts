/** The operations that are offered as MCP tools, described for a model. */
import type { Tool } from '@modelcontextprotocol/server'
import { Answers } from '../../features/assignments/contract.ts'
import { WorkerText } from '../../features/jobs/job-schemas.ts'
import { LIMITS } from '../../kernel/limits.ts'
import type { OperationSpec } from '../../kernel/operation.ts'
import { type JsonSchema, wireSchema } from '../../kernel/wire-schema.ts'

/** An operation with its description as a tool. */
export type ToolEntry = {
  spec: OperationSpec
  tool: Tool
  /** Whether its output carries text that workers wrote. */
  workerText: boolean
}

/** Ends something for good, rather than adding to it. */
const DESTRUCTIVE = new Set(['close_job'])

/** The tools by name. */
export const toolEntries = (operations: readonly OperationSpec[]): Map<string, ToolEntry> =>
  new Map(operations.filter(({ tool }) => tool).map((spec) => [spec.name, entryOf(spec)]))

const entryOf = (spec: OperationSpec): ToolEntry => {
  const workerText = holdsAnswers(spec)
  const reads = spec.effect === 'read'
  const tool = {
    name: spec.name,
    title: titleOf(spec.name),
    description: [spec.summary, spec.description].filter(Boolean).join('.\n'),
    inputSchema: withWriteArguments(spec, wireSchema(spec.input)),
    outputSchema: wireSchema(spec.output),
    annotations: {
      title: titleOf(spec.name),
      readOnlyHint: reads,
      destructiveHint: DESTRUCTIVE.has(spec.name),
      idempotentHint: reads,
      // People outside answer or are asked; quotes, checks and balances stay inside the instance.
      openWorldHint: !reads || workerText,
    },
  }
  return { spec, tool: tool as Tool, workerText }
}

/** `ask_people` → `Ask people`. */
const titleOf = (name: string): string => {
  const words = name.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Every write takes what REST takes as a header and a query parameter. */
const withWriteArguments = (spec: OperationSpec, schema: JsonSchema): JsonSchema => {
  if (spec.effect === 'read') return schema
  return {
    ...schema,
    properties: {
      ...schema.properties,
      idempotency_key: {
        type: 'string',
        minLength: 1,
        maxLength: LIMITS.idempotency_key,
        description: 'Name this request; repeating it with the same key does it once',
      },
      dry_run: {
        type: 'boolean',
        default: false,
        description: 'Learn what would happen; nothing is changed or spent',
      },
    },
  }
}

/** Workers write answers and questions, and nothing else that a tool returns. */
const holdsAnswers = (spec: OperationSpec): boolean =>
  Object.keys(wireSchema(spec.output, { Answers, WorkerText }).$defs ?? {}).length > 0
