/**
 * What the conformance suite of the protocol asks a server for by name: tools, resources and prompts,
 * as a table of operations and a library of their own, served by the product’s door.
 */
import { z } from 'zod'
import type { Library, ResourceContent } from '../../../src/doors/mcp/library.ts'
import { Problem } from '../../../src/kernel/errors.ts'
import { defineOperation, type OperationSpec } from '../../../src/kernel/operation.ts'
import { PIXEL } from '../cast.ts'
import type { Handlers } from '../door-fixture.ts'

const tool = { allow: ['agent'], scope: 'read', effect: 'read', tool: true } as const

/** Long enough for three notes on the progress: the door sends one every five seconds. */
const SECONDS = 10.5

const simpleText = defineOperation({
  ...tool,
  name: 'test_simple_text',
  summary: 'Answer with a text',
  route: 'GET /v1/test/text',
  input: z.object({}),
  output: z.object({ text: z.string() }),
})
const errorHandling = defineOperation({
  ...tool,
  name: 'test_error_handling',
  summary: 'Refuse',
  route: 'GET /v1/test/error',
  input: z.object({}),
  output: z.object({}),
})
const withProgress = defineOperation({
  ...tool,
  name: 'test_tool_with_progress',
  summary: 'Take a while',
  route: 'GET /v1/test/progress',
  until: ({ complete }: { complete: boolean }) => complete,
  input: z.object({ timeout_seconds: z.int().default(20) }),
  output: z.object({ complete: z.boolean(), answered: z.int(), wanted: z.int() }),
})

export const conformanceOperations = [
  simpleText,
  errorHandling,
  withProgress,
] as unknown as readonly OperationSpec[]

export const conformanceHandlers = (): Handlers => {
  let begun: number | undefined
  return {
    test_simple_text: () => ({ text: 'This is a simple text response for testing.' }),
    test_error_handling: () => {
      throw new Problem('conflict', { detail: 'This tool intentionally returns an error.' })
    },
    test_tool_with_progress: () => {
      begun ??= performance.now()
      const seconds = (performance.now() - begun) / 1000
      return { complete: seconds >= SECONDS, answered: Math.floor(seconds), wanted: SECONDS | 0 }
    },
  }
}

const fixed = (uri: string, content: ResourceContent): Library['resources'][number] => ({
  resource: { uri, name: uri, description: `What is at ${uri}`, mimeType: content.mimeType },
  read: async () => content,
})
const text = (words: string) => ({ type: 'text' as const, text: words })
const user = 'user' as const

export const conformanceLibrary: Library = {
  resources: [
    fixed('test://static-text', {
      mimeType: 'text/plain',
      text: 'This is the content of the static text resource.',
    }),
    fixed('test://static-binary', { mimeType: 'image/gif', blob: PIXEL }),
    fixed('test://example-resource', { mimeType: 'text/plain', text: 'An example.' }),
  ],
  templates: [
    {
      template: { uriTemplate: 'test://template/{id}/data', name: 'by_id' },
      read: async (_, id) => ({ mimeType: 'application/json', text: JSON.stringify({ id }) }),
    },
  ],
  prompts: [
    {
      prompt: { name: 'test_simple_prompt', description: 'A prompt without arguments' },
      messages: () => [{ role: user, content: text('This is a simple prompt for testing.') }],
    },
    {
      prompt: {
        name: 'test_prompt_with_arguments',
        description: 'A prompt with two arguments',
        arguments: [
          { name: 'arg1', required: true },
          { name: 'arg2', required: true },
        ],
      },
      messages: ({ arg1, arg2 }) => [
        { role: user, content: text(`Prompt with arguments: arg1='${arg1}', arg2='${arg2}'`) },
      ],
    },
    {
      prompt: {
        name: 'test_prompt_with_embedded_resource',
        description: 'A prompt that shows a resource',
        arguments: [{ name: 'resourceUri', required: true }],
      },
      messages: async ({ resourceUri: uri = '' }, read) => [
        { role: user, content: { type: 'resource', resource: { uri, ...(await read(uri)) } } },
        { role: user, content: text('Please process the embedded resource above.') },
      ],
    },
    {
      prompt: { name: 'test_prompt_with_image', description: 'A prompt with a picture' },
      messages: () => [
        { role: user, content: { type: 'image', data: PIXEL, mimeType: 'image/gif' } },
        { role: user, content: text('Please analyze the image above.') },
      ],
    },
  ],
}
