/** SQL about schedules themselves; about their runs: run-queries.ts. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import type { Currency } from '../../kernel/money.ts'
import type { pricingOf } from '../jobs/pricing.ts'
import type { Repeat } from './schedule-schemas.ts'

/** What the price of a job follows from. */
type Priced = Parameters<typeof pricingOf>[0]

/** A schedule’s row, and what is known of its job. */
export type ScheduleRow = {
  id: Uuid
  requester_id: Uuid
  agent_id: Uuid | null
  livemode: boolean
  status: 'active' | 'paused' | 'ended'
  job_id: Uuid
  at: Date | null
  repeat: Repeat | null
  /** Inputs of each run of its own; null for those of the job. */
  own_tasks: number | null
  max_cost_minor: bigint | null
  open_seconds: number | null
  ends_at: Date | null
  decided_until: Date
  next_run_at: Date | null
  refusals: number
  created_at: Date
  title: string
  currency: Currency
} & Omit<Priced, 'published_at' | 'place_budget' | 'gold_places'>

const one = <T>({ rows }: { rows: T[] }): T | undefined => rows[0]

const columns = sql`
  s.id, s.requester_id, s.agent_id, s.livemode, s.status, s.job_id, s.at, s.repeat,
  jsonb_array_length(s.tasks) as own_tasks, s.max_cost_minor, s.open_seconds, s.ends_at,
  s.decided_until, s.next_run_at, s.refusals, s.created_at,
  j.title, j.currency, j.reward_minor, j.overlap, j.fee_basis_points, j.gold_percent, j.gate_percent,
  j.gate_over, j.retrains, j.content_flags, j.screens, j.repair, j.overlap_min, j.budget_minor,
  j.task_count`

export type NewSchedule = Pick<
  ScheduleRow,
  | 'id'
  | 'requester_id'
  | 'agent_id'
  | 'livemode'
  | 'job_id'
  | 'at'
  | 'repeat'
  | 'max_cost_minor'
  | 'open_seconds'
  | 'ends_at'
  | 'next_run_at'
  | 'created_at'
> & { tasks: Record<string, unknown>[] | null; zone_rules: string | null }

const asJson = (value: unknown) => (value === null ? null : JSON.stringify(value))

export const insertSchedule = (tx: Transaction, row: NewSchedule) =>
  sql`
    insert into schedule (id, requester_id, agent_id, livemode, status, job_id, at, repeat, tasks,
      max_cost_minor, open_seconds, ends_at, decided_until, next_run_at, zone_rules, created_at)
    values (${row.id}, ${row.requester_id}, ${row.agent_id}, ${row.livemode}, 'active',
      ${row.job_id}, ${row.at}, ${asJson(row.repeat)}::jsonb, ${asJson(row.tasks)}::jsonb,
      ${row.max_cost_minor}, ${row.open_seconds}, ${row.ends_at}, ${row.created_at},
      ${row.next_run_at}, ${row.zone_rules}, ${row.created_at})`.execute(tx)

/** A requester’s own schedule; somebody else’s is not there. */
export const findSchedule = async (tx: Transaction, id: Uuid, requester_id: Uuid) =>
  one(
    await sql<ScheduleRow>`
      select ${columns} from schedule s join job j on j.id = s.job_id
      where s.id = ${id} and s.requester_id = ${requester_id}`.execute(tx),
  )

/** The same for the loops: whoever’s it is. With `lock`, kept from changing. */
export const lockSchedule = async (tx: Transaction, id: Uuid, requester_id: Uuid | null) =>
  one(
    await sql<ScheduleRow>`
      select ${columns} from schedule s join job j on j.id = s.job_id
      where s.id = ${id} and (${requester_id}::uuid is null or s.requester_id = ${requester_id})
      for no key update of s`.execute(tx),
  )

/** A requester’s schedules below `before`, newest first; with `job_id`, those it has to do with. */
export const selectSchedules = async (
  tx: Transaction,
  {
    requester_id,
    status,
    job_id,
    before,
    limit,
  }: {
    requester_id: Uuid
    status: string | null
    job_id: Uuid | null
    before: Uuid | null
    limit: number
  },
) =>
  (
    await sql<ScheduleRow>`
      select ${columns} from schedule s join job j on j.id = s.job_id
      where s.requester_id = ${requester_id}
        and (${status}::text is null or s.status = ${status})
        and (${job_id}::uuid is null or s.job_id = ${job_id}
          or s.id = (select r.schedule_id from schedule_run r where r.job_id = ${job_id} limit 1))
        and (${before}::uuid is null or s.id < ${before}::uuid)
      order by s.id desc limit ${limit}`.execute(tx)
  ).rows

/** How many of a requester’s schedules have not ended. */
export const countSchedules = async (tx: Transaction, requester_id: Uuid): Promise<number> =>
  one(
    await sql<{ count: number }>`
      select count(*)::int as count from schedule
      where requester_id = ${requester_id} and status <> 'ended'`.execute(tx),
  )?.count ?? 0

/** Whether a schedule is going to publish this draft. */
export const isScheduled = async (tx: Transaction, job_id: Uuid): Promise<boolean> =>
  (
    await sql`
      select 1 from schedule
      where job_id = ${job_id} and at is not null and status <> 'ended'`.execute(tx)
  ).rows.length > 0

/** Applies one transition; false when the schedule is not in one of `from`. */
export const moveSchedule = async (
  tx: Transaction,
  {
    id,
    from,
    to,
    next_run_at,
  }: { id: Uuid; from: readonly string[]; to: string; next_run_at: Date | null },
): Promise<boolean> =>
  (
    await sql`
      update schedule set status = ${to}, next_run_at = ${next_run_at}
      where id = ${id} and status = any(${from}) returning 1`.execute(tx)
  ).rows.length > 0

export const insertScheduleHistory = (
  tx: Transaction,
  entry: { schedule_id: Uuid; event: string; from: string; to: string; caller: string; now: Date },
) =>
  sql`
    insert into schedule_history (schedule_id, event, from_status, to_status, caller, created_at)
    values (${entry.schedule_id}, ${entry.event}, ${entry.from}, ${entry.to}, ${entry.caller},
      ${entry.now})`.execute(tx)

/** What is decided, what comes next, and how many runs were refused in a row. */
export const noteDecided = (
  tx: Transaction,
  row: {
    id: Uuid
    decided_until: Date
    next_run_at: Date | null
    zone_rules: string | null
    refusals: number
  },
) =>
  sql`
    update schedule set decided_until = ${row.decided_until}, next_run_at = ${row.next_run_at},
      zone_rules = ${row.zone_rules}, refusals = ${row.refusals}
    where id = ${row.id}`.execute(tx)

/** The inputs that every run of a schedule has, when they are its own. */
export const ownTasks = async (tx: Transaction, id: Uuid) =>
  one(
    await sql<{ tasks: Record<string, unknown>[] | null }>`
      select tasks from schedule where id = ${id}`.execute(tx),
  )?.tasks ?? null

/** Schedules with a run due, and those reckoned with older rules of time zones than `zone_rules`. */
export const schedulesDue = async (
  tx: Transaction,
  now: Date,
  zone_rules: string,
  limit: number,
): Promise<Uuid[]> =>
  (
    await sql<{ id: Uuid }>`
      select id from schedule
      where status = 'active' and (next_run_at <= ${now} or zone_rules < ${zone_rules})
      limit ${limit}`.execute(tx)
  ).rows.map(({ id }) => id)
