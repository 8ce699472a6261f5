/** What is said of a job before many work on it: its first step, what is missing, what is repaired. */
import { z } from 'zod'
import { Id } from '../../kernel/id.ts'
import { REPAIR_LIMITS } from '../../kernel/limits/launches/repair-limits.ts'
import { FORM_LIMITS } from '../../kernel/limits.ts'
import { MoneySchema } from '../../kernel/money.ts'
import { Instant } from '../../kernel/operation.ts'

/** Work that repairs what AI made (charter R32). */
export const Repair = z.strictObject({
  creation_seconds: z
    .int()
    .min(10)
    .max(8 * 3600)
    .describe('How long writing it anew takes: the pay must reach the floor for that'),
  worst: z
    .array(z.record(z.string().max(64), z.unknown()))
    .max(REPAIR_LIMITS.worst_items)
    .default([])
    .describe('The worst items, as inputs of tasks; everybody sees them before accepting'),
})

/** What somebody said of the pay of repair work after looking at it. */
export const SaidOfRepair = z.object({
  assignment_id: Id('assignment'),
  wish: MoneySchema.nullable().describe('What a worker would repair one for'),
  left: z.boolean(),
  text: z.string(),
  quoted_at: Instant,
})

/** What the rest of a job for many waits for (charter R33). */
export const Launch = z.object({
  first_places: z.int().describe('Places that are out; the others wait'),
  handed_in: z.int(),
  returned: z.int().describe('How often somebody gave the work back'),
  waiting: z.int().describe('Places that open by themselves when nothing is in waits_for any more'),
  waits_for: z.array(z.enum(['first_answers', 'open_question', 'many_returns', 'pay_under_floor'])),
  reward_needed: MoneySchema.nullable().describe(
    'The least reward at the working time that was measured, where it is under the floor',
  ),
  says: z.string().describe('The same as sentences, with what to do'),
})

/** An answer to learn from, as the examples of a form. */
export const Example = z.object({
  kind: z.enum(['good', 'bad', 'edge']).describe('A good answer, a bad one, or a doubtful case'),
  text_md: z.string().min(1).max(FORM_LIMITS.markdown).describe('The example and why, markdown'),
})

/** A human of the instance looks at a post before it opens, because its requester lost reviews often. */
export const InReview = z.object({
  due_at: Instant.describe('Published then if nobody has looked'),
  sent_back: z.string().nullable().describe('Why it came back: change the draft, publish it again'),
})

/** What is missing from what people are told. */
export const Missing = z.object({ pointer: z.string(), message: z.string(), hint: z.string() })

/** The same work paid more before (charter R11): shown to every worker. */
export const LowerPay = z.object({
  hourly: MoneySchema.describe('What it pays now, at the working time that was measured'),
  hourly_before: MoneySchema.describe('The most that this work paid in the last 180 days'),
})
