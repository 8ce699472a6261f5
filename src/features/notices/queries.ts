/** SQL of notices: writing them, and what their reader does with them. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import { after } from '../../kernel/clock.ts'
import type { Uuid } from '../../kernel/id.ts'
import { MAIL_LIMITS } from '../../kernel/limits/told/mail-limits.ts'
import { PUSH_LIMITS } from '../../kernel/limits/told/push-limits.ts'
import type { Currency, Money } from '../../kernel/money.ts'
import {
  groupOf,
  type NoticeKind,
  type OptionalMail,
  type PushGroup,
  pushGroupOf,
} from './notice-schemas.ts'

/** What a notice says besides its kind: ids, a date, a sum; never words. */
export type Facts = {
  job_id?: Uuid | null
  project_id?: Uuid | null
  requester_id?: Uuid | null
  until?: Date | null
  amount?: Money | null
}

export type NewNotice = Facts & {
  id: Uuid
  person_id: Uuid
  kind: NoticeKind
  about: string
  /** What made it; the same cause tells a person once. */
  source: string
  /** It is no news in the app, and only goes along with its mail. */
  read?: boolean
  /** When nobody wants to read the mail any more; some days when left out. */
  useless_after?: Date
}

const rowOf = (notice: NewNotice, now: Date) => ({
  ...{ id: notice.id, person_id: notice.person_id, kind: notice.kind, about: notice.about },
  source: notice.source,
  job_id: notice.job_id ?? null,
  project_id: notice.project_id ?? null,
  requester_id: notice.requester_id ?? null,
  until: notice.until ?? null,
  amount_minor: notice.amount == null ? null : String(notice.amount.minor),
  currency: notice.amount?.currency ?? null,
  read_at: notice.read === true ? now : null,
  mail_group: groupOf(notice.kind),
  push_group: pushGroupOf(notice.kind),
  useless_after: notice.useless_after ?? after(now, MAIL_LIMITS.patience),
})

/**
 * Tells people, once for each cause, on their devices too, and puts the mails into the outbox where
 * `mail` says that the instance sends any: to whom has an account. Nothing goes to who switched its
 * group off; what would come of no use after quiet hours does not come. What is needed is mailed at any
 * hour; a device makes a sound, so that nothing comes to one in quiet hours.
 */
export const tell = async (
  tx: Transaction,
  notices: readonly NewNotice[],
  { now, mail }: { now: Date; mail: boolean },
): Promise<void> => {
  if (notices.length === 0) return
  await sql`
    with asked as (
      select * from jsonb_to_recordset(${JSON.stringify(notices.map((one) => rowOf(one, now)))}::jsonb)
        as a (id uuid, person_id uuid, kind text, about text, source text, job_id uuid,
          project_id uuid, requester_id uuid, until timestamptz, amount_minor bigint, currency text,
          read_at timestamptz, mail_group text, push_group text, useless_after timestamptz)),
    told as (
      insert into notice (id, person_id, kind, about, source, job_id, project_id, requester_id, until,
        amount_minor, currency, created_at, read_at)
      select id, person_id, kind, about, source, job_id, project_id, requester_id, until,
        amount_minor, currency, ${now}, read_at
      from asked order by person_id, source
      on conflict (person_id, source) do nothing returning id),
    wanted as (
      select a.*, coalesce(s.no_mail, '{}') as no_mail, coalesce(s.no_push, '{}') as no_push,
        after_quiet(${now}::timestamptz, coalesce(s.time_zone, 'UTC'), s.quiet_from, s.quiet_until)
          as quiet_over
      from told t join asked a on a.id = t.id
        left join notice_settings s on s.person_id = a.person_id),
    pushed as (
      insert into push (notice_id, device_id, next_attempt_at, useless_after)
      select w.id, d.id, w.quiet_over,
        least(w.useless_after, w.quiet_over + ${PUSH_LIMITS.patience} * interval '1 second')
      from wanted w join push_device d on d.person_id = w.person_id
      where w.push_group is not null and w.read_at is null and w.quiet_over <= w.useless_after
        and not w.push_group = any(w.no_push))
    insert into mail (id, mail_group, status, next_attempt_at, useless_after, created_at)
    select w.id, w.mail_group, 'waiting',
      case when w.mail_group = 'needed' then ${now}::timestamptz else w.quiet_over end,
      w.useless_after, ${now}
    from wanted w join person p on p.id = w.person_id and p.user_id is not null
    where ${mail} and w.mail_group is not null and not w.mail_group = any(w.no_mail)
      and (w.mail_group = 'needed' or w.quiet_over <= w.useless_after)`.execute(tx)
}

/** A notice with the names of what it is about, as they are now. */
export type NoticeRow = {
  id: Uuid
  person_id: Uuid
  kind: NoticeKind
  about: string
  job_id: Uuid | null
  title: string | null
  requester: string | null
  until: Date | null
  amount_minor: bigint | null
  currency: Currency | null
  created_at: Date
  read_at: Date | null
}

