/** Reads request bodies without ever holding more than the limit. */
import { Problem } from '../../kernel/errors.ts'
import type { Asked } from './arrival.ts'

/** The whole body as text. Throws Problem('body_too_large') as soon as `limit` bytes are passed. */
export const readText = async (request: Request, limit: number): Promise<string> => {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of bounded(request, limit)) text += decoder.decode(chunk, { stream: true })
  return text + decoder.decode()
}

/** The whole body as bytes. Throws Problem('body_too_large') as soon as `limit` bytes are passed. */
export const readBytes = async (request: Request, limit: number): Promise<Buffer> => {
  const chunks: Uint8Array[] = []
  for await (const chunk of bounded(request, limit)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function* bounded(request: Request, limit: number): AsyncGenerator<Uint8Array> {
  const encoding = request.headers.get('content-encoding')
  if (encoding !== null && encoding !== 'identity')
    throw new Problem('unsupported_body', {
      detail: `The body is encoded as ${encoding}; send it plain.`,
    })
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge(limit)
  if (request.body === null) return
  let bytes = 0
  for await (const chunk of request.body) {
    bytes += chunk.byteLength
    if (bytes > limit) throw tooLarge(limit)
    yield chunk
  }
}

/** The body as JSON; undefined when there is none. Only JSON types pass, so that no form of another site can. */
export const readJson = async (request: Request, limit: number): Promise<unknown> =>
  jsonOf(request, await readText(request, limit))

/** The same of a body that was read already. */
export const jsonOf = (request: Asked, text: string): unknown => {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? ''
  if (text.trim() === '') return undefined
  if (type !== 'application/json' && !type.endsWith('+json'))
    throw new Problem('unsupported_body', { detail: 'Send the body as application/json.' })
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Problem('invalid_input', {
      detail: `The body is not JSON: ${(error as Error).message}.`,
    })
  }
}

const tooLarge = (limit: number): Problem =>
  new Problem('body_too_large', { detail: `This address takes at most ${limit} bytes.` })
