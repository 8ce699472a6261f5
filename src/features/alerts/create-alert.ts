import { toPublicId } from '../../kernel/id.ts'
import { ALERT_LIMITS } from '../../kernel/limits/told/alert-limits.ts'
import { asWorker, fail, handle } from '../handle.ts'
import { createAlert } from './contract.ts'
import { alertOf, presentAlert } from './present-alert.ts'
import { countAlerts, putAlert } from './queries.ts'

export const createAlertHandler = handle(createAlert, async (context, asked) => {
  const { tx, now } = context
  const { worker_id } = asWorker(context)
  if ((await countAlerts(tx, worker_id)) >= ALERT_LIMITS.most)
    fail('conflict', `You have ${ALERT_LIMITS.most} alerts; change or remove one.`)
  const row = await alertOf(context, asked, { id: context.newId(), worker_id, created_at: now })
  await putAlert(tx, row, true)
  context.note({ subject: toPublicId('alert', row.id) })
  return presentAlert(context, row)
})
