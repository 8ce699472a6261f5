/** The product’s own resources: how things are done here, and what belongs to the caller. */
import { readFile } from 'node:fs/promises'
import { guide } from '../guide.ts'
import type { Reading, ResourceContent, ResourceEntry, TemplateEntry } from './library.ts'
import { outputText } from './tool-text.ts'

/** Where the page about what may be asked of people lies. */
export const ACCEPTABLE_USE = new URL('../../../docs/acceptable-use.md', import.meta.url)

/** What an operation answers to this caller; undefined when the table has no such operation. */
const outputOf = async (
  { operations, run, call }: Reading,
  name: string,
  input: Record<string, unknown>,
): Promise<Record<string, unknown> | undefined> => {
  const spec = operations.find((one) => one.name === name)
  return spec && (await run(spec, { ...call, input })).output
}

export const RESOURCES: readonly ResourceEntry[] = [
  {
    resource: {
      uri: 'fairhand://form-schema',
      name: 'form_schema',
      title: 'Form schema',
      description: 'JSON Schema of forms: what workers see and answer',
      mimeType: 'application/schema+json',
    },
    read: async (reading) => {
      const output = await outputOf(reading, 'get_form_schema', {})
      const text = JSON.stringify(output?.json_schema, null, 1)
      return output && { mimeType: 'application/schema+json', text }
    },
  },
  {
    resource: {
      uri: 'fairhand://acceptable-use',
      name: 'acceptable_use',
      title: 'Acceptable use',
      description: 'What may be asked of people here, and what may not',
      mimeType: 'text/markdown',
    },
    read: async () => ({ mimeType: 'text/markdown', text: await readFile(ACCEPTABLE_USE, 'utf8') }),
  },
  {
    resource: {
      uri: 'fairhand://guide',
      name: 'guide',
      title: 'Guide',
      description: 'How to ask people, in one page',
      mimeType: 'text/markdown',
    },
    read: async ({ instance }) => ({ mimeType: 'text/markdown', text: guide(instance) }),
  },
]

export const TEMPLATES: readonly TemplateEntry[] = [
  {
    template: {
      uriTemplate: 'fairhand://jobs/{job_id}',
      name: 'job',
      title: 'A job',
      description: 'One of your jobs: terms, form, progress, money',
      mimeType: 'application/json',
    },
    read: async (reading, job_id) => {
      const output = await outputOf(reading, 'get_job', { job_id })
      return output && { mimeType: 'application/json', text: JSON.stringify(output, null, 1) }
    },
  },
  {
    template: {
      uriTemplate: 'fairhand://jobs/{job_id}/results',
      name: 'results',
      title: 'Results of a job',
      description: 'The first hundred answers, fenced as data: workers wrote them',
      mimeType: 'text/plain',
    },
    read: async (reading, job_id) => {
      const output = await outputOf(reading, 'get_results', { job_id, limit: 100 })
      return output && { mimeType: 'text/plain', text: outputText(output, true, false) }
    },
  },
  {
    template: {
      uriTemplate: 'fairhand://files/{file_id}',
      name: 'file',
      title: 'A file',
      description: 'A picture or a sound of yours, as it was stored',
    },
    read: async (reading, file_id) => fileContent(reading, file_id),
  },
]

const fileContent = async (
  reading: Reading,
  file_id: string,
): Promise<ResourceContent | undefined> => {
  const output = await outputOf(reading, 'get_file', { file_id })
  if (output === undefined) return undefined
  const bytes = await reading.files.get(String(output.sha256))
  return { mimeType: String(output.media_type), blob: Buffer.from(bytes).toString('base64') }
}
