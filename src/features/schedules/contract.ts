/** Schedules: jobs that are published at a time, or made again and again. */
import { z } from 'zod'
import { MEMBER_ROLES } from '../../kernel/caller.ts'
import { Id } from '../../kernel/id.ts'
import { SCHEDULE_LIMITS } from '../../kernel/limits/schedule-limits.ts'
import { MoneySchema } from '../../kernel/money.ts'
import { defineOperation, Instant, pageInput, pageOf } from '../../kernel/operation.ts'
import { TaskInput } from '../tasks/contract.ts'
import { Repeat, SCHEDULE_STATUSES, Schedule } from './schedule-schemas.ts'

const schedule_id = Id('schedule')
const write = { allow: ['owner', 'manager', 'agent'], scope: 'jobs', effect: 'write' } as const
const read = { allow: [...MEMBER_ROLES, 'agent'], scope: 'read', effect: 'read' } as const

export const createSchedule = defineOperation({
  name: 'create_schedule',
  summary: 'Publish a draft at a time, or make a job again and again',
  description: `Give \`at\` to publish the draft once, or \`repeat\` to make and publish a copy of the job at every time of a rule, in any state the job may be.
Every run is funded when it is published, as with publish_job, and counts in the mandate of the agent that made the schedule. A run that cannot be funded is kept as a draft, and an event says so.
A local time that the clocks skip moves ahead by what they skip; one that comes twice counts the first time. Nothing is spent now; with dry_run the reply shows the coming times.`,
  route: 'POST /v1/schedules',
  ...write,
  errors: ['conflict', 'invalid_rows', 'under_pay_floor', 'over_max_cost', 'mandate_exceeded'],
  input: z.object({
    job_id: Id('job').describe('The draft to publish, or the job to make again'),
    at: Instant.optional().describe('Publish the draft then'),
    repeat: Repeat.optional().describe('Make the job again at every time of this rule'),
    tasks: z
      .array(TaskInput)
      .min(1)
      .max(SCHEDULE_LIMITS.tasks)
      .optional()
      .describe('With repeat: the inputs of each run; those of the job when left out'),
    max_cost: MoneySchema.optional().describe('Refuse a run when its at_most is above this'),
    open_seconds: z
      .int()
      .min(SCHEDULE_LIMITS.open_minimum)
      .max(SCHEDULE_LIMITS.open_maximum)
      .optional()
      .describe('With repeat: each run gives out places for so long; 90 days when left out'),
    ends_at: Instant.optional().describe('With repeat: no run after this'),
  }),
  output: Schedule,
})

export const listSchedules = defineOperation({
  name: 'list_schedules',
  summary: 'List your schedules, newest first',
  route: 'GET /v1/schedules',
  ...read,
  input: z.object({
    status: z.enum(SCHEDULE_STATUSES).optional(),
    job_id: Id('job').optional().describe('Those of this job, or that made this job'),
    ...pageInput,
  }),
  output: pageOf(Schedule),
})

export const getSchedule = defineOperation({
  name: 'get_schedule',
  summary: 'Read one schedule with its coming times and what came of its runs',
  route: 'GET /v1/schedules/{schedule_id}',
  ...read,
  input: z.object({ schedule_id }),
  output: Schedule,
})

const change = {
  ...write,
  errors: ['conflict'],
  input: z.object({ schedule_id }),
  output: Schedule,
} as const

export const pauseSchedule = defineOperation({
  name: 'pause_schedule',
  summary: 'Let a schedule rest; jobs it opened go on',
  route: 'POST /v1/schedules/{schedule_id}/pause',
  ...change,
})

export const resumeSchedule = defineOperation({
  name: 'resume_schedule',
  summary: 'Let a paused schedule go on with its next time; none is made up for',
  route: 'POST /v1/schedules/{schedule_id}/resume',
  ...change,
})

export const deleteSchedule = defineOperation({
  name: 'delete_schedule',
  summary: 'End a schedule for good; jobs it opened go on, and its runs can still be read',
  route: 'DELETE /v1/schedules/{schedule_id}',
  ...change,
})

/** The loops’ own: the run that is due, once, whoever looks. */
export const runSchedule = defineOperation({
  name: 'run_schedule',
  summary: 'Make and publish what a schedule has due',
  route: 'POST /v1/system/schedules/{schedule_id}/run',
  allow: ['system'],
  effect: 'write',
  input: z.object({ schedule_id }),
  output: z.object({
    outcome: z.enum(['opened', 'needs_human', 'refused']).nullable(),
    missed: z.int(),
  }),
})
