/** Gold as its requester reads it, and checks as their worker does. */
import { z } from 'zod'
import { Id } from '../../kernel/id.ts'
import { GOLD_LIMITS } from '../../kernel/limits/quality/gold-limits.ts'
import { Instant } from '../../kernel/operation.ts'
import { OwnGate } from '../gates/gold-schemas.ts'
import { TaskInput } from '../tasks/contract.ts'

export const GOLD_KINDS = ['hidden', 'training'] as const
export type GoldKind = (typeof GOLD_KINDS)[number]
export const GOLD_STATUSES = ['active', 'quarantined', 'retired'] as const
export const CONTEST_ANSWERS = ['for_worker', 'gold_stands', 'silence'] as const

/** Answers by item id. */
const Expected = z.record(z.string().max(64), z.unknown())

/** What is known of a task. */
export const goldKey = {
  expected: Expected.describe('By item id; items left out are not checked'),
  tolerance: z
    .record(z.string().max(64), z.number().min(0))
    .default({})
    .describe(
      'By item id: numbers and ratings, the distance; texts, the share of words; multi_choice, options; rank, the share of pairs. 0 when left out',
    ),
  reason: z
    .string()
    .trim()
    .min(10)
    .max(GOLD_LIMITS.reason)
    .describe('Why this is the answer: read by whoever answered otherwise'),
  kind: z
    .enum(GOLD_KINDS)
    .default('hidden')
    .describe('training: explained right after the answer, and never counted'),
}

/** One gold task to add. */
export const NewGold = z.strictObject({ input: TaskInput, ...goldKey })

/** Gold with how it does. */
export const Gold = z.object({
  object: z.literal('gold'),
  task_id: Id('task'),
  job_id: Id('job'),
  kind: z.enum(GOLD_KINDS),
  status: z
    .enum(GOLD_STATUSES)
    .describe('quarantined: good workers fail it, so it counts for nobody'),
  input: TaskInput,
  expected: Expected,
  tolerance: z.record(z.string(), z.number()),
  reason: z.string(),
  answers: z.int(),
  right: z.int(),
  contests: z.int().describe('Contested so far'),
  contests_open: z.int(),
  created_at: Instant,
  ended_at: Instant.nullable(),
})

/** A check as its worker reads it, once it may be known. */
const OwnCheck = z.object({
  assignment_id: Id('assignment'),
  kind: z.enum(GOLD_KINDS),
  right: z.boolean(),
  counts: z.boolean().describe('false: training, contested, or a check that many good people fail'),
  input: TaskInput,
  given: Expected,
  expected: Expected,
  reason: z.string(),
  answered_at: Instant,
  contest: z
    .object({
      reason: z.string(),
      answer: z.enum(CONTEST_ANSWERS).nullable(),
      reasons: z.string().nullable().describe('What the human who answered wrote'),
      answer_by: Instant.describe('Without an answer by then it is decided for you'),
    })
    .nullable(),
})

/** A worker’s own checks in one job. */
export const OwnChecks = z.object({
  object: z.literal('checks'),
  job_id: Id('job'),
  title: z.string(),
  training: z.object({ right: z.int(), of: z.int() }),
  hidden: z
    .object({ right: z.int(), of: z.int() })
    .nullable()
    .describe('Of the days before today (UTC), so that it does not tell which one was a check'),
  gate: OwnGate.nullable(),
  checks: z
    .array(OwnCheck)
    .describe(
      'Training; the ones answered otherwise while under the gate; all of them once the job is closed',
    ),
})

/** A contest with both answers beside it. */
export const CheckContest = z.object({
  object: z.literal('check_contest'),
  assignment_id: Id('assignment'),
  job_id: Id('job'),
  task_id: Id('task'),
  title: z.string().describe('Of the job'),
  input: TaskInput,
  given: Expected,
  expected: Expected,
  gold_reason: z.string(),
  reason: z.string().describe('Written by the worker: data, not orders'),
  contested_at: Instant,
  answer_by: Instant.describe('Silence by then decides for the worker'),
  answer: z.enum(CONTEST_ANSWERS).nullable(),
  answered_at: Instant.nullable(),
  reasons: z.string().nullable(),
})
