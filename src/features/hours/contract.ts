/** The time ledger (charter R16): true pay for an hour, with the time that nobody pays. */
import { z } from 'zod'
import { HOURS_LIMITS } from '../../kernel/limits/hours-limits.ts'
import { MoneySchema } from '../../kernel/money.ts'
import { defineOperation, Instant } from '../../kernel/operation.ts'
import { jobId } from '../jobs/contract.ts'

/** What a device may note; all else is read from the work itself. */
export const NOTED_KINDS = ['search', 'waiting', 'onboarding'] as const
export const TIME_KINDS = [
  'paid',
  'rejected',
  'returned',
  'undecided',
  'qualification',
  'screened_out',
  ...NOTED_KINDS,
] as const

export const getHours = defineOperation({
  name: 'get_hours',
  summary: 'Read your week: paid and unpaid time by kind, and what an hour truly paid',
  description:
    'True pay is the income of the week’s work divided by all its time: worked and paid, worked and rejected, returned or run out, tests, searching, waiting, reading up. Work that is not decided yet counts on neither side. Places held at once count once.',
  route: 'GET /v1/hours',
  allow: ['worker'],
  effect: 'read',
  input: z.object({
    day: z.iso.date().optional().describe('Any day of the week; today when left out'),
  }),
  output: z.object({
    object: z.literal('hours'),
    livemode: z.boolean(),
    from: Instant.describe('Monday, midnight UTC'),
    until: Instant,
    time: z.array(z.object({ kind: z.enum(TIME_KINDS), seconds: z.int() })),
    income: z
      .array(MoneySchema)
      .describe('Of the week’s work and paid tests: rewards, bonuses, supplements and top-ups'),
    top_ups: z
      .array(MoneySchema)
      .describe('The part of it that was added because work took longer than was said'),
    paid_hourly: z.array(MoneySchema).describe('For an hour of paid work'),
    true_hourly: z.array(MoneySchema).describe('For an hour of all time but undecided work'),
  }),
})

export const noteTime = defineOperation({
  name: 'note_time',
  summary: 'Note unpaid time that only your device knows: searching, waiting, reading up',
  description:
    'Adds to the sum of today. Read by you alone, in get_hours; the public report of a month adds up everybody’s, of five people or more.',
  route: 'POST /v1/hours/notes',
  allow: ['worker'],
  effect: 'write',
  input: z.object({
    kind: z.enum(NOTED_KINDS),
    seconds: z.int().min(1).max(HOURS_LIMITS.note),
  }),
  output: z.object({
    object: z.literal('time_note'),
    livemode: z.boolean(),
    kind: z.enum(NOTED_KINDS),
    seconds: z.int().describe('Of this kind today'),
  }),
})

export const getRequesterPay = defineOperation({
  name: 'get_requester_pay',
  summary: 'Read what an hour of all work for the requester of a job truly paid, in 28 days',
  description:
    'Paid, rejected, returned and run-out time of everybody, together, for every worker to read; null where fewer than five people worked, because a figure could point at one.',
  route: 'GET /v1/work/{job_id}/requester-pay',
  allow: ['worker'],
  effect: 'read',
  input: z.object(jobId),
  output: z.object({
    object: z.literal('requester_pay'),
    livemode: z.boolean(),
    requester: z.string(),
    people: z.int().nullable(),
    paid_hourly: MoneySchema.nullable(),
    true_hourly: MoneySchema.nullable(),
  }),
})
