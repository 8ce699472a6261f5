/** `POST /v1/files/bytes`: a file as it is, where base64 in JSON would be a third more of everything. */
import { Problem } from '../../kernel/errors.ts'
import { LIMITS } from '../../kernel/limits.ts'
import type { OperationSpec } from '../../kernel/operation.ts'
import type { Run } from '../run.ts'
import { readBytes } from './body.ts'
import type { Exchange } from './exchange.ts'
import type { Gate } from './gate.ts'
import { wantsDryRun } from './request-input.ts'

/** Browsers send these from another site's page without asking first; a file never comes as one. */
const FORMS = ['', 'text/plain', 'multipart/form-data', 'application/x-www-form-urlencoded']

/**
 * Stores the body as `upload_file` would. No idempotency key is needed: the same bytes are the same file.
 */
export const fileBytes = (uploadFile: OperationSpec, run: Run, gate: Gate) => {
  return async (exchange: Exchange): Promise<Response> => {
    const request = exchange.req.raw
    const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? ''
    if (FORMS.includes(type))
      throw new Problem('unsupported_body', {
        detail: 'Send the bytes as image/…, audio/… or application/octet-stream.',
      })
    const caller = await gate(exchange)
    const bytes = await readBytes(request, LIMITS.file_bytes)
    const dry_run = wantsDryRun(request)
    const { output } = await run(uploadFile, {
      caller,
      input: { name: exchange.req.query('name') ?? '', data_base64: bytes.toString('base64') },
      request_id: exchange.get('requestId'),
      dry_run,
    })
    if (dry_run) exchange.header('fairhand-dry-run', 'true')
    exchange.header('cache-control', 'no-store')
    return exchange.json(output)
  }
}
