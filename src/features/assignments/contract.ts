/** Assignments: one worker’s hold on one place, from claim to decision. */
import { z } from 'zod'
import { Id } from '../../kernel/id.ts'
import { TIME_LIMITS } from '../../kernel/limits/time-limits.ts'
import { MoneySchema } from '../../kernel/money.ts'
import { defineOperation, Instant, pageInput, pageOf } from '../../kernel/operation.ts'
import { ContentFlags } from '../content/content-schemas.ts'
import { AskedBy, Job } from '../jobs/job-schemas.ts'

export const ASSIGNMENT_STATUSES = [
  'active',
  'submitted',
  'changes_requested',
  'rejection_proposed',
  'rejected',
  'appealed',
  'upheld',
  'approved',
  'returned',
  'expired',
] as const
export type AssignmentStatus = (typeof ASSIGNMENT_STATUSES)[number]

/**
 * Handed-in work that its requester may read among the results: rejected work is not paid and
 * therefore not had (charter R29). Every list and export of answers asks for these and no others.
 */
export const WITHIN_REACH = [
  'submitted',
  'changes_requested',
  'rejection_proposed',
  'approved',
] as const satisfies readonly AssignmentStatus[]

/** Answers by item id, as the form’s answer schema says. */
export const Answers = z.record(z.string().max(64), z.unknown())

/** An assignment as its worker sees it: everything needed to do the task. */
export const Assignment = z.object({
  object: z.literal('assignment'),
  id: Id('assignment'),
  livemode: z.boolean(),
  job_id: Id('job'),
  task_id: Id('task'),
  status: z.enum(ASSIGNMENT_STATUSES),
  title: z.string(),
  form: z.unknown(),
  clarification: z
    .string()
    .nullable()
    .describe('What the requester said more clearly since publishing'),
  repair: Job.shape.repair.describe(
    'Of work that repairs what AI made; see requote_repair. Writing it anew is always allowed',
  ),
  input: z.record(z.string(), z.unknown()),
  reward: MoneySchema.describe('What this answer pays; it can only rise'),
  supplement: MoneySchema.nullable().describe(
    'Added for you at approval, up to a minimum; its requester never learns of it',
  ),
  hourly: MoneySchema,
  estimated_seconds: z.int(),
  asked_by: AskedBy,
  content_flags: ContentFlags,
  paid_elsewhere: z.boolean().describe('Paid by the requester under a contract, not here'),
  draft: Answers.nullable().describe('The last autosaved answers'),
  draft_saved_at: Instant.nullable(),
  answers: Answers.nullable().describe('What was last submitted'),
  revision: z.int(),
  change_request: z.string().nullable().describe('What the requester asks to change'),
  change_rounds_left: z.int(),
  claimed_at: Instant,
  expires_at: Instant,
  submitted_at: Instant.nullable(),
  auto_approve_at: Instant.nullable().describe('Silence approves and pays at this time'),
  decided_at: Instant.nullable(),
})

/** What was handed in; after training, with the answer that was expected. */
const Submitted = Assignment.extend({
  check: z
    .object({
      right: z.boolean(),
      expected: Answers,
      reason: z.string().describe('Why this is the answer'),
    })
    .nullable()
    .describe('Of a check that is explained; null for everything else'),
})

const work = { allow: ['worker'], effect: 'write', output: Assignment } as const
const assignmentId = { assignment_id: Id('assignment') }

export const claimTask = defineOperation({
  ...work,
  name: 'claim_task',
  summary: 'Take one place: the next task of a job, or the one you name',
  route: 'POST /v1/jobs/{job_id}/claim',
  errors: [
    'content_not_agreed',
    'flagged_time_used',
    'no_place_left',
    'already_claimed',
    'job_not_open',
    'job_closed',
    'too_many_held',
    'own_work',
    'not_in_audience',
    'no_new_work',
    'blocked_by_requester',
    'same_payee',
    'under_gate',
    'screened_out',
    'other_layer',
    'minimum_not_covered',
  ],
  input: z.object({ job_id: Id('job'), task_id: Id('task').optional() }),
})

export const saveDraft = defineOperation({
  ...work,
  name: 'save_draft',
  summary: 'Keep unfinished answers on the server',
  route: 'PUT /v1/assignments/{assignment_id}/draft',
  errors: ['conflict', 'invalid_answers'],
  input: z.object({ ...assignmentId, answers: Answers }),
})

export const submitAssignment = defineOperation({
  ...work,
  name: 'submit_assignment',
  summary: 'Hand in the answers',
  route: 'POST /v1/assignments/{assignment_id}/submit',
  errors: ['assignment_expired', 'invalid_answers', 'conflict'],
  input: z.object({
    ...assignmentId,
    answers: Answers,
    active_seconds: z
      .int()
      .min(0)
      .max(TIME_LIMITS.said)
      .optional()
      .describe(
        'Seconds your device counted while you worked; left out, the time since you claimed. Never counts for more than that, and decides nothing about you.',
      ),
  }),
  output: Submitted,
})

export const returnAssignment = defineOperation({
  ...work,
  name: 'return_assignment',
  summary: 'Give the place back; this never counts against you',
  description:
    'Work that warns of its content, and a model that does not answer, pay for the time until then.',
  route: 'POST /v1/assignments/{assignment_id}/return',
  errors: ['conflict'],
  input: z.object({
    ...assignmentId,
    reason: z
      .enum(['unclear', 'too_long', 'broken', 'uncomfortable', 'no_time', 'other'])
      .optional(),
  }),
})

export const getAssignment = defineOperation({
  name: 'get_assignment',
  summary: 'Read one of your assignments',
  route: 'GET /v1/assignments/{assignment_id}',
  allow: ['worker'],
  effect: 'read',
  input: z.object(assignmentId),
  output: Assignment,
})

export const listAssignments = defineOperation({
  name: 'list_assignments',
  summary: 'List your assignments, newest first',
  route: 'GET /v1/assignments',
  allow: ['worker'],
  effect: 'read',
  input: z.object({ ...pageInput, status: z.enum(ASSIGNMENT_STATUSES).optional() }),
  output: pageOf(Assignment),
})

/** The loops’ own: the time to submit has passed. */
export const expireAssignment = defineOperation({
  name: 'expire_assignment',
  summary: 'End an assignment whose time has passed and open its place again',
  route: 'POST /v1/system/assignments/{assignment_id}/expire',
  allow: ['system'],
  effect: 'write',
  input: z.object(assignmentId),
  output: z.object({ expired: z.boolean() }),
})
