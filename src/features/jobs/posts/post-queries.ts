/** SQL about posts that wait for a human of the instance. */
import { sql } from 'kysely'
import type { Transaction } from '../../../database/pool.ts'
import type { Uuid } from '../../../kernel/id.ts'

export type PostReview = {
  job_id: Uuid
  requester_id: Uuid
  agent_id: Uuid | null
  discloses_lower_pay: boolean
  asked_at: Date
  due_at: Date
  decision: 'pass' | 'send_back' | null
  reasons: string | null
  over_at: Date | null
}

export const findPostReview = async (tx: Transaction, job_id: Uuid) =>
  (await sql<PostReview>`select * from post_review where job_id = ${job_id}`.execute(tx)).rows[0]

export const lockPostReview = async (tx: Transaction, job_id: Uuid) =>
  (await sql<PostReview>`select * from post_review where job_id = ${job_id} for update`.execute(tx))
    .rows[0]

type Asking = Pick<
  PostReview,
  'job_id' | 'requester_id' | 'agent_id' | 'discloses_lower_pay' | 'due_at'
> & { now: Date }

/** Asks a human to look; anew where the post was sent back before. */
export const askForReview = (tx: Transaction, a: Asking) =>
  sql`
    insert into post_review (job_id, requester_id, agent_id, discloses_lower_pay, asked_at, due_at)
    values (${a.job_id}, ${a.requester_id}, ${a.agent_id}, ${a.discloses_lower_pay}, ${a.now},
      ${a.due_at})
    on conflict (job_id) do update set agent_id = excluded.agent_id,
      discloses_lower_pay = excluded.discloses_lower_pay, asked_at = excluded.asked_at,
      due_at = excluded.due_at, decision = null, reasons = null, decided_by = null,
      decided_at = null, over_at = null`.execute(tx)

export const decidePost = (
  tx: Transaction,
  d: { job_id: Uuid; decision: string; reasons: string | null; decided_by: Uuid; now: Date },
) =>
  sql`
    update post_review set decision = ${d.decision}, reasons = ${d.reasons},
      decided_by = ${d.decided_by}, decided_at = ${d.now},
      over_at = case when ${d.decision} = 'send_back' then ${d.now}::timestamptz end
    where job_id = ${d.job_id}`.execute(tx)

export const endPostReview = (tx: Transaction, job_id: Uuid, now: Date) =>
  sql`update post_review set over_at = ${now} where job_id = ${job_id}`.execute(tx)

/** Somebody looked at other words, or has not yet; why it was sent back stays to be read. */
export const forgetPost = (tx: Transaction, job_id: Uuid) =>
  sql`
    delete from post_review where job_id = ${job_id} and decision is distinct from 'send_back'`.execute(
    tx,
  )

/** Posts that passed or were waited for long enough. */
export const postsDue = async (tx: Transaction, now: Date, limit: number): Promise<Uuid[]> =>
  (
    await sql<{ job_id: Uuid }>`
      select job_id from post_review
      where over_at is null and (decision = 'pass' or due_at <= ${now})
      order by due_at limit ${limit}`.execute(tx)
  ).rows.map(({ job_id }) => job_id)

export type WaitingPost = PostReview & {
  requester: string
  title: string
  description: string
  form: unknown
  livemode: boolean
}

/** What waits, the oldest first, after a time and a job. */
export const waitingPosts = async (tx: Transaction, after: Uuid | null, limit: number) =>
  (
    await sql<WaitingPost>`
      select p.*, r.name as requester, j.title, j.description, j.form, j.livemode
      from post_review p join job j on j.id = p.job_id join requester r on r.id = p.requester_id
      where p.over_at is null and p.decision is null
        and (${after}::uuid is null or p.job_id > ${after}::uuid)
      order by p.job_id limit ${limit}`.execute(tx)
  ).rows
