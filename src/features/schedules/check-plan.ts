/** Checks a schedule before it is stored: what no run of it could do is refused now. */
import { after } from '../../kernel/clock.ts'
import { SCHEDULE_LIMITS } from '../../kernel/limits/schedule-limits.ts'
import { LIMITS } from '../../kernel/limits.ts'
import { type Money, money } from '../../kernel/money.ts'
import type { InputOf } from '../../kernel/operation.ts'
import { goldPlacesFor } from '../gates/terms.ts'
import { type Context, fail, type RequesterSide } from '../handle.ts'
import { committedBy } from '../identity/agent-queries.ts'
import { checkMandate, dayBefore, mandateOf } from '../identity/mandate.ts'
import { requireWithin } from '../jobs/open-job.ts'
import { priceOf } from '../jobs/pricing.ts'
import type { JobRow } from '../jobs/queries.ts'
import { requireFloor } from '../jobs/terms.ts'
import { tasksFromRows } from '../tasks/check-rows.ts'
import { comingTimes, type Plan } from './coming-times.ts'
import type { createSchedule } from './contract.ts'
import { isScheduled } from './queries.ts'

type Asked = InputOf<typeof createSchedule>

/** Exactly one of `at` and `repeat`; what fits only the other is refused, not ignored. */
export const requireOnePlan = (asked: Asked): Plan => {
  if ((asked.at === undefined) === (asked.repeat === undefined))
    fail('invalid_input', 'Give either at, to publish a draft once, or repeat.')
  const alone = ['tasks', 'open_seconds', 'ends_at'] as const
  const extra = alone.find((name) => asked[name] !== undefined)
  if (asked.at !== undefined && extra !== undefined)
    fail('invalid_input', `${extra} goes with repeat; a draft has its own.`)
  return { at: asked.at ?? null, repeat: asked.repeat ?? null, ends_at: asked.ends_at ?? null }
}

/** The first run. Throws Problem('invalid_input') when there would be none. */
export const firstRun = async ({ now }: Context, plan: Plan): Promise<Date> => {
  const [first] = await comingTimes(plan, now, 1)
  if (first !== undefined) return first
  if (plan.at !== null) return fail('invalid_input', 'at lies in the past.')
  return fail('invalid_input', 'The rule has no time before ends_at.')
}

/** A draft that can be published at `at`. */
export const requireDraft = async ({ tx }: Context, job: JobRow, at: Date): Promise<void> => {
  if (job.status !== 'draft')
    fail('conflict', `The job is ${job.status}; only a draft is published. Give repeat for copies.`)
  if (await isScheduled(tx, job.id))
    fail('conflict', 'A schedule publishes this draft already; delete it first.')
  if (at > after(job.created_at, SCHEDULE_LIMITS.ahead))
    fail('invalid_input', 'A draft is kept for 90 days; choose an earlier time for this one.')
  if (job.deadline !== null && job.deadline <= at)
    fail('conflict', 'The deadline of the job comes first; create it with a later one.')
  if (job.task_count === 0) fail('conflict', 'The job has no tasks yet; call add_tasks first.')
}

/** Tasks for every run: those given, which must fit the form, or a handful of the job’s own. */
export const requireTasks = async (
  context: Context,
  job: JobRow,
  given: Record<string, unknown>[] | undefined,
): Promise<number> => {
  if (given !== undefined) {
    const rows = given.map((input, index) => ({ line: index + 1, input }))
    const tasks = await tasksFromRows(context, job, rows, 1)
    // A run publishes at once: there is no time then to fetch what may be gone by that day.
    if (tasks.some(({ addresses }) => addresses.length > 0))
      fail(
        'invalid_input',
        'tasks name https addresses, which may lead nowhere when a run comes: upload the files and name their ids, or leave tasks out, for those of the job are copied.',
      )
    return tasks.length
  }
  const { task_count: count } = job
  if (count === 0)
    fail('conflict', 'The job has no tasks yet; call add_tasks first, or give tasks.')
  if (count > SCHEDULE_LIMITS.tasks)
    fail('conflict', `A run has at most ${SCHEDULE_LIMITS.tasks} tasks; this job has ${count}.`)
  return count
}

/** Refuses what would be refused at every run: pay, the caller’s own limit, the agent’s mandate. */
export const requirePossible = async (
  { tx, now }: Context,
  side: RequesterSide,
  job: JobRow,
  { tasks, max_cost }: { tasks: number; max_cost: Money | undefined },
): Promise<void> => {
  requireFloor(money(job.reward_minor, job.currency), job.estimated_seconds)
  const { overlap, reward_minor: reward } = job
  const gold_places = goldPlacesFor(job, tasks * overlap)
  const fee_basis_points = LIMITS.fee_basis_points
  const { total } = priceOf({ reward, overlap, tasks, gold_places, fee_basis_points })
  const cost = money(job.budget_minor ?? total, job.currency)
  requireWithin(cost, max_cost)
  if (side.agent_id === null) return
  const { in_all } = await committedBy(tx, side.agent_id, dayBefore(now))
  // What was committed today is no hindrance on the day of the run.
  checkMandate(await mandateOf(tx, side.agent_id), { job: 0n, today: 0n, in_all }, cost)
}
