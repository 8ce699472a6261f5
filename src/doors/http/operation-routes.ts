/** Every operation at its route. */
import type { Hono } from 'hono'
import type { OperationSpec } from '../../kernel/operation.ts'
import { routeOf } from '../../kernel/route.ts'
import type { Run } from '../run.ts'
import { runOrWait } from '../wait.ts'
import type { Arrival } from './arrival.ts'
import { readText } from './body.ts'
import type { Exchange, ExchangeEnv } from './exchange.ts'
import type { Gate } from './gate.ts'
import { idempotencyKeyOf, inputReader, type ReadText, wantsDryRun } from './request-input.ts'

/** Whether anybody but the instance's own loops may call it: the others have no door. */
export const hasDoor = (spec: OperationSpec): boolean =>
  spec.allow.some((kind) => kind !== 'system')

/** `/v1/jobs/{job_id}` as Hono writes it. */
const honoPath = (path: string): string => path.replace(/{(\w+)}/g, ':$1')

/** Adds the routes of `operations` to the app. */
export const addOperationRoutes = (
  app: Hono<ExchangeEnv>,
  operations: readonly OperationSpec[],
  run: Run,
  gate: Gate,
): void => {
  for (const spec of operations.filter(hasDoor)) {
    const { method, path } = routeOf(spec.route)
    app.on(method, honoPath(path), operationHandler(spec, run, gate))
  }
}

/** What the server that reads a request knows of it besides. */
export type ArrivalDetails = {
  request_id: string
  placeholders: Record<string, string>
  text: ReadText
  signal?: AbortSignal | undefined
}

/** The answer of an operation, and the headers that belong to it. */
export type Answer = { output: Record<string, unknown>; headers: Record<string, string> }

/** From a request to the answer of an operation, whoever reads the one and writes the other. */
export const answerer = (spec: OperationSpec, run: Run, gate: Gate) => {
  const readInput = inputReader(spec)
  return async (arrival: Arrival, details: ArrivalDetails): Promise<Answer> => {
    const request = arrival.req.raw
    const { request_id, placeholders, text, signal } = details
    const caller = await gate(arrival)
    const dryRun = wantsDryRun(request) && spec.effect === 'write'
    const call = {
      caller,
      input: await readInput(request, placeholders, text),
      request_id,
      idempotency_key: idempotencyKeyOf(request),
      dry_run: dryRun,
    }
    const { output, replayed } = await runOrWait(run, spec, call, signal)
    const headers: Record<string, string> = { 'cache-control': 'no-store' }
    if (replayed) headers['idempotency-replayed'] = 'true'
    if (dryRun) headers['fairhand-dry-run'] = 'true'
    return { output, headers }
  }
}

/** Answers a request with an operation. */
export const operationHandler = (spec: OperationSpec, run: Run, gate: Gate) => {
  const answer = answerer(spec, run, gate)
  return async (exchange: Exchange): Promise<Response> => {
    const request = exchange.req.raw
    const { output, headers } = await answer(exchange, {
      request_id: exchange.get('requestId'),
      placeholders: exchange.req.param(),
      text: (limit) => readText(request, limit),
      signal: spec.until && request.signal,
    })
    return exchange.json(output, 200, headers)
  }
}
