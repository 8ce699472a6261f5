import { toPublicId } from '../../kernel/id.ts'
import { asWorker, fail, handle } from '../handle.ts'
import { removePushDevice } from './contract.ts'
import { deleteDevice } from './queries.ts'

export const removePushDeviceHandler = handle(
  removePushDevice,
  async (context, { push_device_id }) => {
    const { person_id } = asWorker(context)
    if (!(await deleteDevice(context.tx, push_device_id, person_id))) fail('not_found')
    context.note({ subject: toPublicId('push_device', push_device_id) })
    return { removed: true as const }
  },
)
