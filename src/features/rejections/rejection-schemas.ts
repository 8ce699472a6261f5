/** What is said of a rejection: its reason, the criterion, the evidence, and what each side answered. */
import { z } from 'zod'
import { Id } from '../../kernel/id.ts'
import { VERDICT_LIMITS } from '../../kernel/limits/verdict-limits.ts'
import { MoneySchema } from '../../kernel/money.ts'
import { Instant } from '../../kernel/operation.ts'
import { Answers, ASSIGNMENT_STATUSES } from '../assignments/contract.ts'

/** The closed list of charter R28. There is no other reason to reject work. */
export const REJECTION_REASONS = [
  'too_fast',
  'required_item_skipped',
  'fair_check_failed',
  'off_criterion',
  'duplicate_or_fraud',
  'ai_used',
] as const
export type RejectionReason = (typeof REJECTION_REASONS)[number]

const words = z.string().trim().min(1).max(VERDICT_LIMITS.evidence_text)

/** What shows something to whoever looks. A note or a detector’s score beside it, never alone. */
export const SHOWING = ['item', 'quote', 'same_as'] as const
export type Showing = (typeof SHOWING)[number]

const evidenceMembers = {
  item: z.string().max(64).optional().describe('Id of the item of the form that it is about'),
  quote: words.optional().describe('Words of the answer, exactly as they stand there'),
  same_as: Id('assignment')
    .optional()
    .describe('Earlier work of this job whose text under `item` is the same'),
  note: words.optional().describe('Your explanation; shows nothing by itself'),
  detector_score: z
    .number()
    .min(0)
    .max(1)
    .optional()
    .describe('What a detector of AI said; shows nothing by itself'),
}

/** One piece of evidence as a requester brings it. */
export const EvidenceInput = z.strictObject(evidenceMembers)
export type EvidencePiece = z.output<typeof EvidenceInput>

/** The same as it is read: what the instance itself measured is added to it. */
const Evidence = z.object({
  ...evidenceMembers,
  measured_time: z
    .object({
      seconds: z.number().nullable(),
      mean_seconds: z.number().nullable(),
      deviation_seconds: z.number().nullable().describe('One standard deviation of the others'),
      sample: z.int().describe('How many other answers were measured'),
    })
    .optional()
    .describe('Measured by the instance; a requester does not see how long a person took'),
  fair_check: z
    .object({ expected: Answers, given: Answers, reason: z.string() })
    .optional()
    .describe('The gold this task was: what was expected, what was given, and why'),
})
export type Evidence = z.output<typeof Evidence>

/** A rejection as both sides and the human who answers its appeal read it. */
export const Rejection = z.object({
  object: z.literal('rejection'),
  assignment_id: Id('assignment'),
  livemode: z.boolean(),
  job_id: Id('job'),
  task_id: Id('task'),
  worker_id: Id('worker'),
  title: z.string().describe('Of the job'),
  status: z.enum(ASSIGNMENT_STATUSES),
  reward: MoneySchema,
  reason: z.enum(REJECTION_REASONS),
  criterion: z.object({
    pointer: z.string().describe('Where in the terms, as a JSON pointer'),
    text: z.string().describe('What is written there'),
  }),
  evidence: z.array(Evidence),
  proposed_by: z.object({
    requester: z.string(),
    agent: z.string().nullable().describe('Name of the agent, when software proposed it'),
  }),
  proposed_at: Instant,
  reply_until: Instant.describe('The worker’s time to reply; a reply ends it'),
  reply: z.string().nullable(),
  replied_at: Instant.nullable(),
  held: z.boolean().describe('Waits for a human of the instance: very many in this job'),
  answer_by: Instant.nullable().describe('Without a human’s answer by then the work is paid'),
  rejected_at: Instant.nullable(),
  appeal_until: Instant.nullable(),
  appeal: z.string().nullable(),
  appealed_at: Instant.nullable(),
  appeal_reasons: z.string().nullable().describe('What the human who answered the appeal wrote'),
  ended_at: Instant.nullable(),
  outcome: z
    .enum(['withdrawn', 'silence', 'overturned', 'refused_as_a_batch', 'upheld'])
    .nullable()
    .describe('upheld: not paid; every other outcome: paid'),
  answers: Answers.nullable().describe(
    'The work. Out of the requester’s reach once it is rejected, unless an appeal runs or it is paid',
  ),
})
