import { addPushDeviceHandler } from './add-push-device.ts'
import { listPushDevicesHandler } from './list-push-devices.ts'
import { recordPushHandler } from './record-push.ts'
import { removePushDeviceHandler } from './remove-push-device.ts'

/** The handlers of the push slice, by the names of their operations. */
export const pushHandlers = {
  addPushDevice: addPushDeviceHandler,
  listPushDevices: listPushDevicesHandler,
  recordPush: recordPushHandler,
  removePushDevice: removePushDeviceHandler,
}
