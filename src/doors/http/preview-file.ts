/** The bytes behind a preview: `GET /v1/previews/{token}/files/{file}/content`. */
import type { FileStore } from '../../features/handle.ts'
import type { OperationSpec } from '../../kernel/operation.ts'
import type { Run } from '../run.ts'
import type { Exchange } from './exchange.ts'
import { fileAnswer } from './file-content.ts'
import type { Gate } from './gate.ts'

/** How long a browser may keep what a preview shows, in seconds; the link may end meanwhile. */
const KEPT = 600

/** Answers with a picture or a sound of the tasks that the link opens, and with no other. */
export const previewFile = (
  getPreviewFile: OperationSpec,
  run: Run,
  gate: Gate,
  files: Pick<FileStore, 'get'>,
) => {
  return async (exchange: Exchange): Promise<Response> => {
    const { token, file } = exchange.req.param()
    const caller = await gate(exchange)
    const request_id = exchange.get('requestId')
    const { output } = await run(getPreviewFile, { caller, input: { token, file }, request_id })
    return fileAnswer(exchange, files, output, KEPT)
  }
}
