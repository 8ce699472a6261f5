/** What an agent may read besides calling tools. */
import { readFile } from 'node:fs/promises'
import type { Resource } from '@modelcontextprotocol/server'
import type { Instance } from '../../features/handle.ts'
import type { Caller } from '../../kernel/caller.ts'
import type { OperationSpec } from '../../kernel/operation.ts'
import { guide } from '../guide.ts'
import type { Run } from '../run.ts'

/** Where the page about what may be asked of people lies. */
export const ACCEPTABLE_USE = new URL('../../../docs/acceptable-use.md', import.meta.url)

export type ResourceParts = {
  operations: readonly OperationSpec[]
  run: Run
  instance: Pick<Instance, 'name' | 'public_url' | 'livemode'>
}

export const RESOURCES: Resource[] = [
  {
    uri: 'fairhand://form-schema',
    name: 'form_schema',
    title: 'Form schema',
    description: 'JSON Schema of forms: what workers see and answer',
    mimeType: 'application/schema+json',
  },
  {
    uri: 'fairhand://acceptable-use',
    name: 'acceptable_use',
    title: 'Acceptable use',
    description: 'What may be asked of people here, and what may not',
    mimeType: 'text/markdown',
  },
  {
    uri: 'fairhand://guide',
    name: 'guide',
    title: 'Guide',
    description: 'How to ask people, in one page',
    mimeType: 'text/markdown',
  },
]

/** The text of a resource; undefined when there is none of that name. */
export const readResource = async (
  { operations, run, instance }: ResourceParts,
  uri: string,
  call: { caller: Caller; request_id: string },
): Promise<string | undefined> => {
  if (uri === 'fairhand://guide') return guide(instance)
  if (uri === 'fairhand://acceptable-use') return readFile(ACCEPTABLE_USE, 'utf8')
  const spec = operations.find(({ name }) => name === 'get_form_schema')
  if (uri !== 'fairhand://form-schema' || spec === undefined) return undefined
  const { output } = await run(spec, { ...call, input: {} })
  return JSON.stringify(output.json_schema, null, 1)
}
