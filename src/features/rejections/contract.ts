/** Rejections: work that a requester does not want to pay, and how that is decided (charter R28–R31). */
import { z } from 'zod'
import { Id } from '../../kernel/id.ts'
import { VERDICT_LIMITS } from '../../kernel/limits/verdict-limits.ts'
import { defineOperation, pageInput, pageOf } from '../../kernel/operation.ts'
import { EvidenceInput, REJECTION_REASONS, Rejection } from './rejection-schemas.ts'

const assignmentId = { assignment_id: Id('assignment') }
const statement = z.string().trim().min(1).max(VERDICT_LIMITS.statement)
export const writtenReasons = z
  .string()
  .trim()
  .min(VERDICT_LIMITS.reasons_minimum)
  .max(VERDICT_LIMITS.statement)
  .describe('In whole sentences; both sides read them')

const contest = { effect: 'write', output: Rejection } as const
const REVIEWERS = ['owner', 'manager', 'reviewer'] as const

export const proposeRejection = defineOperation({
  ...contest,
  name: 'propose_rejection',
  summary: 'Propose not to pay a submission, with a reason, a criterion and evidence',
  description:
    'Nothing is rejected yet: the worker has 72 hours to reply, then a human of the requester decides within 7 days, else the work is approved and paid. The instance checks the evidence; what cannot be shown is refused.',
  route: 'POST /v1/assignments/{assignment_id}/rejection',
  allow: [...REVIEWERS, 'agent'],
  scope: 'reviews',
  errors: ['evidence_refused', 'rejections_held', 'question_open', 'conflict'],
  input: z.object({
    ...assignmentId,
    reason: z.enum(REJECTION_REASONS),
    criterion: z
      .string()
      .max(200)
      .optional()
      .describe(
        'JSON pointer to the written criterion, e.g. /form/criteria/0, /form/instructions_md, /form/examples/1, /form/pages/0/items/2 or /description; needed for off_criterion, follows from the reason else',
      ),
    evidence: z.array(EvidenceInput).max(VERDICT_LIMITS.evidence).default([]),
  }),
})

export const replyToRejection = defineOperation({
  ...contest,
  name: 'reply_to_rejection',
  summary: 'Say what you think of a proposed rejection',
  description: 'Once, within 72 hours. A human reads it before anything is decided.',
  route: 'POST /v1/assignments/{assignment_id}/rejection/reply',
  allow: ['worker'],
  errors: ['conflict'],
  input: z.object({ ...assignmentId, text: statement }),
})

export const decideRejection = defineOperation({
  ...contest,
  name: 'decide_rejection',
  summary: 'Decide a proposed rejection, as a human: reject the work, or approve and pay it',
  description:
    'Rejecting is possible once the worker has replied or 72 hours have passed. The place is given out again; until the worker’s time to appeal has passed the reward stays in escrow, so another reward is set aside for the new place, as far as money is available.',
  route: 'POST /v1/assignments/{assignment_id}/rejection/decide',
  allow: REVIEWERS,
  fresh: true,
  errors: ['reply_time_runs', 'rejections_held', 'insufficient_funds', 'conflict'],
  input: z.object({ ...assignmentId, decision: z.enum(['reject', 'approve']) }),
})

export const withdrawRejection = defineOperation({
  ...contest,
  name: 'withdraw_rejection',
  summary: 'Take a rejection back, proposed or decided, and pay the work',
  description: 'Always possible. Using rejected work means paying it: it can be read again then.',
  route: 'POST /v1/assignments/{assignment_id}/rejection/withdraw',
  allow: [...REVIEWERS, 'agent'],
  scope: 'reviews',
  errors: ['insufficient_funds', 'mandate_exceeded', 'conflict'],
  input: z.object(assignmentId),
})

export const appealRejection = defineOperation({
  ...contest,
  name: 'appeal_rejection',
  summary: 'Ask another human to look at the rejection of your work',
  description:
    'Free, for 183 days after the rejection. Somebody of the instance who had no part in it answers in writing within 14 days, else the work is paid.',
  route: 'POST /v1/assignments/{assignment_id}/rejection/appeal',
  allow: ['worker'],
  errors: ['appeal_too_late', 'conflict'],
  input: z.object({ ...assignmentId, text: statement }),
})

export const decideAppeal = defineOperation({
  ...contest,
  name: 'decide_appeal',
  summary: 'Answer an appeal in writing, as another human: uphold the rejection, or overturn it',
  description:
    'Overturned work is paid at once, from the platform’s reserve where escrow is empty.',
  route: 'POST /v1/assignments/{assignment_id}/rejection/appeal/decide',
  allow: ['operator'],
  fresh: true,
  errors: ['another_human_needed', 'conflict'],
  input: z.object({
    ...assignmentId,
    decision: z.enum(['uphold', 'overturn']),
    reasons: writtenReasons,
  }),
})

export const getRejection = defineOperation({
  name: 'get_rejection',
  summary: 'Read what is held against a submission, and what was answered',
  route: 'GET /v1/assignments/{assignment_id}/rejection',
  allow: ['worker', ...REVIEWERS, 'agent', 'operator'],
  scope: 'read',
  effect: 'read',
  errors: ['conflict'],
  input: z.object(assignmentId),
  output: Rejection,
})

export const listRejections = defineOperation({
  name: 'list_rejections',
  summary: 'List rejections of your requester’s jobs, or of your own work, newest work first',
  route: 'GET /v1/rejections',
  allow: ['worker', ...REVIEWERS, 'agent'],
  scope: 'read',
  effect: 'read',
  input: z.object({
    status: z.enum(['rejection_proposed', 'rejected', 'appealed', 'upheld']).optional(),
    job_id: Id('job').optional(),
    ...pageInput,
  }),
  output: pageOf(Rejection),
})

export const listAppeals = defineOperation({
  name: 'list_appeals',
  summary: 'List the appeals that wait for an answer, the most urgent first',
  route: 'GET /v1/appeals',
  allow: ['operator'],
  effect: 'read',
  input: z.object(pageInput),
  output: pageOf(Rejection),
})

/** The loops’ own: a clock of contested work has run out. */
export const settleRejection = defineOperation({
  name: 'settle_rejection',
  summary: 'Pay contested work that nobody decided in time, or let go of a rejected sum',
  route: 'POST /v1/system/assignments/{assignment_id}/settle-rejection',
  allow: ['system'],
  effect: 'write',
  input: z.object(assignmentId),
  output: z.object({ paid: z.boolean(), let_go: z.boolean() }),
})
