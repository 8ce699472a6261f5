/** What an agent may read and be asked to do besides calling tools: resources, templates, prompts. */
import type {
  Prompt,
  PromptMessage,
  Resource,
  ResourceTemplateType,
} from '@modelcontextprotocol/server'
import type { FileStore, Instance } from '../../features/handle.ts'
import type { Caller } from '../../kernel/caller.ts'
import type { OperationSpec } from '../../kernel/operation.ts'
import type { Run } from '../run.ts'

/** One reading: what may be asked, and by whom. Whoever may not call an operation may not read it. */
export type Reading = {
  operations: readonly OperationSpec[]
  run: Run
  instance: Pick<Instance, 'name' | 'public_url' | 'livemode'>
  files: Pick<FileStore, 'get'>
  call: { caller: Caller; request_id: string }
}

/** Text, or bytes in base64. */
export type ResourceContent = { mimeType: string } & ({ text: string } | { blob: string })

/** Undefined when the table lacks the operation behind it. */
export type ResourceEntry = {
  resource: Resource
  read: (reading: Reading) => Promise<ResourceContent | undefined>
}

/** A family of resources; `value` is what stands in the place of the one variable. */
export type TemplateEntry = {
  template: ResourceTemplateType
  read: (reading: Reading, value: string) => Promise<ResourceContent | undefined>
}

/** A request in words that a person chooses from a menu. `read` gives what a resource says. */
export type PromptEntry = {
  prompt: Prompt
  messages: (
    given: Record<string, string>,
    read: (uri: string) => Promise<ResourceContent>,
  ) => Promise<PromptMessage[]> | PromptMessage[]
}

export type Library = {
  resources: readonly ResourceEntry[]
  templates: readonly TemplateEntry[]
  prompts: readonly PromptEntry[]
}

/** What stands in the place of the one variable of a template, as `fairhand://jobs/{job_id}`. */
const valueIn = (template: string, uri: string): string | undefined => {
  const [before = '', after = ''] = template.split(/\{\w+\}/)
  if (!uri.startsWith(before) || !uri.endsWith(after)) return undefined
  const value = uri.slice(before.length, uri.length - after.length)
  return value === '' || value.includes('/') ? undefined : value
}

/** The content behind an address; undefined when there is none. Throws the refusals of operations. */
export const readFrom = async (
  { resources, templates }: Pick<Library, 'resources' | 'templates'>,
  reading: Reading,
  uri: string,
): Promise<ResourceContent | undefined> => {
  const entry = resources.find(({ resource }) => resource.uri === uri)
  if (entry) return entry.read(reading)
  for (const { template, read } of templates) {
    const value = valueIn(template.uriTemplate, uri)
    if (value !== undefined) return read(reading, value)
  }
  return undefined
}
