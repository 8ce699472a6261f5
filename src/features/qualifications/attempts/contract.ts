/** Attempts: taking a test, what came of it, and the human who grades where no key does. */
import { z } from 'zod'
import { Id } from '../../../kernel/id.ts'
import { QUALIFICATION_LIMITS } from '../../../kernel/limits/qualification-limits.ts'
import { TIME_LIMITS } from '../../../kernel/limits/time-limits.ts'
import { defineOperation, pageInput, pageOf } from '../../../kernel/operation.ts'
import { ATTEMPT_STATUSES, Attempt, GradedAttempt, WorkerTest } from '../qualification-schemas.ts'

const attemptId = { attempt_id: Id('attempt') }
const words = z.string().trim().max(QUALIFICATION_LIMITS.words)

export const listTests = defineOperation({
  name: 'list_tests',
  summary: 'List the tests that open jobs for you ask for, and your own results',
  description:
    'What each pays or that it is unpaid (five minutes at most), how many open jobs it leads to, and from when you can take it.',
  route: 'GET /v1/tests',
  allow: ['worker'],
  effect: 'read',
  input: z.object({}),
  output: z.object({
    object: z.literal('tests'),
    livemode: z.boolean(),
    tests: z.array(WorkerTest),
  }),
})

export const startTest = defineOperation({
  name: 'start_test',
  summary: 'Begin a test; what it pays is kept for you from now on',
  route: 'POST /v1/qualifications/{qualification_id}/attempts',
  allow: ['worker'],
  effect: 'write',
  errors: [
    'test_closed',
    'no_attempt_left',
    'attempted_lately',
    'unpaid_test_limit',
    'own_work',
    'no_new_work',
    'blocked_by_requester',
    'test_must_pay',
  ],
  input: z.object({ qualification_id: Id('qualification') }),
  output: Attempt,
})

export const getAttempt = defineOperation({
  name: 'get_attempt',
  summary: 'Read one of your attempts, and what came of it',
  route: 'GET /v1/attempts/{attempt_id}',
  allow: ['worker'],
  effect: 'read',
  input: z.object(attemptId),
  output: Attempt,
})

export const submitTest = defineOperation({
  name: 'submit_test',
  summary: 'Hand in a test: it is paid at once, whatever the result',
  route: 'POST /v1/attempts/{attempt_id}/submit',
  allow: ['worker'],
  effect: 'write',
  errors: ['attempt_over', 'invalid_answers'],
  input: z.object({
    ...attemptId,
    answers: z.record(z.string().max(64), z.unknown()),
    active_seconds: z.int().min(0).max(TIME_LIMITS.said).optional(),
  }),
  output: Attempt,
})

export const contestTest = defineOperation({
  name: 'contest_test',
  summary: 'Ask a human to look at a test you did not pass, once; silence passes it',
  route: 'POST /v1/attempts/{attempt_id}/contest',
  allow: ['worker'],
  effect: 'write',
  errors: ['conflict'],
  input: z.object({ ...attemptId, text: words.min(1) }),
  output: Attempt,
})

const grader = ['owner', 'manager', 'reviewer', 'operator'] as const

export const listAttempts = defineOperation({
  name: 'list_attempts',
  summary: 'List the attempts at a test of yours, newest first',
  route: 'GET /v1/qualifications/{qualification_id}/attempts',
  allow: grader,
  effect: 'read',
  input: z.object({
    ...pageInput,
    qualification_id: Id('qualification'),
    status: z.enum(ATTEMPT_STATUSES).optional(),
  }),
  output: pageOf(GradedAttempt),
})

export const gradeTest = defineOperation({
  name: 'grade_test',
  summary: 'Say whether an attempt that waits for a human is passed',
  route: 'POST /v1/attempts/{attempt_id}/grade',
  allow: grader,
  effect: 'write',
  errors: ['conflict', 'another_human_needed'],
  input: z.object({
    ...attemptId,
    score: z.int().min(0).max(100).describe('From the test’s threshold on it is passed'),
    note: words.optional().describe('Why; needed below the threshold, and the worker reads it'),
  }),
  output: GradedAttempt,
})

/** The loops’ own: the time to hand in is over, or nobody graded in time. */
export const advanceAttempt = defineOperation({
  name: 'advance_attempt',
  summary: 'End an attempt that was not handed in, or pass one that nobody graded in time',
  route: 'POST /v1/system/attempts/{attempt_id}/advance',
  allow: ['system'],
  effect: 'write',
  input: z.object(attemptId),
  output: z.object({ advanced: z.boolean() }),
})

/** The loops’ own: a paid test that takes longer than was said. */
export const topUpTest = defineOperation({
  name: 'top_up_test',
  summary: 'Top up who took a paid test below the floor, where it takes longer than was said',
  route: 'POST /v1/system/qualifications/{qualification_id}/top-up',
  allow: ['system'],
  effect: 'write',
  input: z.object({ qualification_id: Id('qualification') }),
  output: z.object({ topped_up: z.int().describe('People') }),
})
