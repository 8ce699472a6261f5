/** Judging work that repairs what AI made, after a look at it (charter R32). */
import { z } from 'zod'
import { Id } from '../../../kernel/id.ts'
import { REPAIR_LIMITS } from '../../../kernel/limits/launches/repair-limits.ts'
import { MoneySchema } from '../../../kernel/money.ts'
import { defineOperation } from '../../../kernel/operation.ts'
import { ASSIGNMENT_STATUSES } from '../contract.ts'

export const RepairQuote = z.object({
  object: z.literal('repair_quote'),
  assignment_id: Id('assignment'),
  job_id: Id('job'),
  livemode: z.boolean(),
  status: z.enum(ASSIGNMENT_STATUSES).describe('returned when you left'),
  wish: MoneySchema.nullable(),
  paid: MoneySchema.describe('For the time you looked, when you left'),
})

export const requoteRepair = defineOperation({
  name: 'requote_repair',
  summary: 'Say what a repair is worth to you after looking at it, or leave it and be paid',
  description:
    'Once a job, in your first places of work that repairs what AI made (`repair.assessment_places`). Whoever leaves is paid for the time until then, at the pay of the job; it counts nowhere. The requester reads your price and may raise the pay for everybody. You may always write the thing anew instead.',
  route: 'POST /v1/assignments/{assignment_id}/repair-quote',
  allow: ['worker'],
  effect: 'write',
  errors: ['conflict'],
  input: z.object({
    assignment_id: Id('assignment'),
    wish: MoneySchema.optional().describe('For one answer'),
    leave: z.boolean().default(false).describe('Give the place back and be paid for looking'),
    text: z.string().trim().max(REPAIR_LIMITS.text).default('').describe('For the requester'),
  }),
  output: RepairQuote,
})
