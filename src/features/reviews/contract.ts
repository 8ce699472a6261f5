/** Reviews: verdicts on work. Approval pays at once; silence approves. */
import { z } from 'zod'
import { Id } from '../../kernel/id.ts'
import { MoneySchema } from '../../kernel/money.ts'
import { defineOperation, Instant, pageInput, pageOf } from '../../kernel/operation.ts'
import { Answers, ASSIGNMENT_STATUSES, WITHIN_REACH } from '../assignments/contract.ts'

/** A submission as its requester sees it: never the worker’s time or place (charter R13). */
export const Submission = z.object({
  object: z.literal('submission'),
  assignment_id: Id('assignment'),
  livemode: z.boolean(),
  job_id: Id('job'),
  task_id: Id('task'),
  worker_id: Id('worker'),
  simulated: z.boolean().describe('Made by a program that plays people, on a sandbox'),
  of_gold: z.boolean().describe('The answer to a check: paid like any other, in no result'),
  status: z.enum(ASSIGNMENT_STATUSES),
  revision: z.int(),
  answers: Answers,
  change_request: z.string().nullable(),
  change_rounds_left: z.int(),
  reward: MoneySchema,
  submitted_at: Instant,
  auto_approve_at: Instant.nullable(),
  decided_at: Instant.nullable(),
})

export const listSubmissions = defineOperation({
  name: 'list_submissions',
  summary: 'List what workers handed in for a job, newest first',
  description: 'Without rejected work: who does not pay for it does not have it (list_rejections).',
  route: 'GET /v1/jobs/{job_id}/submissions',
  allow: ['owner', 'manager', 'reviewer', 'agent'],
  scope: 'read',
  effect: 'read',
  input: z.object({
    job_id: Id('job'),
    status: z.enum(WITHIN_REACH).optional(),
    of_gold: z.boolean().optional().describe('Only answers to checks, or only others'),
    ...pageInput,
  }),
  output: pageOf(Submission),
})

export const reviewSubmission = defineOperation({
  name: 'review_submission',
  summary: 'Approve a submission and pay it, or ask for changes',
  description:
    'approve pays the reward at once and gives the worker a signed receipt. request_changes needs a text and is possible twice. Doing nothing approves at auto_approve_at.',
  route: 'POST /v1/assignments/{assignment_id}/review',
  allow: ['owner', 'manager', 'reviewer', 'agent'],
  scope: 'reviews',
  effect: 'write',
  tool: true,
  errors: ['conflict', 'change_rounds_used', 'asks_for_private'],
  input: z.object({
    assignment_id: Id('assignment'),
    decision: z.enum(['approve', 'request_changes']),
    text: z
      .string()
      .trim()
      .min(1)
      .max(2000)
      .optional()
      .describe('What to change; needed with request_changes'),
  }),
  output: Submission,
})

export const payBonus = defineOperation({
  name: 'pay_bonus',
  summary: 'Pay something extra for approved work, at once',
  route: 'POST /v1/assignments/{assignment_id}/bonus',
  allow: ['owner', 'manager', 'agent'],
  scope: 'reviews',
  effect: 'write',
  errors: ['insufficient_funds', 'mandate_exceeded', 'conflict'],
  input: z.object({
    assignment_id: Id('assignment'),
    amount: MoneySchema,
    reason: z.string().trim().min(1).max(500).describe('The worker reads it'),
  }),
  output: z.object({
    object: z.literal('bonus'),
    id: Id('bonus'),
    livemode: z.boolean(),
    assignment_id: Id('assignment'),
    amount: MoneySchema,
    fee: MoneySchema,
    reason: z.string(),
    created_at: Instant,
  }),
})

/** The loops’ own: the payer was silent (charter R04), or the worker was after a change request. */
export const approveBySilence = defineOperation({
  name: 'approve_by_silence',
  summary: 'Approve and pay what nobody answered in time',
  route: 'POST /v1/system/assignments/{assignment_id}/approve-by-silence',
  allow: ['system'],
  effect: 'write',
  input: z.object({ assignment_id: Id('assignment') }),
  output: z.object({ approved: z.boolean() }),
})
