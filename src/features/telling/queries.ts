/** SQL of telling: the events that are news to somebody, and what a notice of each must say. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { EventOrder } from '../../kernel/cursor.ts'
import type { Uuid } from '../../kernel/id.ts'
import type { Currency } from '../../kernel/money.ts'
import { FOR_MANY_TYPES, NEWS_OPERATIONS, TOLD_APPROVALS, TOLD_TYPES } from './worth-telling.ts'

export const READER = 'system:tell_workers'

/** An event that somebody is told of: a worker, or all whom it concerns. */
const isNews = sql<boolean>`
  (e.worker_id is not null and (e.type = any(${TOLD_TYPES}::text[])
    or (e.type = 'submission.approved' and e.operation = any(${TOLD_APPROVALS}::text[]))))
  or e.type = any(${FOR_MANY_TYPES}::text[]) or e.operation = any(${NEWS_OPERATIONS}::text[])`

/** The settled events after `after`, oldest first, and whether each is news. */
const nextEvents = ({ horizon, position }: EventOrder, limit: number) => sql`
  select e.id, e.type, e.operation, e.subject, e.job_id, e.worker_id, e.created_at, e.horizon,
    e.position, coalesce(${isNews}, false) as is_news
  from event e
  where (e.horizon, e.position) > (${horizon}::bigint, ${position}::bigint)
    and e.horizon < event_settled_before()
  order by e.horizon, e.position limit ${limit}`

/** How the next events stand: how many, whether one is news, and where they end. */
export const lookAhead = async (tx: Transaction, after: EventOrder, limit: number) =>
  (
    await sql<{ count: number; news: boolean | null; end: string | null }>`
      with next as (${nextEvents(after, limit)})
      select count(*)::int as count, bool_or(is_news) as news,
        (select horizon || '.' || position from next order by next.horizon desc, next.position desc
         limit 1) as end
      from next`.execute(tx)
  ).rows[0] ?? { count: 0, news: null, end: null }

export type NewsRow = EventOrder & {
  id: Uuid
  type: string | null
  operation: string
  subject: string | null
  job_id: Uuid | null
  worker_id: Uuid | null
  person_id: Uuid | null
  created_at: Date
  is_news: boolean
}

/** The next events, each with the person behind its worker. */
export const selectNews = async (tx: Transaction, after: EventOrder, limit: number) =>
  (
    await sql<NewsRow>`
      select n.*, w.person_id from (${nextEvents(after, limit)}) n
        left join worker w on w.id = n.worker_id
      order by n.horizon, n.position`.execute(tx)
  ).rows

/** How far events were told, kept from being told by another at the same time. */
export const lockTold = async (tx: Transaction): Promise<EventOrder | undefined> =>
  (
    await sql<EventOrder>`
      select horizon, position from inbox where reader = ${READER} for update`.execute(tx)
  ).rows[0]

/** What a notice says of a thing besides its kind. */
export type FactRow = {
  until: Date | null
  job_id: Uuid | null
  requester_id: Uuid | null
  amount_minor: bigint | null
  currency: Currency | null
}

/** Of a case: when an answer is due, or until when its decision can be contested. */
export const factsOfCase = async (tx: Transaction, id: Uuid, contested_within: number) =>
  (
    await sql<FactRow>`
      select case when d.decided_at is null then c.answer_due_at
          when d.kind = 'interim' then d.ends_at
          else d.decided_at + ${contested_within} * interval '1 second' end as until,
        null::uuid as job_id, null::uuid as requester_id, null::bigint as amount_minor,
        null as currency
      from case_record c left join lateral (
        select kind, decided_at, ends_at from decision
        where case_id = c.id order by decided_at desc limit 1) d on true
      where c.id = ${id}`.execute(tx)
  ).rows[0]

/** Of a piece of work: until when its worker may reply, appeal, or hand in changes. */
export const factsOfWork = async (tx: Transaction, id: Uuid, appealed_within: number) =>
  (
    await sql<FactRow>`
      select case a.status when 'rejection_proposed' then r.reply_until
          when 'rejected' then r.rejected_at + ${appealed_within} * interval '1 second'
          when 'changes_requested' then a.auto_approve_at end as until,
        a.job_id, null::uuid as requester_id, null::bigint as amount_minor, null as currency
      from assignment a left join rejection r on r.assignment_id = a.id
      where a.id = ${id}`.execute(tx)
  ).rows[0]

/** Of a hold: the sum, and its end. */
export const factsOfHold = async (tx: Transaction, id: Uuid) =>
  (
    await sql<FactRow>`
      select expires_at as until, null::uuid as job_id, null::uuid as requester_id, amount_minor,
        currency
      from hold where id = ${id}`.execute(tx)
  ).rows[0]

/** Of a block: whose. */
export const factsOfBlock = async (tx: Transaction, id: Uuid) =>
  (
    await sql<FactRow>`
      select null::timestamptz as until, null::uuid as job_id, requester_id,
        null::bigint as amount_minor, null as currency
      from worker_block where id = ${id}`.execute(tx)
  ).rows[0]

/** Payouts that something became of, the longest waiting first. */
export const untoldPayouts = async (tx: Transaction, limit: number): Promise<Uuid[]> =>
  (
    await sql<{ id: Uuid }>`
      select payout_id as id from untold_payout
      group by payout_id order by min(created_at) limit ${limit}`.execute(tx)
  ).rows.map(({ id }) => id)

/** Takes what is untold of a payout, with whose it is and how much. */
export const takeUntold = async (tx: Transaction, payout_id: Uuid) =>
  (
    await sql<{ event: string; person_id: Uuid; amount_minor: bigint; currency: Currency }>`
      with taken as (
        delete from untold_payout where payout_id = ${payout_id} returning event, created_at)
      select t.event, w.person_id, p.amount_minor - p.cost_minor as amount_minor, p.currency
      from taken t join payout p on p.id = ${payout_id} join worker w on w.id = p.worker_id
      order by t.created_at`.execute(tx)
  ).rows
