/** Push: the phones and computers on which a worker is told while the app is closed. */
import { z } from 'zod'
import { Id } from '../../kernel/id.ts'
import { PUSH_LIMITS } from '../../kernel/limits/told/push-limits.ts'
import { defineOperation, Instant } from '../../kernel/operation.ts'

export const PushDevice = z.object({
  object: z.literal('push_device'),
  id: Id('push_device'),
  livemode: z.boolean(),
  name: z.string(),
  endpoint_sha256: z.string().describe('By which a browser knows itself in the list'),
  created_at: Instant,
  last_sent_at: Instant.nullable(),
  last_error: z.string().nullable().describe('Why the last message did not arrive; null: it did'),
})

export const listPushDevices = defineOperation({
  name: 'list_push_devices',
  summary: 'List the devices on which you are told, and the key to subscribe another with',
  route: 'GET /v1/me/push-devices',
  allow: ['worker'],
  effect: 'read',
  input: z.object({}),
  output: z.object({
    object: z.literal('push_devices'),
    application_server_key: z.string().describe('For PushManager.subscribe (RFC 8292)'),
    data: z.array(PushDevice),
  }),
})

export const addPushDevice = defineOperation({
  name: 'add_push_device',
  summary: 'Be told on this device, while the app is closed too',
  description: `Send what the browser’s subscription says. Messages are sealed for this browser alone; its push service cannot read them. The same endpoint again changes its name and keys, and makes it yours. At most ${PUSH_LIMITS.devices} devices.`,
  route: 'POST /v1/me/push-devices',
  allow: ['worker'],
  effect: 'write',
  errors: ['conflict'],
  input: z.object({
    name: z.string().trim().min(1).max(60),
    endpoint: z.string().min(10).max(PUSH_LIMITS.endpoint).describe('An https address'),
    p256dh: z
      .string()
      .regex(/^[\w-]{87}=?$/)
      .describe('Its public key, base64url'),
    auth: z
      .string()
      .regex(/^[\w-]{22}={0,2}$/)
      .describe('Its secret, base64url'),
  }),
  output: PushDevice,
})

export const removePushDevice = defineOperation({
  name: 'remove_push_device',
  summary: 'Not be told on this device any more',
  route: 'DELETE /v1/me/push-devices/{push_device_id}',
  allow: ['worker'],
  effect: 'write',
  input: z.object({ push_device_id: Id('push_device') }),
  output: z.object({ removed: z.literal(true) }),
})

/** The loops’ own: what came of an attempt. */
export const recordPush = defineOperation({
  name: 'record_push',
  summary: 'Write down what came of a push, and when the next attempt is',
  route: 'POST /v1/system/push/{notice_id}/{push_device_id}/record',
  allow: ['system'],
  effect: 'write',
  input: z.object({
    notice_id: Id('notice'),
    push_device_id: Id('push_device'),
    lease: z.uuid(),
    outcome: z
      .enum(['sent', 'again', 'refused', 'gone', 'needless'])
      .describe('gone: the device is forgotten; needless: it was read meanwhile'),
    error: z.string().max(500).nullable(),
  }),
  output: z.object({ recorded: z.boolean(), forgotten: z.boolean() }),
})
