/** What is said of a test, and of what somebody showed in it. */
import { z } from 'zod'
import { Id } from '../../kernel/id.ts'
import { QUALIFICATION_LIMITS } from '../../kernel/limits/qualification-limits.ts'
import { FORM_LIMITS } from '../../kernel/limits.ts'
import { MoneySchema } from '../../kernel/money.ts'
import { Instant } from '../../kernel/operation.ts'

export const GRADINGS = ['key', 'human'] as const
export const ATTEMPT_STATUSES = [
  'started',
  'grading',
  'contested',
  'passed',
  'failed',
  'lapsed',
] as const
export type AttemptStatus = (typeof ATTEMPT_STATUSES)[number]

const score = z.int().min(0).max(100)

/** The right answers by item id: never shown to whoever takes the test. */
export const AnswerKey = z
  .record(
    z.string().max(64),
    z.strictObject({
      answer: z.unknown().describe('The right answer, as a worker would give it'),
      tolerance: z.number().min(0).optional().describe('Numbers and ratings: so far off is right'),
      explanation: z
        .string()
        .trim()
        .min(1)
        .max(FORM_LIMITS.help)
        .optional()
        .describe('Why; shown when the test is graded, never before'),
    }),
  )
  .describe('The right answers by item id; never shown to whoever takes the test')

/** What whoever makes a test says of it. */
export const testTerms = {
  name: z.string().trim().min(2).max(QUALIFICATION_LIMITS.name),
  description: z
    .string()
    .trim()
    .max(QUALIFICATION_LIMITS.description)
    .default('')
    .describe('What it is about and what it opens; read before starting'),
  form: z.unknown().describe('A form (docs/forms.md) without data fields'),
  answer_key: AnswerKey.optional().describe('The right answers; left out, a human grades'),
  threshold: z.int().min(1).max(100).default(70).describe('Score from which it is passed'),
  estimated_seconds: z
    .int()
    .min(1)
    .max(8 * 60 * 60)
    .optional()
    .describe('Never less than the form takes by our own count'),
  reward: MoneySchema.optional().describe(
    'Paid when it is handed in, whatever the result; needed over five minutes, at the pay floor or above. Where it takes longer than said, the time is topped up to the floor',
  ),
  attempts: z
    .int()
    .min(1)
    .max(QUALIFICATION_LIMITS.attempts)
    .default(20)
    .describe('Paid attempts to set money aside for'),
  grade_within_seconds: z
    .int()
    .min(QUALIFICATION_LIMITS.grade_within_minimum)
    .max(QUALIFICATION_LIMITS.grade_within)
    .default(QUALIFICATION_LIMITS.grade_within)
    .describe('A human grades within that, or the attempt is passed'),
  valid_seconds: z
    .int()
    .min(QUALIFICATION_LIMITS.valid_minimum)
    .max(QUALIFICATION_LIMITS.valid_maximum)
    .default(QUALIFICATION_LIMITS.valid)
    .describe('How long a result counts: a year at least'),
}

const shared = {
  name: z.string(),
  description: z.string(),
  grading: z.enum(GRADINGS),
  threshold: z.int(),
  estimated_seconds: z.int(),
  reward: MoneySchema.nullable().describe('Paid whatever the result; null: unpaid, five minutes'),
}

const measured_seconds = z
  .int()
  .nullable()
  .describe('Half of the people needed so long or longer; null: fewer than five took it')

/** A test as whoever made it, or may ask for it, sees it. */
export const Qualification = z.object({
  object: z.literal('qualification'),
  id: Id('qualification'),
  livemode: z.boolean(),
  status: z.enum(['open', 'closed']),
  ...shared,
  measured_seconds,
  own: z.boolean().describe('False: the instance’s own, for every requester’s jobs'),
  form: z.unknown(),
  answer_key: AnswerKey.nullable().describe('Null: a human grades, or it is not yours to read'),
  grade_within_seconds: z.int(),
  valid_seconds: z.int(),
  attempts_left: z.int().nullable().describe('Paid attempts there is money for; null: unpaid'),
  started: z.int().describe('Attempts so far'),
  waiting: z.int().describe('Attempts that wait for a human'),
  passed: z.int().describe('People whose result counts now'),
  created_at: Instant,
})

/** A test as a worker sees it before taking it. */
export const WorkerTest = z.object({
  object: z.literal('test'),
  qualification_id: Id('qualification'),
  livemode: z.boolean(),
  ...shared,
  measured_seconds,
  requester: z.string().nullable().describe('Null: the instance itself'),
  open: z.boolean().describe('Whether it can still be taken at all'),
  jobs: z.int().describe('Open jobs for you that ask for it'),
  least_score: z.int().describe('The least score that opens one of them'),
  score: score.nullable().describe('Your best result that counts'),
  valid_until: Instant.nullable(),
  attempt_id: Id('attempt').nullable().describe('Your latest attempt'),
  attempt_status: z.enum(ATTEMPT_STATUSES).nullable(),
  again_at: Instant.nullable().describe('Before that you cannot begin; null: now'),
})

/** What came of one question of a test. */
const Marked = z.object({
  item: z.string(),
  right: z.boolean(),
  explanation: z.string().nullable(),
})

/** One person’s try at a test, as they see it. The right answers stand nowhere in it. */
export const Attempt = z.object({
  object: z.literal('attempt'),
  id: Id('attempt'),
  livemode: z.boolean(),
  qualification_id: Id('qualification'),
  status: z.enum(ATTEMPT_STATUSES),
  ...shared,
  requester: z.string().nullable(),
  form: z.unknown(),
  answers: z.record(z.string(), z.unknown()).nullable(),
  started_at: Instant,
  expires_at: Instant,
  handed_in_at: Instant.nullable(),
  paid: MoneySchema.nullable(),
  topped_up: MoneySchema.nullable().describe(
    'Added to it, because the test took longer than was said',
  ),
  score: score.nullable(),
  grade_until: Instant.nullable().describe('Without a human’s word by then it is passed'),
  items: z.array(Marked).describe('Question by question, once it is graded by its key'),
  note: z.string().nullable().describe('What the grader wrote'),
  contest: z.string().nullable().describe('What you wrote against the result'),
  can_contest: z.boolean(),
  again_at: Instant.nullable(),
})

/** An attempt as its grader sees it: never the time it took. */
export const GradedAttempt = z.object({
  object: z.literal('graded_attempt'),
  id: Id('attempt'),
  livemode: z.boolean(),
  qualification_id: Id('qualification'),
  worker_id: Id('worker'),
  status: z.enum(ATTEMPT_STATUSES),
  answers: z.record(z.string(), z.unknown()).nullable(),
  score: score.nullable(),
  contest: z.string().nullable(),
  note: z.string().nullable(),
  grade_until: Instant.nullable(),
  handed_in_at: Instant.nullable(),
})
