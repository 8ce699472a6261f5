/** The bytes of an uploaded file: `GET /v1/files/{file_id}/content`, by a key, a session or a link. */
import type { FileStore } from '../../features/handle.ts'
import type { OperationSpec } from '../../kernel/operation.ts'
import type { Run } from '../run.ts'
import type { Exchange } from './exchange.ts'
import type { Gate } from './gate.ts'

/** The operations that say who sees which file. */
export type FileOperations = { getFile: OperationSpec; readFileLink: OperationSpec }

/** Both, when the table has them. */
export const fileOperations = (
  operations: readonly OperationSpec[],
): FileOperations | undefined => {
  const [getFile, readFileLink] = ['get_file', 'read_file_link'].map((name) =>
    operations.find((spec) => spec.name === name),
  )
  return getFile && readFileLink && { getFile, readFileLink }
}

/**
 * Answers with the bytes of a file that the caller, or the viewer of the link, may see. A file never
 * runs as part of our pages: no sniffing, a sandbox of its own, and only kinds that browsers show. The
 * address of the page that showed it goes nowhere, and neither does the link.
 */
export const fileContent = (
  operations: FileOperations,
  run: Run,
  gate: Gate,
  files: Pick<FileStore, 'get'>,
) => {
  const look = async (exchange: Exchange): Promise<Record<string, unknown>> => {
    const file_id = exchange.req.param('file_id')
    const request_id = exchange.get('requestId')
    const link = exchange.req.query('link')
    if (link === undefined) {
      const call = { caller: await gate(exchange), input: { file_id }, request_id }
      return (await run(operations.getFile, call)).output
    }
    const input = { link: `${file_id}.${link}` }
    const call = { caller: { kind: 'anonymous' as const }, input, request_id }
    const follow = () => run(operations.readFileLink, call)
    return (await gate.byLink(exchange, link, follow)).output
  }
  return async (exchange: Exchange): Promise<Response> => {
    const output = await look(exchange)
    // Kept as long as the link lasts; by a key it is asked for anew each time.
    return fileAnswer(exchange, files, output, Number(output.seconds_left ?? 0))
  }
}

/** The bytes of a file that an operation let somebody see; `seconds` they may be kept. */
export const fileAnswer = async (
  exchange: Exchange,
  files: Pick<FileStore, 'get'>,
  file: Record<string, unknown>,
  seconds: number,
): Promise<Response> => {
  const etag = `"${file.sha256}"`
  const headers = {
    'content-type': String(file.media_type),
    'content-disposition': disposition(String(file.name)),
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': `private, max-age=${seconds}`,
    'referrer-policy': 'no-referrer',
    'accept-ranges': 'bytes',
    etag,
  }
  if (exchange.req.header('if-none-match') === etag)
    return new Response(null, { status: 304, headers })
  return ranged(await files.get(String(file.sha256)), exchange.req.header('range'), headers)
}

const disposition = (name: string): string =>
  `inline; filename="${name.replace(/[^\x20-\x7e]|["\\]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)}`

/** The whole, or the one range asked for: some browsers play sounds only from servers that do this. */
const ranged = (
  bytes: Uint8Array,
  range: string | undefined,
  headers: Record<string, string>,
): Response => {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? []
  if (from === '' && to === '') return new Response(bytes.slice(), { headers })
  const size = bytes.byteLength
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (start > end)
    return new Response(null, {
      status: 416,
      headers: { ...headers, 'content-range': `bytes */${size}` },
    })
  return new Response(bytes.slice(start, end + 1), {
    status: 206,
    headers: { ...headers, 'content-range': `bytes ${start}-${end}/${size}` },
  })
}
