/**
 * Sends what is due to the receivers of webhooks. A process takes a webhook for a while (a lease in
 * the database), sends its deliveries one after the other in the order of their events, and writes
 * down what came of each through an ordinary operation. The network is called outside of any
 * transaction. A process that dies between sending and writing leaves the lease to run out; the next
 * one sends the same delivery again, under the same id: at least once.
 */
import { transact } from '../database/transact.ts'
import { execute, type Runtime } from '../execute.ts'
import { recordDelivery } from '../features/webhooks/contract.ts'
import {
  nextDelivery,
  releaseWebhook,
  type Sending,
  takeWebhook,
} from '../features/webhooks/lease-queries.ts'
import { secretsAt, signedHeaders } from '../features/webhooks/secret.ts'
import { newUuid, toPublicId, type Uuid } from '../kernel/id.ts'
import type { OperationSpec } from '../kernel/operation.ts'
import { WEBHOOK_LIMITS } from '../kernel/webhook-limits.ts'
import type { LookUp } from '../outbound/reach.ts'
import { type SendOutcome, sendWebhook } from './send-webhook.ts'

/** Sends to one webhook that has something due. Returns how many attempts were made. */
export const deliverWebhooks = async (
  runtime: Runtime,
  stopping: AbortSignal,
  lookUp?: LookUp,
): Promise<number> => {
  const { database } = runtime
  const lease = newUuid()
  const begun = Date.now()
  const taken = await transact(database, 'write', (tx) =>
    takeWebhook(tx, {
      now: runtime.clock.now(),
      real: new Date(begun),
      until: new Date(begun + WEBHOOK_LIMITS.lease * 1000),
      lease,
    }),
  )
  if (taken === undefined) return 0
  try {
    return await sendAllDue({ runtime, lease, stopping, lookUp }, begun)
  } finally {
    const real = new Date(Date.now())
    await transact(database, 'write', (tx) => releaseWebhook(tx, { lease, real }))
  }
}

type Turn = {
  runtime: Runtime
  lease: Uuid
  stopping: AbortSignal
  lookUp: LookUp | undefined
}

/** Until nothing is due, an attempt fails, or the turn is over. */
const sendAllDue = async (turn: Turn, begun: number): Promise<number> => {
  const { runtime, lease, stopping } = turn
  let sent = 0
  while (!stopping.aborted) {
    const now = runtime.clock.now()
    const next = await transact(runtime.database, 'read', (tx) => nextDelivery(tx, { lease, now }))
    // Right before the attempt, so that it surely ends before the lease does.
    if (next === undefined || Date.now() > begun + WEBHOOK_LIMITS.turn * 1000) break
    const outcome = await attempt(turn, next, now)
    sent += 1
    if (outcome.error !== null) break
  }
  return sent
}

const attempt = async (turn: Turn, next: Sending, now: Date): Promise<SendOutcome> => {
  const { runtime, stopping, lookUp } = turn
  const { livemode, webhook_allow: allow = [] } = runtime.instance
  const begun = performance.now()
  const outgoing = { url: next.url, headers: headersOf(runtime, next, now), body: next.body }
  const outcome = await sendWebhook(outgoing, { livemode, allow }, stopping, lookUp)
  await execute(runtime, recordDelivery as unknown as OperationSpec, {
    caller: { kind: 'system', loop: 'deliver_webhooks' },
    input: {
      delivery_id: toPublicId('delivery', next.delivery_id),
      attempt: next.attempts + 1,
      duration_ms: Math.round(performance.now() - begun),
      ...outcome,
    },
    request_id: `loop_${newUuid()}`,
  })
  return outcome
}

const headersOf = ({ instance }: Runtime, webhook: Sending, now: Date): Record<string, string> => ({
  'content-type': 'application/json',
  'user-agent': `Fairhand/${instance.version} (+${instance.public_url})`,
  ...signedHeaders(secretsAt(instance.signing_key, webhook, now), {
    id: toPublicId('event', webhook.event_id),
    // The machine's own time: the receiver compares it with that of its machine.
    seconds: Math.floor(Date.now() / 1000),
    body: webhook.body,
  }),
})
