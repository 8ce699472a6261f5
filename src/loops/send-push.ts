/**
 * Sends what is due to people's devices. A process takes some for a while (a lease in the database),
 * sends them side by side outside of any transaction, and writes down what came of each by an ordinary
 * operation. One that dies between sending and writing leaves the lease to run out: the message goes
 * once more under the same topic and tag, so that it takes the place of the first.
 */
import { transact } from '../database/transact.ts'
import { execute, type Runtime } from '../execute.ts'
import { composePush, type PushMessage, senderOf } from '../features/push/compose-push.ts'
import { recordPush } from '../features/push/contract.ts'
import { giveBackPush, type PushKey, takePush } from '../features/push/queries.ts'
import { newUuid, toPublicId, type Uuid } from '../kernel/id.ts'
import { PUSH_LIMITS } from '../kernel/limits/told/push-limits.ts'
import type { OperationSpec } from '../kernel/operation.ts'
import type { SealedPush } from '../outbound/push-message.ts'
import { type SendOutcome, sendWebhook } from './send-webhook.ts'

/** Sends what is due, or some of it; returns how many attempts were made. */
export const sendPush = async (runtime: Runtime, stopping: AbortSignal): Promise<number> => {
  const lease = newUuid()
  const begun = Date.now()
  const taken = await transact(runtime.database, 'write', (tx) =>
    takePush(tx, {
      now: runtime.clock.now(),
      real: new Date(begun),
      until: new Date(begun + PUSH_LIMITS.lease * 1000),
      lease,
      limit: PUSH_LIMITS.batch,
    }),
  )
  if (taken.length === 0) return 0
  const ended = await Promise.allSettled(
    taken.map((one) => sendOne({ runtime, stopping, lease }, one)),
  )
  const failed = ended.find(({ status }) => status === 'rejected')
  if (failed === undefined) return taken.length
  await transact(runtime.database, 'write', (tx) => giveBackPush(tx, lease))
  if (stopping.aborted) return taken.length
  throw (failed as PromiseRejectedResult).reason
}

type Turn = { runtime: Runtime; stopping: AbortSignal; lease: Uuid }

const sendOne = async (turn: Turn, one: PushKey & { useless_after: Date }): Promise<void> => {
  const { runtime, stopping, lease } = turn
  const { database, instance, clock } = runtime
  const left = Math.ceil((one.useless_after.getTime() - clock.now().getTime()) / 1000)
  const ttl = Math.min(PUSH_LIMITS.patience, left)
  const message =
    ttl > 0
      ? await transact(database, 'read', (tx) => composePush(tx, instance, { ...one, ttl }))
      : undefined
  const outcome: Said =
    message === undefined
      ? { outcome: 'needless', error: null }
      : await sendMessage(runtime, message, stopping)
  await execute(runtime, recordPush as unknown as OperationSpec, {
    caller: { kind: 'system', loop: 'send_push' },
    input: {
      notice_id: toPublicId('notice', one.notice_id),
      push_device_id: toPublicId('push_device', one.device_id),
      ...{ lease, ...outcome },
    },
    request_id: `loop_${newUuid()}`,
  })
}

const sendMessage = async (
  { instance, lookUp }: Runtime,
  message: PushMessage,
  stopping: AbortSignal,
): Promise<Said> => {
  // Cryptography and its libraries are needed by nobody whose instance pushes nothing.
  const { sealPush } = await import('../outbound/push-message.ts')
  let sealed: SealedPush
  try {
    sealed = sealPush(message, senderOf(instance))
  } catch {
    // What one browser sent stops nobody else's messages.
    return { outcome: 'refused', error: 'Nothing can be sealed for this browser.' }
  }
  const rules = { livemode: true, allow: instance.webhook_allow ?? [] }
  return said(await sendWebhook(sealed, rules, stopping, lookUp))
}

type Said = { outcome: 'sent' | 'again' | 'refused' | 'gone' | 'needless'; error: string | null }

/** What a push service says for good is not asked again (RFC 8030 7.3; 429 and faults of its own pass). */
const said = ({ status_code, error }: SendOutcome): Said => {
  if (error === null) return { outcome: 'sent', error }
  if (status_code === 404 || status_code === 410) return { outcome: 'gone', error }
  const passes = status_code === null || status_code >= 500 || [408, 429].includes(status_code)
  return { outcome: passes ? 'again' : 'refused', error }
}