const withNames = sql`
  n.id, n.person_id, n.kind, n.about, n.job_id, coalesce(j.title, p.name) as title,
    r.name as requester, n.until, n.amount_minor, n.currency, n.created_at, n.read_at
  from notice n
    left join job j on j.id = n.job_id
    left join project p on p.id = n.project_id
    left join requester r on r.id = coalesce(n.requester_id, j.requester_id, p.requester_id)`

/** A person’s notices below `before`, newest first. */
export const selectNotices = async (
  tx: Transaction,
  page: { person_id: Uuid; unread: boolean; before: Uuid | null; limit: number },
): Promise<NoticeRow[]> =>
  (
    await sql<NoticeRow>`
      select ${withNames}
      where n.person_id = ${page.person_id} and (not ${page.unread} or n.read_at is null)
        and (${page.before}::uuid is null or n.id < ${page.before}::uuid)
      order by n.id desc limit ${page.limit}`.execute(tx)
  ).rows

export const findNotice = async (tx: Transaction, id: Uuid): Promise<NoticeRow | undefined> =>
  (await sql<NoticeRow>`select ${withNames} where n.id = ${id}`.execute(tx)).rows[0]

const MOST = 100

/** How many a person has not read; no more than 100 are counted. */
export const countUnread = async (tx: Transaction, person_id: Uuid): Promise<number> =>
  (
    await sql<{ unread: number }>`
      select count(*)::int as unread from (
        select from notice where person_id = ${person_id} and read_at is null limit ${MOST}) unread`.execute(
      tx,
    )
  ).rows[0]?.unread ?? 0

/** Marks one, or it and all before it; false when the person has no such notice. */
export const markRead = async (
  tx: Transaction,
  one: { id: Uuid; person_id: Uuid; and_older: boolean; now: Date },
): Promise<boolean> => {
  const { rows } = await sql<{ there: boolean }>`
    with asked as (
      select id from notice where id = ${one.id} and person_id = ${one.person_id}),
    marked as (
      update notice set read_at = ${one.now}
      where person_id = ${one.person_id} and read_at is null and exists (select from asked)
        and (id = ${one.id} or (${one.and_older} and id < ${one.id}::uuid))
      returning 1)
    select exists (select from asked) as there`.execute(tx)
  return rows[0]?.there ?? false
}

export type SettingsRow = {
  lang: 'en' | 'fr' | null
  time_zone: string
  quiet_from: number | null
  quiet_until: number | null
  no_mail: OptionalMail[]
  no_push: PushGroup[]
}

const USUAL: SettingsRow = {
  lang: null,
  time_zone: 'UTC',
  quiet_from: null,
  quiet_until: null,
  no_mail: [],
  no_push: [],
}

/** How a person wants to be told; the usual way for who never said. */
export const settingsOf = async (tx: Transaction, person_id: Uuid): Promise<SettingsRow> =>
  (
    await sql<SettingsRow>`
      select lang, time_zone, quiet_from, quiet_until, no_mail, no_push from notice_settings
      where person_id = ${person_id}`.execute(tx)
  ).rows[0] ?? USUAL

export const putSettings = (tx: Transaction, person_id: Uuid, s: SettingsRow, now: Date) =>
  sql`
    insert into notice_settings (person_id, lang, time_zone, quiet_from, quiet_until, no_mail,
      no_push, updated_at)
    values (${person_id}, ${s.lang}, ${s.time_zone}, ${s.quiet_from}, ${s.quiet_until},
      ${s.no_mail}::text[], ${s.no_push}::text[], ${now})
    on conflict (person_id) do update set lang = excluded.lang, time_zone = excluded.time_zone,
      quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until,
      no_mail = excluded.no_mail, no_push = excluded.no_push, updated_at = excluded.updated_at`.execute(
    tx,
  )

/** Adds a group to what the person does not want; whatever else they said stays. */
export const addNoMail = (tx: Transaction, person_id: Uuid, group: OptionalMail, now: Date) =>
  sql`
    insert into notice_settings (person_id, time_zone, no_mail, updated_at)
    values (${person_id}, 'UTC', array[${group}], ${now})
    on conflict (person_id) do update set updated_at = excluded.updated_at,
      no_mail = case when ${group} = any(notice_settings.no_mail) then notice_settings.no_mail
        else notice_settings.no_mail || excluded.no_mail end`.execute(tx)

/** Whether the person has an account that mail can go to. */
export const hasAddress = async (tx: Transaction, person_id: Uuid): Promise<boolean> =>
  (await sql`select 1 from person where id = ${person_id} and user_id is not null`.execute(tx)).rows
    .length > 0

/** Whether the database knows a time zone by this name; it is what quiet hours are counted by. */
export const knowsZone = async (tx: Transaction, zone: string): Promise<boolean> =>
  (
    await sql<{ known: boolean }>`
      select exists (select from pg_timezone_names where name = ${zone}) as known`.execute(tx)
  ).rows[0]?.known ?? false
