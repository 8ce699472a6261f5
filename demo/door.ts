/** The REST door, as any program uses it: one typed call per operation, repeated under its own key. */
import { randomUUID } from 'node:crypto'
import type { OperationSpec, WireInput, WireOutput } from '../src/kernel/operation.ts'
import { send, type Transport } from '../src/sdk/transport.ts'

/** How often one call is tried while the server is away: half a minute in all. */
const ATTEMPTS = 7

/** What happened on the wire, counted for the figures. */
export type Traffic = {
  /** Requests under way now. */
  open: number
  /** Requests that died with the server and were sent again. */
  cut: number
  /** Of those repeated, the ones that had been carried out: answered again, not done twice. */
  replayed: number
}

export const newTraffic = (): Traffic => ({ open: 0, cut: 0, replayed: 0 })

/** Where to call, and as whom; `token` undefined calls as nobody. */
export type Door = { transport: Transport }

export const openDoor = (url: string, traffic: Traffic, token?: string): Door => ({
  transport: {
    url,
    attempts: ATTEMPTS,
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    fetch: (request) => counted(request, traffic),
  },
})

const counted = async (request: Request, traffic: Traffic): Promise<Response> => {
  traffic.open += 1
  try {
    const response = await fetch(request)
    if (response.headers.get('idempotency-replayed') === 'true') traffic.replayed += 1
    return response
  } catch (error) {
    traffic.cut += 1
    throw error
  } finally {
    traffic.open -= 1
  }
}

/** Calls one operation. Throws a FairhandError for a refusal. */
export const call = async <S extends OperationSpec>(
  { transport }: Door,
  spec: S,
  input: WireInput<S>,
  idempotencyKey: string = randomUUID(),
): Promise<WireOutput<S>> =>
  (await send(transport, spec, input as Record<string, unknown>, {
    idempotencyKey,
  })) as WireOutput<S>
