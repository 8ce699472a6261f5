/** The bytes of an uploaded file: `GET /v1/files/{file_id}/content`. */
import type { FileStore } from '../../features/handle.ts'
import type { OperationSpec } from '../../kernel/operation.ts'
import type { Run } from '../run.ts'
import type { Exchange } from './exchange.ts'
import type { Gate } from './gate.ts'

/**
 * Answers with the bytes of a file the caller may see, as `get_file` decides. A file never runs as
 * part of our pages: no sniffing, a sandbox of its own, and only kinds that browsers show.
 */
export const fileContent = (
  getFile: OperationSpec,
  run: Run,
  gate: Gate,
  files: Pick<FileStore, 'get'>,
) => {
  return async (exchange: Exchange): Promise<Response> => {
    const { output } = await run(getFile, {
      caller: await gate(exchange),
      input: { file_id: exchange.req.param('file_id') },
      request_id: exchange.get('requestId'),
    })
    const etag = `"${output.sha256}"`
    const headers = {
      'content-type': String(output.media_type),
      'content-disposition': disposition(String(output.name)),
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, max-age=3600',
      'accept-ranges': 'bytes',
      etag,
    }
    if (exchange.req.header('if-none-match') === etag)
      return new Response(null, { status: 304, headers })
    return ranged(await files.get(String(output.sha256)), exchange.req.header('range'), headers)
  }
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
