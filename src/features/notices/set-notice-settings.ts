import { toPublicId } from '../../kernel/id.ts'
import type { InputOf } from '../../kernel/operation.ts'
import { asWorker, fail, handle } from '../handle.ts'
import { setNoticeSettings } from './contract.ts'
import { presentSettings } from './present-notice.ts'
import { hasAddress, knowsZone, putSettings, type SettingsRow, settingsOf } from './queries.ts'

/** What is left out stays, so that a page that knows one thing never undoes another. */
export const setNoticeSettingsHandler = handle(setNoticeSettings, async (context, asked) => {
  const { tx, now } = context
  const { person_id, worker_id } = asWorker(context)
  const settings = changed(await settingsOf(tx, person_id), asked)
  if ((settings.quiet_from === null) !== (settings.quiet_until === null))
    fail('invalid_input', 'Quiet hours have a beginning and an end: send both, or neither.')
  if (!(await knowsZone(tx, settings.time_zone)))
    fail('invalid_input', 'time_zone is the name of a time zone, such as Europe/Paris.')
  await putSettings(tx, person_id, settings, now)
  context.note({ subject: toPublicId('worker', worker_id) })
  return presentSettings(context, settings, await hasAddress(tx, person_id))
})

const changed = (before: SettingsRow, asked: InputOf<typeof setNoticeSettings>): SettingsRow => ({
  lang: asked.lang ?? before.lang,
  time_zone: asked.time_zone ?? before.time_zone,
  quiet_from: asked.quiet_from === undefined ? before.quiet_from : asked.quiet_from,
  quiet_until: asked.quiet_until === undefined ? before.quiet_until : asked.quiet_until,
  no_mail: asked.no_mail === undefined ? before.no_mail : [...new Set(asked.no_mail)],
  no_push: asked.no_push === undefined ? before.no_push : [...new Set(asked.no_push)],
})
