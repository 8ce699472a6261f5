/** SQL of the outbox: who sends which mail at this moment, and what came of it. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import type { MailGroup, NoticeKind } from './notice-schemas.ts'

export type MailRow = {
  id: Uuid
  person_id: Uuid
  kind: NoticeKind
  mail_group: MailGroup
  status: 'waiting' | 'sent' | 'dead' | 'dropped'
  attempts: number
  next_attempt_at: Date | null
  useless_after: Date
  error: string | null
  created_at: Date
  ended_at: Date | null
}

const columns = sql`
  m.id, n.person_id, n.kind, m.mail_group, m.status, m.attempts, m.next_attempt_at, m.useless_after,
  m.error, m.created_at, m.ended_at from mail m join notice n on n.id = m.id`

/**
 * Takes mails that are due and that nobody is sending. `now` is the instance's time, by which they are
 * due; `real` and `until` are the machine's, for a lease lasts as long as the network may take.
 */
export const takeMail = async (
  tx: Transaction,
  t: { now: Date; real: Date; until: Date; lease: Uuid; limit: number },
): Promise<Uuid[]> =>
  (
    await sql<{ id: Uuid }>`
      update mail set lease = ${t.lease}, leased_until = ${t.until} where id in (
        select id from mail
        where status = 'waiting' and next_attempt_at <= ${t.now}
          and (leased_until is null or leased_until <= ${t.real})
        order by next_attempt_at limit ${t.limit} for update skip locked)
      returning id`.execute(tx)
  ).rows.map(({ id }) => id)

/** Gives back what a process that stops did not send. */
export const giveBackMail = (tx: Transaction, lease: Uuid) =>
  sql`
    update mail set lease = null, leased_until = null
    where lease = ${lease} and status = 'waiting'`.execute(tx)

/** The address behind a person, while there is an account. */
export const addressOf = async (tx: Transaction, person_id: Uuid): Promise<string | undefined> =>
  (
    await sql<{ email: string }>`
      select u."email" as email from person p join auth."user" u on u."id" = p.user_id
      where p.id = ${person_id}`.execute(tx)
  ).rows[0]?.email

/** A mail whose lease this is, kept from changing. */
export const lockMail = async (tx: Transaction, id: Uuid, lease: Uuid | null) =>
  (
    await sql<MailRow>`
      select ${columns}
      where m.id = ${id} and (${lease}::uuid is null or m.lease = ${lease}::uuid)
      for update of m`.execute(tx)
  ).rows[0]

type Ended = Pick<MailRow, 'id' | 'status' | 'attempts' | 'next_attempt_at' | 'error' | 'ended_at'>

/** Writes where a mail stands, and lets go of it. */
export const saveMail = (tx: Transaction, m: Ended) =>
  sql`
    update mail set status = ${m.status}, attempts = ${m.attempts},
      next_attempt_at = ${m.next_attempt_at}, error = ${m.error}, ended_at = ${m.ended_at},
      lease = null, leased_until = null
    where id = ${m.id}`.execute(tx)

/** Tries a mail anew, however long ago it was given up. */
export const reviveMail = (tx: Transaction, id: Uuid, now: Date, useless_after: Date) =>
  sql`
    update mail set status = 'waiting', attempts = 0, next_attempt_at = ${now}, ended_at = null,
      useless_after = greatest(useless_after, ${useless_after}), lease = null, leased_until = null
    where id = ${id}`.execute(tx)

/** The mail of the instance below `before`, newest first. */
export const selectMail = async (
  tx: Transaction,
  page: { status: string | undefined; before: Uuid | null; limit: number },
): Promise<MailRow[]> =>
  (
    await sql<MailRow>`
      select ${columns}
      where (${page.status ?? null}::text is null or m.status = ${page.status ?? null}::text)
        and (${page.before}::uuid is null or m.id < ${page.before}::uuid)
      order by m.id desc limit ${page.limit}`.execute(tx)
  ).rows

/** Everything sealed and signed of one worker’s day, oldest first. */
export const receiptsOfDay = async (
  tx: Transaction,
  d: { person_id: Uuid; from: Date; to: Date; limit: number },
) =>
  (
    await sql<{ signed: Record<string, unknown> }>`
      select r.signed from receipt r join worker w on w.id = r.worker_id
      where w.person_id = ${d.person_id} and r.created_at >= ${d.from} and r.created_at < ${d.to}
      order by r.id limit ${d.limit}`.execute(tx)
  ).rows.map(({ signed }) => signed)

/** Notices from before `horizon`. */
export const oldNotices = (horizon: Date) =>
  sql`select id from notice where created_at < ${horizon}`

/** Removes at most `limit` of them, and their mails. */
export const deleteOldNotices = async (
  tx: Transaction,
  horizon: Date,
  limit: number,
): Promise<number> => {
  const { numAffectedRows } = await sql`
    delete from notice where id in (${oldNotices(horizon)} limit ${limit})`.execute(tx)
  return Number(numAffectedRows ?? 0n)
}
