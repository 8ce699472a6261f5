/** Schedules in their public form. */

import { SCHEDULE_LIMITS } from '../../kernel/limits/schedule-limits.ts'
import { LIMITS } from '../../kernel/limits.ts'
import { money } from '../../kernel/money.ts'
import type { OutputOf } from '../../kernel/operation.ts'
import type { Context } from '../handle.ts'
import { quotedAtMost } from '../jobs/escrow/reserves-of-job.ts'
import { pricingOf } from '../jobs/pricing.ts'
import { comingTimes } from './coming-times.ts'
import type { getSchedule } from './contract.ts'
import type { ScheduleRow } from './queries.ts'
import { type SeenRun, selectRuns } from './run-queries.ts'

type PublicSchedule = OutputOf<typeof getSchedule>

/** One schedule as its requester sees it. */
export const presentSchedule = async (
  context: Context,
  row: ScheduleRow,
): Promise<PublicSchedule> => {
  const runs = await selectRuns(context.tx, [row.id], SCHEDULE_LIMITS.shown_runs)
  return publicSchedule(context, row, runs)
}

/** A page of schedules, their runs read together. */
export const presentSchedules = async (
  context: Context,
  rows: ScheduleRow[],
): Promise<PublicSchedule[]> => {
  const ids = rows.map(({ id }) => id)
  const seen = await selectRuns(context.tx, ids, SCHEDULE_LIMITS.shown_runs)
  const runs = Map.groupBy(seen, ({ schedule_id }) => schedule_id)
  return Promise.all(rows.map((row) => publicSchedule(context, row, runs.get(row.id) ?? [])))
}

const publicSchedule = async (
  { now }: Context,
  row: ScheduleRow,
  runs: SeenRun[],
): Promise<PublicSchedule> => {
  const next_runs = await nextRuns(row)
  const tasks = row.own_tasks ?? row.task_count
  return {
    object: 'schedule',
    id: row.id,
    livemode: row.livemode,
    status: row.status,
    terminal: row.status === 'ended',
    next_action: nextAction(row, runs[0]),
    poll_after_seconds: secondsUntil(row.next_run_at, now),
    job_id: row.job_id,
    title: row.title,
    agent_id: row.agent_id,
    at: row.at,
    repeat: row.repeat,
    tasks,
    at_most: money(quotedAtMost(pricingOfRun(row, tasks)), row.currency),
    max_cost: row.max_cost_minor === null ? null : money(row.max_cost_minor, row.currency),
    open_seconds: row.open_seconds,
    ends_at: row.ends_at,
    next_run_at: row.next_run_at,
    next_runs,
    runs: runs.map(({ schedule_id: _, job_status: __, ...run }) => run),
    created_at: row.created_at,
  }
}

/** A draft keeps the fee it was made with; what is made later has the fee of then. */
const pricingOfRun = (row: ScheduleRow, tasks: number) =>
  pricingOf({
    ...row,
    task_count: tasks,
    fee_basis_points: row.repeat === null ? row.fee_basis_points : LIMITS.fee_basis_points,
    // A run is a draft first, whatever became of the job.
    ...{ published_at: null, place_budget: null, gold_places: 0 },
  })

const nextRuns = async (row: ScheduleRow): Promise<Date[]> => {
  if (row.next_run_at === null) return []
  const further = await comingTimes(row, row.next_run_at, SCHEDULE_LIMITS.shown_ahead - 1)
  return [row.next_run_at, ...further]
}

/** Refusals that a deposit lifts: it pays back what is owed, too. */
const FOR_WANT_OF_MONEY = ['insufficient_funds', 'money_owed']

/** A draft that waits comes first: with it, what was planned is not lost. */
const nextAction = (
  { status }: ScheduleRow,
  last: SeenRun | undefined,
): PublicSchedule['next_action'] => {
  if (last?.job_status === 'draft') {
    if (last.outcome === 'needs_human' || last.code === 'mandate_exceeded')
      return 'ask_a_human_to_publish'
    return FOR_WANT_OF_MONEY.includes(last.code ?? '') ? 'deposit_funds' : 'publish_job'
  }
  return status === 'paused' ? 'resume_schedule' : 'none'
}

const secondsUntil = (moment: Date | null, now: Date): number | null =>
  moment === null ? null : Math.max(1, Math.ceil((moment.getTime() - now.getTime()) / 1000))
