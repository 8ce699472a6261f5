/** Sending many tasks in one streamed request. */
import { answerOf, type CallOptions, type Transport } from './transport.ts'

/** What was imported. */
export type Imported = {
  object: 'import'
  upload_id: string
  job_id: string
  added: number
  /** Tasks visible in the job now. */
  tasks: number
  status: string
  terminal: boolean
  /** The operation that makes sense next, e.g. `publish_job`. */
  next_action: string
  poll_after_seconds: number | null
}

/** Kinds of row that the instance reads. */
export type RowType = 'text/csv' | 'application/x-ndjson'

/**
 * Streams rows into a draft job: all of them, or none. Not repeated by itself, since a stream can be
 * read once; call it again with the same idempotency key. Throws a FairhandError, for bad rows with
 * their line numbers in `errors`.
 */
export const importTasks = async (
  transport: Transport,
  jobId: string,
  rows: { type: RowType; body: ReadableStream<Uint8Array> },
  { idempotencyKey, signal }: CallOptions = {},
): Promise<Imported> => {
  const headers = new Headers(transport.headers)
  headers.set('content-type', rows.type)
  if (idempotencyKey !== undefined) headers.set('idempotency-key', idempotencyKey)
  const address = `${transport.url}/v1/jobs/${encodeURIComponent(jobId)}/tasks/import`
  const init = {
    method: 'POST',
    headers,
    body: rows.body,
    duplex: 'half',
    ...(signal && { signal }),
  }
  const answer = await answerOf(transport, new Request(address, init as RequestInit))
  if ('error' in answer) throw answer.error
  return answer.output as Imported
}
