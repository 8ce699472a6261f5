import { toPublicId } from '../../kernel/id.ts'
import { asWorker, fail, handle } from '../handle.ts'
import { deleteAlert } from './contract.ts'
import { removeAlert } from './queries.ts'

export const deleteAlertHandler = handle(deleteAlert, async (context, { alert_id }) => {
  const { worker_id } = asWorker(context)
  if (!(await removeAlert(context.tx, alert_id, worker_id))) fail('not_found')
  context.note({ subject: toPublicId('alert', alert_id) })
  return { removed: true as const }
})
