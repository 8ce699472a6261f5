/** What is said of a schedule: its rule, what it makes, and what came of its runs. */
import { z } from 'zod'
import { Id } from '../../kernel/id.ts'
import { MoneySchema } from '../../kernel/money.ts'
import { Instant } from '../../kernel/operation.ts'

export const SCHEDULE_STATUSES = ['active', 'paused', 'ended'] as const
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** Whether this is the name of a time zone here. */
const isTimeZone = (name: string): boolean => {
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined
  } catch {
    return false
  }
}

/** A rule of repetition, in somebody’s local time. */
export const Repeat = z
  .strictObject({
    every: z.enum(['day', 'week', 'month']),
    weekdays: z
      .array(z.enum(WEEKDAYS))
      .min(1)
      .max(7)
      .optional()
      .describe('Every week on these days, e.g. ["mon","fri"]'),
    day: z
      .int()
      .min(1)
      .max(31)
      .optional()
      .describe('Every month on this day; on the last one where the month is shorter'),
    time: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is not a time of day, such as 09:30')
      .describe('Local time, e.g. "09:00"'),
    time_zone: z
      .string()
      .max(64)
      .refine(isTimeZone, 'is not the name of a time zone, such as Europe/Paris')
      .describe('IANA name, e.g. "Europe/Paris"'),
  })
  .refine(({ every, weekdays }) => (every === 'week') === (weekdays !== undefined), {
    path: ['weekdays'],
    message: 'goes with every: week, and only with it',
  })
  .refine(({ every, day }) => (every === 'month') === (day !== undefined), {
    path: ['day'],
    message: 'goes with every: month, and only with it',
  })
export type Repeat = z.output<typeof Repeat>

const Run = z.object({
  run_at: Instant.describe('The time it was due at'),
  started_at: Instant,
  missed: z.int().describe('Earlier times that passed by while the instance did not run'),
  outcome: z
    .enum(['opened', 'needs_human', 'refused'])
    .describe('needs_human: the draft waits for a person; refused: `code` says why'),
  job_id: Id('job').nullable().describe('The job it opened, or the draft that is kept'),
  code: z.string().nullable().describe('The refusal, as in docs/errors.md'),
  detail: z.string().nullable(),
})

export const Schedule = z.object({
  object: z.literal('schedule'),
  id: Id('schedule'),
  livemode: z.boolean(),
  status: z.enum(SCHEDULE_STATUSES),
  terminal: z.boolean().describe('Nothing more will happen by itself'),
  next_action: z
    .enum(['none', 'resume_schedule', 'publish_job', 'deposit_funds', 'ask_a_human_to_publish'])
    .describe('The operation that makes sense next'),
  poll_after_seconds: z.int().nullable().describe('Until the next run'),
  job_id: Id('job').describe('The draft that is published, or the job that is made again'),
  title: z.string(),
  agent_id: Id('agent').nullable().describe('The agent whose mandate its runs count in'),
  at: Instant.nullable(),
  repeat: Repeat.nullable(),
  tasks: z.int().describe('Tasks of each run'),
  at_most: MoneySchema.describe('What each run sets aside, at the terms of today'),
  max_cost: MoneySchema.nullable(),
  open_seconds: z.int().nullable(),
  ends_at: Instant.nullable(),
  next_run_at: Instant.nullable(),
  next_runs: z.array(Instant).describe('The coming times; an intention, and no promise to workers'),
  runs: z.array(Run).describe('The latest runs, newest first'),
  created_at: Instant,
})
