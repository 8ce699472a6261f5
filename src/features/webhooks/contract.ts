/** Webhooks: events sent to an address of yours, signed, until it says that it has them. */
import { z } from 'zod'
import { MEMBER_ROLES } from '../../kernel/caller.ts'
import { Id } from '../../kernel/id.ts'
import { defineOperation, Instant, pageInput, pageOf } from '../../kernel/operation.ts'
import { WEBHOOK_LIMITS } from '../../kernel/webhook-limits.ts'
import { EventTypes } from '../events/event-schemas.ts'

const address = z.string().min(1).max(2_000).describe('A public https address')
const types = EventTypes.describe('Only these types; empty for all')
const name = z.string().trim().max(80)
const webhook_id = Id('webhook')

export const Webhook = z.object({
  object: z.literal('webhook'),
  id: webhook_id,
  livemode: z.boolean(),
  name: z.string(),
  address: z.string(),
  types: z.array(z.string()),
  status: z.enum(['enabled', 'disabled']),
  disabled_reason: z
    .enum(['by_request', 'gone', 'failing'])
    .nullable()
    .describe('gone: the receiver said 410; failing: nothing arrived for three days'),
  failing_since: Instant.nullable(),
  previous_secret_until: Instant.nullable().describe('Until then the secret before signs as well'),
  created_at: Instant,
})

const Attempt = z.object({
  number: z.int(),
  at: Instant,
  duration_ms: z.int(),
  status_code: z.int().nullable(),
  error: z.string().nullable(),
  response_body: z.string().nullable().describe('The first 1,000 bytes'),
})

export const Delivery = z.object({
  object: z.literal('delivery'),
  id: Id('delivery'),
  livemode: z.boolean(),
  webhook_id,
  event_id: Id('event').describe('What the receiver sees as webhook-id'),
  type: z.string(),
  status: z.enum(['pending', 'delivered', 'failed']),
  attempts: z.array(Attempt).describe('Oldest first'),
  next_attempt_at: Instant.nullable(),
  created_at: Instant,
})

const secret = z.string().describe('whsec_…: shown this once; check every signature with it')
const writers = ['owner', 'manager', 'agent'] as const
const write = { allow: writers, scope: 'jobs', effect: 'write' } as const
const read = { allow: [...MEMBER_ROLES, 'agent'], scope: 'read', effect: 'read' } as const

export const createWebhook = defineOperation({
  name: 'create_webhook',
  summary: 'Have events sent to an address of yours from now on; the secret is shown this once',
  description:
    'Signed as Standard Webhooks says. Answer 2xx within 10 seconds; anything else is tried again for three days.',
  route: 'POST /v1/webhooks',
  ...write,
  secret: true,
  errors: ['webhook_url_refused', 'conflict'],
  input: z.object({ address, types: types.default([]), name: name.default('') }),
  output: Webhook.extend({ secret }),
})

export const listWebhooks = defineOperation({
  name: 'list_webhooks',
  summary: 'List your requester’s webhooks, newest first',
  route: 'GET /v1/webhooks',
  ...read,
  input: z.object({ ...pageInput }),
  output: pageOf(Webhook),
})

export const updateWebhook = defineOperation({
  name: 'update_webhook',
  summary: 'Change a webhook, disable it or enable it again',
  description: 'Enabled again, it goes on where it stopped: what happened meanwhile is sent.',
  route: 'POST /v1/webhooks/{webhook_id}',
  ...write,
  errors: ['webhook_url_refused'],
  input: z.object({
    webhook_id,
    address: address.optional(),
    types: types.optional(),
    name: name.optional(),
    status: z.enum(['enabled', 'disabled']).optional(),
  }),
  output: Webhook,
})

export const rotateWebhookSecret = defineOperation({
  name: 'rotate_webhook_secret',
  summary: 'Give a webhook a new secret; for 24 hours the old one signs as well',
  route: 'POST /v1/webhooks/{webhook_id}/rotate',
  ...write,
  secret: true,
  input: z.object({ webhook_id }),
  output: Webhook.extend({ secret }),
})

export const deleteWebhook = defineOperation({
  name: 'delete_webhook',
  summary: 'Remove a webhook and its delivery log at once',
  route: 'DELETE /v1/webhooks/{webhook_id}',
  ...write,
  input: z.object({ webhook_id }),
  output: z.object({ removed: z.literal(true) }),
})

export const testWebhook = defineOperation({
  name: 'test_webhook',
  summary: 'Send an event of the type webhook.test; look at the outcome with list_deliveries',
  route: 'POST /v1/webhooks/{webhook_id}/test',
  ...write,
  errors: ['conflict'],
  input: z.object({ webhook_id }),
  output: Delivery,
})

export const listDeliveries = defineOperation({
  name: 'list_deliveries',
  summary: 'List what was sent to a webhook, with every attempt and its answer, newest first',
  route: 'GET /v1/webhooks/{webhook_id}/deliveries',
  ...read,
  input: z.object({
    webhook_id,
    status: z.enum(['pending', 'delivered', 'failed']).optional(),
    ...pageInput,
  }),
  output: pageOf(Delivery),
})

export const redeliver = defineOperation({
  name: 'redeliver',
  summary: 'Send a delivery once more, under the same webhook-id',
  route: 'POST /v1/deliveries/{delivery_id}/redeliver',
  ...write,
  errors: ['conflict'],
  input: z.object({ delivery_id: Id('delivery') }),
  output: Delivery,
})

/** The loops’ own: turns the next events into deliveries. */
export const relayEvents = defineOperation({
  name: 'relay_events',
  summary: 'Turn the next events into deliveries of a webhook',
  route: 'POST /v1/system/webhooks/{webhook_id}/relay',
  allow: ['system'],
  effect: 'write',
  input: z.object({ webhook_id }),
  output: z.object({ deliveries: z.int() }),
})

/** The loops’ own: what came of an attempt. */
export const recordDelivery = defineOperation({
  name: 'record_delivery',
  summary: 'Write down what came of an attempt, and when the next one is',
  route: 'POST /v1/system/deliveries/{delivery_id}/record',
  allow: ['system'],
  effect: 'write',
  input: z.object({
    delivery_id: Id('delivery'),
    attempt: z.int().min(1),
    duration_ms: z
      .int()
      .min(0)
      .max(WEBHOOK_LIMITS.retry_longest * 1000),
    status_code: z.int().nullable(),
    error: z.string().nullable().describe('Null when the receiver has it'),
    response_body: z.string().nullable(),
  }),
  output: z.object({ recorded: z.boolean(), disabled: z.boolean() }),
})
