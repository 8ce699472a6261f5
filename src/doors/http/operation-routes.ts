/** Every operation at its route. */
import type { Hono } from 'hono'
import type { OperationSpec } from '../../kernel/operation.ts'
import { routeOf } from '../../kernel/route.ts'
import type { Run } from '../run.ts'
import { runOrWait } from '../wait.ts'
import type { Exchange, ExchangeEnv } from './exchange.ts'
import type { Gate } from './gate.ts'
import { idempotencyKeyOf, inputReader, wantsDryRun } from './request-input.ts'

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

/** Answers a request with an operation. */
export const operationHandler = (spec: OperationSpec, run: Run, gate: Gate) => {
  const readInput = inputReader(spec)
  return async (exchange: Exchange): Promise<Response> => {
    const request = exchange.req.raw
    const caller = await gate(exchange)
    const dryRun = wantsDryRun(request) && spec.effect === 'write'
    const call = {
      caller,
      input: await readInput(request, exchange.req.param()),
      request_id: exchange.get('requestId'),
      idempotency_key: idempotencyKeyOf(request),
      dry_run: dryRun,
    }
    const { output, replayed } = await runOrWait(run, spec, call, request.signal)
    if (replayed) exchange.header('idempotency-replayed', 'true')
    if (dryRun) exchange.header('fairhand-dry-run', 'true')
    exchange.header('cache-control', 'no-store')
    return exchange.json(output)
  }
}
