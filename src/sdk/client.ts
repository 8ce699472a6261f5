/**
 * The typed client: one method for each operation, with the input and output of its contract. The
 * doors check everything; here nothing is parsed but JSON. Published as `fairhand/sdk`, with what
 * stands beside it.
 */
import type { OperationSpec, WireInput, WireOutput } from '../kernel/operation.ts'
import { type Operations, operations } from '../operations.ts'
import { everyRow } from './pages.ts'
import { type CallOptions, send, type Transport } from './transport.ts'

export { UnreadableAnswers } from '../features/quality/offline/reading/unreadable.ts'
export { type AggregateOptions, aggregate, type RightAnswers } from './aggregate.ts'
export { type ExportFormat, type ExportPiece, exportFiles } from './export-files.ts'
export { type Imported, importTasks, type RowType } from './import-tasks.ts'
export { type CallOptions, FairhandError, type Transport } from './transport.ts'
export { type FileFault, type UploadOptions, uploadBytes, uploadFiles } from './upload-files.ts'
export { type Results, type WaitOptions, waitUntilComplete } from './wait.ts'

type Method<I, O> = (input: I, options?: CallOptions) => Promise<O>

/** A list can also be read whole: `for await (const job of client.listJobs.all({}))`. */
type Listing<I, O> = O extends { data: (infer Row)[]; next_cursor: string | null }
  ? { all(input: I, options?: CallOptions): AsyncGenerator<Row, void, undefined> }
  : unknown

/** Every operation as a method: `client.askPeople({question: 'Open now?'})`. */
export type Client = {
  [K in keyof Operations]: Method<WireInput<Operations[K]>, WireOutput<Operations[K]>> &
    Listing<WireInput<Operations[K]>, WireOutput<Operations[K]>>
}

export type ClientSettings = {
  /** The instance, e.g. `http://localhost:8484`. */
  url: string
  /** An agent’s key, or on a sandbox a worker’s token. */
  key?: string | undefined
  /** Whom a person with several roles acts as: `worker`, `operator` or a requester’s id. */
  actingAs?: string | undefined
  /** How often a request is tried in all when repeating it can help; 4 when left out. */
  attempts?: number
  fetch?: NonNullable<Transport['fetch']>
}

/** How calls of these settings travel. */
export const transportOf = ({ url, key, actingAs, ...rest }: ClientSettings): Transport => ({
  ...rest,
  url: url.replace(/\/+$/, ''),
  headers: {
    ...(key !== undefined && { authorization: `Bearer ${key}` }),
    ...(actingAs !== undefined && { 'fairhand-acting-as': actingAs }),
  },
})

/**
 * Makes a client. Its methods throw a FairhandError with code, hint and status for every refusal;
 * what is worth repeating is repeated under the same idempotency key.
 */
export const createClient = (settings: ClientSettings): Client => {
  const transport = transportOf(settings)
  const table = operations as unknown as Record<string, OperationSpec>
  return Object.fromEntries(
    Object.entries(table).map(([name, spec]) => [name, methodOf(transport, spec)]),
  ) as unknown as Client
}

type AnyInput = Record<string, unknown>

const methodOf = (transport: Transport, spec: OperationSpec) => {
  const call = (input: AnyInput, options?: CallOptions) => send(transport, spec, input, options)
  if (!('cursor' in spec.input.shape)) return call
  const all = (input: AnyInput, options?: CallOptions) =>
    everyRow((page) => call(page, options), input)
  return Object.assign(call, { all })
}
