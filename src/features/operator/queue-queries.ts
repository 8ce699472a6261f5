/** SQL that counts what waits. Each query reads a partial index, and stops when it has counted enough. */
import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'

export type QueueRow = { name: string; waiting: number; oldest_at: Date | null }

type Rows = (now: Date) => RawBuilder<unknown>

/**
 * What waits, by name: of a loop, the rows that are due and since when; further down, what waits for
 * receivers and for people. A loop that looks at the whole instance at once has no rows to count.
 */
const QUEUES: Readonly<Record<string, Rows>> = {
  expire_assignment: (now) => sql`
    select expires_at as since from assignment where status = 'active' and expires_at <= ${now}`,
  approve_by_silence: (now) => sql`
    select auto_approve_at as since from assignment
    where status = 'submitted' and auto_approve_at <= ${now}`,
  wind_down_job: (now) => sql`
    select deadline as since from job
    where status in ('open', 'paused') and deadline is not null and deadline <= ${now}`,
  send_payout: () => sql`select requested_at as since from payout where status = 'requested'`,
  deposits_to_confirm: () => sql`
    select recorded_at as since from bank_transfer where status = 'recorded'`,
  refunds_to_send: () => sql`select requested_at as since from refund where status = 'requested'`,
  payments_unknown: () => sql`
    select sent_at as since from payout where status = 'unknown'
    union all select sent_at from refund where status = 'unknown'`,
  content_reports: () => sql`
    select created_at as since from content_report where outcome is null`,
  held_jobs: () => sql`
    select held_at as since from job_screening where outcome is null`,
  post_reviews: () => sql`
    select asked_at as since from post_review where over_at is null and decision is null`,
  run_schedule: (now) => sql`
    select next_run_at as since from schedule where status = 'active' and next_run_at <= ${now}`,
  deliver_webhooks: (now) => sql`
    select next_attempt_at as since from webhook_delivery
    where status = 'pending' and next_attempt_at <= ${now}`,
  webhooks_later: (now) => sql`
    select created_at as since from webhook_delivery
    where status = 'pending' and next_attempt_at > ${now}`,
  webhooks_failed: () => sql`
    select created_at as since from webhook_delivery where status = 'failed'`,
  uploads_staged: () => sql`select created_at as since from upload where status = 'staged'`,
  work_in_hand: () => sql`
    select claimed_at as since from assignment where status in ('active', 'changes_requested')`,
  answers_to_review: (now) => sql`
    select submitted_at as since from assignment
    where status = 'submitted' and auto_approve_at > ${now}`,
}

export const QUEUE_NAMES: readonly string[] = Object.keys(QUEUES)

/** One queue: at most `limit` rows are counted, the earliest among them is the oldest. */
const count = (name: string, rows: RawBuilder<unknown>, limit: number) => sql`
  select ${name}::text as name, count(*)::int as waiting, min(since) as oldest_at
  from (${rows} limit ${limit}) waiting`

/** Every queue, in its order. */
export const countQueues = async (tx: Transaction, now: Date, limit: number) => {
  const counts = Object.entries(QUEUES).map(([name, rows]) => count(name, rows(now), limit))
  return (await sql<QueueRow>`${sql.join(counts, sql` union all `)}`.execute(tx)).rows
}
