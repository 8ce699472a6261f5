import { toPublicId } from '../../kernel/id.ts'
import { SCHEDULE_LIMITS } from '../../kernel/limits/schedule-limits.ts'
import { asRequester, fail, handle } from '../handle.ts'
import { lockRequester } from '../identity/queries.ts'
import { lockJob } from '../jobs/queries.ts'
import {
  firstRun,
  requireDraft,
  requireOnePlan,
  requirePossible,
  requireTasks,
} from './check-plan.ts'
import { createSchedule } from './contract.ts'
import { ZONE_RULES } from './occurrences.ts'
import { presentSchedule } from './present-schedule.ts'
import { countSchedules, findSchedule, insertSchedule } from './queries.ts'

/** Stores the rule; nothing is spent before its first time. */
export const createScheduleHandler = handle(createSchedule, async (context, asked) => {
  const { tx, now, instance } = context
  const side = asRequester(context)
  const { requester_id, agent_id } = side
  const plan = requireOnePlan(asked)
  await lockRequester(tx, requester_id)
  const job = (await lockJob(tx, asked.job_id, requester_id)) ?? fail('not_found')
  if ((await countSchedules(tx, requester_id)) >= SCHEDULE_LIMITS.most)
    fail('conflict', `A requester has at most ${SCHEDULE_LIMITS.most} schedules; delete one first.`)
  const next_run_at = await firstRun(context, plan)
  if (plan.at !== null) await requireDraft(context, job, plan.at)
  const tasks = plan.at === null ? await requireTasks(context, job, asked.tasks) : job.task_count
  await requirePossible(context, side, job, { tasks, max_cost: asked.max_cost })
  const id = context.newId()
  await insertSchedule(tx, {
    id,
    requester_id,
    agent_id,
    livemode: instance.livemode,
    job_id: job.id,
    ...plan,
    tasks: asked.tasks ?? null,
    max_cost_minor: asked.max_cost?.minor ?? null,
    open_seconds: asked.open_seconds ?? null,
    next_run_at,
    zone_rules: plan.repeat === null ? null : ZONE_RULES,
    created_at: now,
  })
  context.note({ subject: toPublicId('schedule', id), job_id: job.id })
  return presentSchedule(context, (await findSchedule(tx, id, requester_id)) ?? fail('not_found'))
})
