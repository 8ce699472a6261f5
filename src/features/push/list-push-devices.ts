import { vapidKeys } from '../../kernel/push/vapid-key.ts'
import { asWorker, handle } from '../handle.ts'
import { listPushDevices } from './contract.ts'
import { presentDevice } from './present-device.ts'
import { selectDevices } from './queries.ts'

export const listPushDevicesHandler = handle(listPushDevices, async (context) => {
  const rows = await selectDevices(context.tx, asWorker(context).person_id)
  return {
    object: 'push_devices' as const,
    application_server_key: vapidKeys(context.instance.signing_key).publicKey,
    data: rows.map((row) => presentDevice(context, row)),
  }
})
