import { after } from '../../kernel/clock.ts'
import { toPublicId } from '../../kernel/id.ts'
import type { InputOf } from '../../kernel/operation.ts'
import { WEBHOOK_LIMITS } from '../../kernel/webhook-limits.ts'
import type { Context } from '../handle.ts'
import { handle } from '../handle.ts'
import { recordDelivery } from './contract.ts'
import {
  type DeliveryRow,
  insertAttempt,
  lockDelivery,
  saveDelivery,
  wakeDeliveries,
} from './delivery-queries.ts'
import { findWebhook, saveWebhook, type WebhookRow } from './queries.ts'
import { restUntil, retryAt } from './retry.ts'

type Outcome = InputOf<typeof recordDelivery>

const GONE = 410

/** Nothing is recorded twice: an attempt has its number, and only the next one counts. */
export const recordDeliveryHandler = handle(recordDelivery, async (context, outcome) => {
  const { tx, now } = context
  const row = await lockDelivery(tx, outcome.delivery_id)
  const webhook = row && (await findWebhook(tx, row))
  if (row === undefined || webhook === undefined) return { recorded: false, disabled: false }
  if (row.status !== 'pending' || outcome.attempt !== row.attempts + 1)
    return { recorded: false, disabled: false }
  const { attempt: number, duration_ms, status_code, error, response_body } = outcome
  await insertAttempt(tx, row.id, {
    ...{ number, at: now, duration_ms, status_code, error, response_body },
  })
  if (error === null) return delivered(context, row, webhook)
  return failed(context, row, webhook, outcome)
})

const delivered = async ({ tx, now }: Context, row: DeliveryRow, webhook: WebhookRow) => {
  const attempts = row.attempts + 1
  await saveDelivery(tx, { ...row, attempts, status: 'delivered', next_attempt_at: null })
  if (webhook.failures > 0) {
    const clean = { ...webhook, failures: 0, failing_since: null, resting_until: null }
    await saveWebhook(tx, clean)
  }
  if (webhook.failures >= WEBHOOK_LIMITS.down_after) await wakeDeliveries(tx, webhook.id, now)
  return { recorded: true, disabled: false }
}

const failed = async (
  context: Context,
  row: DeliveryRow,
  webhook: WebhookRow,
  { status_code }: Outcome,
) => {
  const { tx, now } = context
  const attempts = row.attempts + 1
  const next = retryAt(
    now,
    { attempts: attempts - row.earlier_attempts, due_since: row.due_since },
    Math.random(),
  )
  const status = next === null ? 'failed' : 'pending'
  await saveDelivery(tx, { ...row, attempts, status, next_attempt_at: next })
  const failures = webhook.failures + 1
  const failing_since = webhook.failing_since ?? now
  const state = stateAfter(webhook, status_code === GONE, failing_since, now)
  const resting_until = restUntil(now, failures)
  await saveWebhook(tx, { ...webhook, ...state, failures, failing_since, resting_until })
  const disabled = webhook.status === 'enabled' && state.status === 'disabled'
  if (disabled)
    context.note({
      subject: toPublicId('webhook', webhook.id),
      requester_id: webhook.requester_id,
    })
  return { recorded: true, disabled }
}

/** 410 means never again; three days without a single success mean that nobody listens. */
const stateAfter = (
  webhook: WebhookRow,
  gone: boolean,
  failing_since: Date,
  now: Date,
): Pick<WebhookRow, 'status' | 'disabled_reason'> => {
  const { status, disabled_reason } = webhook
  if (status === 'disabled') return { status, disabled_reason }
  if (gone) return { status: 'disabled', disabled_reason: 'gone' }
  return after(failing_since, WEBHOOK_LIMITS.tried_for) <= now
    ? { status: 'disabled', disabled_reason: 'failing' }
    : { status, disabled_reason }
}
