import { changeAlertHandler } from './change-alert.ts'
import { createAlertHandler } from './create-alert.ts'
import { deleteAlertHandler } from './delete-alert.ts'
import { listAlertsHandler } from './list-alerts.ts'

/** The handlers of the alerts slice, by the names of their operations. */
export const alertHandlers = {
  changeAlert: changeAlertHandler,
  createAlert: createAlertHandler,
  deleteAlert: deleteAlertHandler,
  listAlerts: listAlertsHandler,
}
