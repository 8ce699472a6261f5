/** Puts a library onto a server of the protocol: lists, reading, prompts, suggestions. */
import {
  ProtocolError,
  ProtocolErrorCode,
  ResourceNotFoundError,
  type Server,
} from '@modelcontextprotocol/server'
import { problemBody } from '../../kernel/errors.ts'
import { type Log, problemOf } from '../run.ts'
import { complete } from './complete.ts'
import { type Library, type PromptEntry, type Reading, readFrom } from './library.ts'

export const serveLibrary = (
  server: Server,
  library: Library,
  reading: Reading,
  log: Log,
): void => {
  const { resources, templates, prompts } = library
  const read = async (uri: string) => {
    const content = await readFrom(library, reading, uri).catch((error: unknown) =>
      refused(error, uri, reading, log),
    )
    if (content === undefined) throw new ResourceNotFoundError(uri)
    return content
  }
  server.setRequestHandler('resources/list', () => ({
    resources: resources.map(({ resource }) => resource),
  }))
  server.setRequestHandler('resources/templates/list', () => ({
    resourceTemplates: templates.map(({ template }) => template),
  }))
  server.setRequestHandler('resources/read', async ({ params: { uri } }) => ({
    contents: [{ uri, ...(await read(uri)) }],
  }))
  server.setRequestHandler('prompts/list', () => ({ prompts: prompts.map(({ prompt }) => prompt) }))
  server.setRequestHandler('prompts/get', async ({ params }) => {
    const entry = promptNamed(prompts, params.name)
    const given = params.arguments ?? {}
    requireArguments(entry, given)
    const messages = await entry.messages(given, read)
    return { description: entry.prompt.description ?? entry.prompt.name, messages }
  })
  server.setRequestHandler('completion/complete', async ({ params }) => {
    if (params.ref.type === 'ref/prompt') promptNamed(prompts, params.ref.name)
    return { completion: await complete(reading, params) }
  })
}

/** What is not there looks like what never was; other refusals say why, with their hint. */
const refused = (error: unknown, uri: string, { call }: Reading, log: Log): never => {
  const problem = problemOf(error, call.request_id, log)
  if (problem.code === 'not_found' || problem.code === 'invalid_input')
    throw new ResourceNotFoundError(uri)
  const body = problemBody(problem, call.request_id)
  const code =
    body.status >= 500 ? ProtocolErrorCode.InternalError : ProtocolErrorCode.InvalidParams
  throw new ProtocolError(code, `${body.detail} ${body.hint}`, body)
}

const promptNamed = (prompts: readonly PromptEntry[], name: string): PromptEntry => {
  const entry = prompts.find(({ prompt }) => prompt.name === name)
  if (entry !== undefined) return entry
  throw new ProtocolError(ProtocolErrorCode.InvalidParams, `There is no prompt ${name}`)
}

const requireArguments = ({ prompt }: PromptEntry, given: Record<string, string>): void => {
  const missing = prompt.arguments?.filter(({ name, required }) => required && !given[name]?.trim())
  if (missing !== undefined && missing.length > 0)
    throw new ProtocolError(
      ProtocolErrorCode.InvalidParams,
      `${prompt.name} needs ${missing.map(({ name }) => name).join(' and ')}.`,
    )
}
