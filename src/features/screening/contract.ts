/** Screening out: leaving after an answer that ends the work, with pay for the time (charter R19). */
import { z } from 'zod'
import { Id } from '../../kernel/id.ts'
import { TIME_LIMITS } from '../../kernel/limits/time-limits.ts'
import { MoneySchema } from '../../kernel/money.ts'
import { defineOperation } from '../../kernel/operation.ts'
import { Answers } from '../assignments/contract.ts'

export const leaveScreening = defineOperation({
  name: 'leave_screening',
  summary: 'Leave work that an answer on its first page ends; after a minute your time is paid',
  description:
    'Pays the reward’s share for your time, at least one minor unit and at most the reward. The place opens again, nothing stands against you, and the requester learns a number and no answers. You are not asked to this job again.',
  route: 'POST /v1/assignments/{assignment_id}/leave-screening',
  allow: ['worker'],
  effect: 'write',
  errors: ['conflict', 'assignment_expired', 'invalid_answers'],
  input: z.object({
    assignment_id: Id('assignment'),
    answers: Answers,
    active_seconds: z.int().min(0).max(TIME_LIMITS.said).optional(),
  }),
  output: z.object({
    object: z.literal('screen_out'),
    livemode: z.boolean(),
    assignment_id: Id('assignment'),
    seconds: z.int().describe('Your time that counts'),
    paid: MoneySchema.nullable().describe('Null: a minute or less, or paid elsewhere'),
  }),
})
