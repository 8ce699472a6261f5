/** A mail as an operator sees it: to which person, never to which address. */
import type { Context } from '../handle.ts'
import type { MailRow } from './mail-queries.ts'

export const presentMail = ({ instance }: Context, row: MailRow) => {
  const { id, person_id, kind, mail_group, status, attempts, next_attempt_at, error } = row
  return {
    object: 'mail' as const,
    ...{ id, livemode: instance.livemode, person_id, kind, group: mail_group, status, attempts },
    ...{ next_attempt_at, error, created_at: row.created_at, ended_at: row.ended_at },
  }
}
