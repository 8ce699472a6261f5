/** `POST /v1/jobs/{job_id}/tasks/import`: many tasks in one streamed request, with their files or without. */
import { Problem } from '../../../kernel/errors.ts'
import { FILE_LIMITS } from '../../../kernel/limits/file-limits.ts'
import { LIMITS } from '../../../kernel/limits.ts'
import type { OperationSpec } from '../../../kernel/operation.ts'
import type { Field } from '../../../rows/column-map.ts'
import { csvRows } from '../../../rows/csv-rows.ts'
import { jsonLines } from '../../../rows/json-lines.ts'
import type { Run } from '../../run.ts'
import type { Exchange } from '../exchange.ts'
import type { Gate } from '../gate.ts'
import { idempotencyKeyOf } from '../request-input.ts'
import { type ImportCall, importTasks, type Rows, type UploadOperations } from './import-tasks.ts'
import { zipRows } from './zip-rows.ts'

/** The operations an import needs; the last two only for archives. */
export type ImportOperations = UploadOperations & {
  getJob: OperationSpec | undefined
  uploadFile: OperationSpec | undefined
}

/** All of them, when the table has what every import needs. */
export const importOperations = (
  operations: readonly OperationSpec[],
): ImportOperations | undefined => {
  const named = (name: string) => operations.find((spec) => spec.name === name)
  const [start, stage] = [named('start_upload'), named('upload_tasks')]
  const [finish, discard] = [named('finish_upload'), named('discard_upload')]
  const forFiles = { getJob: named('get_job'), uploadFile: named('upload_file') }
  return start && stage && finish && discard && { start, stage, finish, discard, ...forFiles }
}

/** What an import is made of. */
export type ImportParts = {
  operations: ImportOperations
  run: Run
  gate: Gate
  /** Where archives lie while they are read. */
  folder: string
}

/** The handler of the route. Memory stays at a few rows and files, whatever the size of the body. */
export const importRoute = (parts: ImportParts) => {
  const { operations, run, gate } = parts
  let archives = 0
  return async (exchange: Exchange): Promise<Response> => {
    const request = exchange.req.raw
    const call = {
      caller: await gate(exchange),
      request_id: exchange.get('requestId'),
      idempotency_key: importKeyOf(request),
    }
    const jobId = exchange.req.param('job_id') ?? ''
    const type = typeOf(request)
    const archive = ARCHIVES.includes(type) ? 1 : 0
    if (archives + archive > FILE_LIMITS.zip_lanes)
      throw new Problem('busy', { detail: 'Other archives are being read; come again soon.' })
    archives += archive
    try {
      const rows = archive ? archiveRows(parts, call, jobId, exchange) : plainRows(type, request)
      const { output, replayed } = await importTasks(run, operations, call, jobId, rows)
      if (replayed) exchange.header('idempotency-replayed', 'true')
      exchange.header('cache-control', 'no-store')
      return exchange.json(output)
    } finally {
      archives -= archive
    }
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

const ARCHIVES = ['application/zip', 'application/x-zip-compressed']
const READERS = {
  'application/x-ndjson': jsonLines,
  'application/jsonl': jsonLines,
  'text/csv': csvRows,
} as const

/** The kind of body, by its header. Throws Problem('unsupported_body') for others and for packed ones. */
const typeOf = (request: Request): string => {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? ''
  const encoding = request.headers.get('content-encoding') ?? 'identity'
  if ((type in READERS || ARCHIVES.includes(type)) && encoding === 'identity') return type
  throw new Problem('unsupported_body', {
    detail: `Send the rows as ${Object.keys(READERS).join(', ')}, or with their files as ${ARCHIVES[0]}, uncompressed.`,
  })
}

const plainRows = (type: string, request: Request): Rows => ({
  rows: READERS[type as keyof typeof READERS](bodyOf(request)),
  fromText: () => type === 'text/csv',
})

/** The rows of an archive; its files are stored by the same caller, through the same operation. */
const archiveRows = (
  { operations, run, folder }: ImportParts,
  { caller, request_id }: ImportCall,
  job_id: string,
  exchange: Exchange,
): Rows => {
  const step = async (spec: OperationSpec | undefined, input: unknown) => {
    if (spec === undefined) throw new Problem('unsupported_body')
    return (await run(spec, { caller, request_id, input })).output
  }
  return zipRows({
    body: bodyOf(exchange.req.raw),
    folder,
    fields: async () => {
      const { form } = await step(operations.getJob, { job_id })
      return (form as { data?: Field[] }).data ?? []
    },
    store: async (name, bytes) => {
      const data_base64 = Buffer.from(bytes).toString('base64')
      return String((await step(operations.uploadFile, { name, data_base64 })).id)
    },
    map: exchange.req.queries('map') ?? [],
    table: exchange.req.query('rows'),
  })
}

/** The body's bytes. A sender that goes away ends them with an error, and with it the import. */
async function* bodyOf(request: Request): AsyncGenerator<Uint8Array> {
  if (request.body === null) return
  yield* request.body
  request.signal.throwIfAborted()
}
