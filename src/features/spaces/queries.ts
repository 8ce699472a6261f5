/** SQL about spaces and what is written there. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Moment } from '../../kernel/cursor.ts'
import type { Uuid } from '../../kernel/id.ts'
import type { SPACE_KINDS } from './contract.ts'

const one = <T>({ rows }: { rows: T[] }): T | undefined => rows[0]

export type SpaceRow = {
  id: Uuid
  kind: (typeof SPACE_KINDS)[number]
  requester: string | null
  project: string | null
  may_write: boolean
  threads: number
  last_at: Date | null
  petitions: number
}

/** The spaces that a worker belongs to, and that of everybody: the latest word first. */
export const selectSpaces = async (tx: Transaction, worker_id: Uuid, most: number) =>
  (
    await sql<SpaceRow>`
      with mine as (
        select distinct j.requester_id, j.project_id
        from assignment a join job j on j.id = a.job_id
        where a.worker_id = ${worker_id} and a.first_submitted_at is not null)
      select s.id, s.kind, r.name as requester, p.name as project,
        s.kind <> 'platform' or exists (select from mine) as may_write,
        (select count(*)::int from post where space_id = s.id and reply_to is null) as threads,
        (select max(last_at) from post where space_id = s.id and reply_to is null) as last_at,
        (select count(*)::int from petition where space_id = s.id
           and status in ('collecting', 'sent', 'unanswered')) as petitions
      from space s left join requester r on r.id = s.requester_id
        left join project p on p.id = s.project_id
      where s.kind = 'platform'
        or (case s.kind when 'project' then s.project_id in (select project_id from mine)
              else s.requester_id in (select requester_id from mine) end
          and not exists (select from worker w join requester_member m on m.person_id = w.person_id
            where w.id = ${worker_id} and m.requester_id = s.requester_id))
      order by last_at desc nulls last, s.kind desc, s.id limit ${most}`.execute(tx)
  ).rows

/** Whether a worker reads a space, and whether they write there; undefined where they do neither. */
export const findSpace = async (tx: Transaction, id: Uuid, worker_id: Uuid) =>
  one(
    await sql<{ id: Uuid; kind: SpaceRow['kind']; requester_id: Uuid | null; admits: boolean }>`
      select s.id, s.kind, s.requester_id, space_admits(s.id, ${worker_id}) as admits
      from space s
      where s.id = ${id} and (s.kind = 'platform' or space_admits(s.id, ${worker_id}))`.execute(tx),
  )

export type PostRow = {
  id: Uuid
  space_id: Uuid
  reply_to: Uuid | null
  worker_id: Uuid
  by: number
  text: string | null
  hidden_reason: string | null
  written_at: Date
  replies: number
  last_at: Date
}

const posts = sql`
  select p.id, p.space_id, p.reply_to, p.worker_id, n.number as by, p.text, p.written_at, p.replies,
    p.last_at,
    (select t.public_reason from text_report t where t.post_id = p.id and t.hidden limit 1)
      as hidden_reason
  from post p join space_person n on n.space_id = p.space_id and n.worker_id = p.worker_id`

export const selectThreads = async (
  tx: Transaction,
  { space_id, before, limit }: { space_id: Uuid; before: Moment | null; limit: number },
) =>
  (
    await sql<PostRow>`
      ${posts} where p.space_id = ${space_id} and p.reply_to is null
        and (${before?.at ?? null}::timestamptz is null
          or (p.last_at, p.id) < (${before?.at ?? null}, ${before?.id ?? null}::uuid))
      order by p.last_at desc, p.id desc limit ${limit}`.execute(tx)
  ).rows

export const selectReplies = async (
  tx: Transaction,
  q: { space_id: Uuid; thread: Uuid; after: Moment | null; limit: number },
) =>
  (
    await sql<PostRow>`
      ${posts} where p.reply_to = ${q.thread} and p.space_id = ${q.space_id}
        and (${q.after?.id ?? null}::uuid is null or p.id > ${q.after?.id ?? null}::uuid)
      order by p.id limit ${q.limit}`.execute(tx)
  ).rows

export const findPost = async (tx: Transaction, id: Uuid) =>
  one(await sql<PostRow>`${posts} where p.id = ${id}`.execute(tx))

/** How much somebody wrote since `from`, what was removed included. */
export const countPosts = async (tx: Transaction, worker_id: Uuid, from: Date): Promise<number> =>
  one(
    await sql<{ count: number }>`
      select count(*)::int as count from post
      where worker_id = ${worker_id} and written_at > ${from}`.execute(tx),
  )?.count ?? 0

/** Gives somebody the next number of a space; whoever has one keeps it. Writers wait here in turn. */
export const giveNumber = async (tx: Transaction, space_id: Uuid, worker_id: Uuid) => {
  await sql`select from space where id = ${space_id} for no key update`.execute(tx)
  await sql`
    with taken as (
      update space set people_numbered = people_numbered + 1
      where id = ${space_id} and not exists (
        select from space_person where space_id = ${space_id} and worker_id = ${worker_id})
      returning people_numbered)
    insert into space_person (space_id, worker_id, number)
    select ${space_id}, ${worker_id}, people_numbered from taken`.execute(tx)
}

/** False when it replies to what is no thread of this space. */
export const insertPost = async (
  tx: Transaction,
  p: { id: Uuid; space_id: Uuid; reply_to: Uuid | null; worker_id: Uuid; text: string; now: Date },
): Promise<boolean> => {
  if (p.reply_to !== null) {
    const { rows } = await sql`
      update post set replies = replies + 1, last_at = greatest(last_at, ${p.now}::timestamptz)
      where id = ${p.reply_to} and space_id = ${p.space_id} and reply_to is null
      returning 1`.execute(tx)
    if (rows.length === 0) return false
  }
  await sql`
    insert into post (id, space_id, reply_to, worker_id, text, written_at, last_at)
    values (${p.id}, ${p.space_id}, ${p.reply_to}, ${p.worker_id}, ${p.text}, ${p.now},
      ${p.now})`.execute(tx)
  return true
}

/** False when it is not theirs, or gone already. */
export const takeBackPost = async (
  tx: Transaction,
  id: Uuid,
  worker_id: Uuid,
  now: Date,
): Promise<boolean> =>
  one(
    await sql`
      update post set text = null, removed_at = ${now}
      where id = ${id} and worker_id = ${worker_id} and text is not null returning 1`.execute(tx),
  ) !== undefined
