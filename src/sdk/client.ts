/**
 * The typed client: one method for each operation, with the input and output of its contract. The
 * doors check everything; here nothing is parsed but JSON.
 */
import type { OperationSpec, WireInput, WireOutput } from '../kernel/operation.ts'
import { type Operations, operations } from '../operations.ts'
import { type CallOptions, send, type Transport } from './transport.ts'

export { type CallOptions, FairhandError, type Transport } from './transport.ts'

/** Every operation as a method: `client.askPeople({question: 'Open now?'})`. */
export type Client = {
  [K in keyof Operations]: (
    input: WireInput<Operations[K]>,
    options?: CallOptions,
  ) => Promise<WireOutput<Operations[K]>>
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
  const methods = Object.entries(operations as unknown as Record<string, OperationSpec>).map(
    ([name, spec]) => [
      name,
      (input: Record<string, unknown>, options?: CallOptions) =>
        send(transport, spec, input, options),
    ],
  )
  return Object.fromEntries(methods) as Client
}
