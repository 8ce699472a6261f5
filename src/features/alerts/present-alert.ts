/** Alerts between the wire and their rows. */
import type { Uuid } from '../../kernel/id.ts'
import { money } from '../../kernel/money.ts'
import type { InputOf } from '../../kernel/operation.ts'
import { type Context, fail } from '../handle.ts'
import { knowsZone } from '../notices/queries.ts'
import { type createAlert, WEEKDAYS } from './contract.ts'
import type { AlertRow } from './queries.ts'

export const presentAlert = ({ instance }: Context, row: AlertRow) => ({
  object: 'alert' as const,
  id: row.id,
  livemode: instance.livemode,
  is_on: row.is_on,
  days: WEEKDAYS.filter((_, day) => (row.days >> day) % 2 === 1),
  from_minute: row.from_minute,
  until_minute: row.until_minute,
  time_zone: row.time_zone,
  languages: row.languages ?? [],
  minimum_hourly:
    row.minimum_hourly_minor === null || row.currency === null
      ? null
      : money(row.minimum_hourly_minor, row.currency),
  not_for_training: row.not_for_training,
  no_ai_input: row.no_ai_input,
  created_at: row.created_at,
})

type Asked = InputOf<typeof createAlert>

/** The row of what was asked; refuses hours without an end and zones that nobody knows. */
export const alertOf = async (
  { tx }: Context,
  asked: Asked,
  named: { id: Uuid; worker_id: Uuid; created_at: Date },
): Promise<AlertRow> => {
  if ((asked.from_minute === null) !== (asked.until_minute === null))
    fail('invalid_input', 'Hours have a beginning and an end: send both, or neither.')
  if (!(await knowsZone(tx, asked.time_zone)))
    fail('invalid_input', 'time_zone is the name of a time zone, such as Europe/Paris.')
  const { minimum_hourly: least } = asked
  const pay = least === null || least.minor === 0n ? null : least
  return {
    ...named,
    is_on: asked.is_on,
    days: [...new Set(asked.days)].reduce((sum, day) => sum + 2 ** WEEKDAYS.indexOf(day), 0),
    from_minute: asked.from_minute,
    until_minute: asked.until_minute,
    time_zone: asked.time_zone,
    languages: asked.languages.length === 0 ? null : [...new Set(asked.languages)].sort(),
    minimum_hourly_minor: pay?.minor ?? null,
    currency: pay?.currency ?? null,
    not_for_training: asked.not_for_training,
    no_ai_input: asked.no_ai_input,
  }
}
