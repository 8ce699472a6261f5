import { toPublicId } from '../../kernel/id.ts'
import { asWorker, fail, handle } from '../handle.ts'
import { removeBroughtRecord } from './contract.ts'
import { deleteBrought } from './queries.ts'

export const removeBroughtRecordHandler = handle(
  removeBroughtRecord,
  async (context, { record_id }) => {
    const removed = await deleteBrought(context.tx, record_id, asWorker(context).worker_id)
    if (!removed) fail('not_found')
    context.note({ subject: toPublicId('record', record_id) })
    return { removed }
  },
)
