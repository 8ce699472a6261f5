/** A notice and the settings as their reader sees them. */
import { money } from '../../kernel/money.ts'
import type { OutputOf } from '../../kernel/operation.ts'
import type { Context } from '../handle.ts'
import type { listNotices } from './contract.ts'
import type { NoticeRow, SettingsRow } from './queries.ts'

type Shown = OutputOf<typeof listNotices>['data'][number]

export const presentNotice = ({ instance }: Context, row: NoticeRow): Shown => {
  const { id, kind, about, job_id, title, requester, until, created_at, read_at } = row
  return {
    object: 'notice' as const,
    ...{ id, livemode: instance.livemode, kind, about, job_id, title, requester, until },
    amount: sumOf(row),
    created_at,
    read_at,
  }
}

const sumOf = ({ amount_minor, currency }: NoticeRow) =>
  amount_minor === null || currency === null ? null : money(amount_minor, currency)

export const presentSettings = (
  { instance }: Context,
  settings: SettingsRow,
  has_address: boolean,
) => ({
  object: 'notice_settings' as const,
  livemode: instance.livemode,
  mail: instance.mail === true && has_address,
  ...settings,
})
