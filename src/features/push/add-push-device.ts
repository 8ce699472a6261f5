import { toPublicId } from '../../kernel/id.ts'
import { PUSH_LIMITS } from '../../kernel/limits/told/push-limits.ts'
import { readReceiver } from '../../kernel/network/receiver-url.ts'
import { areBrowserKeys } from '../../kernel/push/vapid-key.ts'
import { asWorker, fail, handle } from '../handle.ts'
import { addPushDevice } from './contract.ts'
import { presentDevice } from './present-device.ts'
import { devicesToAddTo, putDevice } from './queries.ts'

/** The endpoint is an address that somebody gave: it is looked at like that of a webhook, https only. */
export const addPushDeviceHandler = handle(addPushDevice, async (context, asked) => {
  const { tx, now, instance } = context
  const { person_id } = asWorker(context)
  const { name, endpoint, p256dh, auth } = asked
  const receiver = readReceiver(endpoint, { livemode: true, allow: instance.webhook_allow ?? [] })
  if (typeof receiver === 'string') fail('invalid_input', receiver)
  if (!areBrowserKeys({ p256dh, auth }))
    fail('invalid_input', 'p256dh and auth are the keys of the browser’s subscription, unchanged.')
  const devices = await devicesToAddTo(tx, person_id)
  const known = devices.some((one) => one.endpoint === endpoint)
  if (!known && devices.length >= PUSH_LIMITS.devices)
    fail('conflict', `You are told on ${PUSH_LIMITS.devices} devices; remove one first.`)
  const row = { id: context.newId(), person_id, name, endpoint, p256dh, auth, created_at: now }
  const device = (await putDevice(tx, row)) ?? fail('conflict')
  context.note({ subject: toPublicId('push_device', device.id) })
  return presentDevice(context, device)
})
