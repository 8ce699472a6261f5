import { toPublicId } from '../../kernel/id.ts'
import { asWorker, fail, handle } from '../handle.ts'
import { changeAlert } from './contract.ts'
import { alertOf, presentAlert } from './present-alert.ts'
import { findAlert, putAlert } from './queries.ts'

/** Replaces the whole; who is in a draw already stays in it. */
export const changeAlertHandler = handle(changeAlert, async (context, { alert_id, ...asked }) => {
  const { tx } = context
  const { worker_id } = asWorker(context)
  const before = (await findAlert(tx, alert_id, worker_id)) ?? fail('not_found')
  const row = await alertOf(context, asked, { ...before })
  if (!(await putAlert(tx, row, false))) fail('not_found')
  context.note({ subject: toPublicId('alert', alert_id) })
  return presentAlert(context, row)
})
