/** `POST /v1/jobs/{job_id}/tasks/import`: many tasks in one streamed request. */
import { Problem } from '../../../kernel/errors.ts'
import { LIMITS } from '../../../kernel/limits.ts'
import type { OperationSpec } from '../../../kernel/operation.ts'
import type { Run } from '../../run.ts'
import type { Exchange } from '../exchange.ts'
import type { Gate } from '../gate.ts'
import { idempotencyKeyOf } from '../request-input.ts'
import { csvRows } from './csv-rows.ts'
import { importTasks, type UploadOperations } from './import-tasks.ts'
import { jsonLines } from './json-lines.ts'
import type { Bytes, Row } from './rows.ts'

type Reader = { read: (bytes: Bytes) => AsyncIterable<Row>; fromText: boolean }

const READERS: Record<string, Reader> = {
  'application/x-ndjson': { read: jsonLines, fromText: false },
  'application/jsonl': { read: jsonLines, fromText: false },
  'text/csv': { read: csvRows, fromText: true },
}

/** The operations an import needs, when the table has them all. */
export const uploadOperations = (
  operations: readonly OperationSpec[],
): UploadOperations | undefined => {
  const [start, stage, finish, discard] = [
    'start_upload',
    'upload_tasks',
    'finish_upload',
    'discard_upload',
  ].map((name) => operations.find((spec) => spec.name === name))
  return start && stage && finish && discard && { start, stage, finish, discard }
}

/** The handler of the route. Memory stays at one chunk, whatever the size of the body. */
export const importRoute = (operations: UploadOperations, run: Run, gate: Gate) => {
  return async (exchange: Exchange): Promise<Response> => {
    const request = exchange.req.raw
    const call = {
      caller: await gate(exchange),
      request_id: exchange.get('requestId'),
      idempotency_key: importKeyOf(request),
    }
    const { read, fromText } = readerFor(request)
    const rows = { rows: read(bodyOf(request)), fromText }
    const jobId = exchange.req.param('job_id') ?? ''
    const { output, replayed } = await importTasks(run, operations, call, jobId, rows)
    if (replayed) exchange.header('idempotency-replayed', 'true')
    exchange.header('cache-control', 'no-store')
    return exchange.json(output)
  }
}

/** The door adds a word and a number of its own to the key, which the key's limit must still allow. */
const importKeyOf = (request: Request): string | undefined => {
  const key = idempotencyKeyOf(request)
  if (key !== undefined && key.length > LIMITS.idempotency_key - 12)
    throw new Problem('invalid_input', {
      detail: `For imports, Idempotency-Key has at most ${LIMITS.idempotency_key - 12} characters.`,
      param: 'Idempotency-Key',
    })
  return key
}

const readerFor = (request: Request): Reader => {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? ''
  const encoding = request.headers.get('content-encoding') ?? 'identity'
  const reader = READERS[type]
  if (reader === undefined || encoding !== 'identity')
    throw new Problem('unsupported_body', {
      detail: `Send the rows as ${Object.keys(READERS).join(', ')}, uncompressed.`,
    })
  return reader
}

/** The body's bytes. A sender that goes away ends them with an error, and with it the import. */
async function* bodyOf(request: Request): AsyncGenerator<Uint8Array> {
  if (request.body === null) return
  yield* request.body
  request.signal.throwIfAborted()
}
