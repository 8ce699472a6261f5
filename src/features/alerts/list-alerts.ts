import { asWorker, handle } from '../handle.ts'
import { listAlerts } from './contract.ts'
import { presentAlert } from './present-alert.ts'
import { selectAlerts } from './queries.ts'

export const listAlertsHandler = handle(listAlerts, async (context) => {
  const rows = await selectAlerts(context.tx, asWorker(context).worker_id)
  return { object: 'alerts' as const, data: rows.map((row) => presentAlert(context, row)) }
})
