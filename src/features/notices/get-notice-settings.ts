import { asWorker, handle } from '../handle.ts'
import { getNoticeSettings } from './contract.ts'
import { presentSettings } from './present-notice.ts'
import { hasAddress, settingsOf } from './queries.ts'

export const getNoticeSettingsHandler = handle(getNoticeSettings, async (context) => {
  const { tx } = context
  const { person_id } = asWorker(context)
  const settings = await settingsOf(tx, person_id)
  return presentSettings(context, settings, await hasAddress(tx, person_id))
})
