/** Gold: tasks whose answer is known, how people do on them, and how a person contests one. */
import { z } from 'zod'
import { Id } from '../../kernel/id.ts'
import { GOLD_LIMITS } from '../../kernel/limits/quality/gold-limits.ts'
import { defineOperation, pageInput, pageOf } from '../../kernel/operation.ts'
import { progress } from '../jobs/job-schemas.ts'
import { CheckContest, Gold, goldKey, NewGold, OwnChecks } from './gold-schemas.ts'

const jobId = { job_id: Id('job') }
const assignmentId = { assignment_id: Id('assignment') }
const writes = { allow: ['owner', 'manager', 'agent'], scope: 'jobs', effect: 'write' } as const
const REVIEWERS = ['owner', 'manager', 'reviewer'] as const

export const addGold = defineOperation({
  ...writes,
  name: 'add_gold',
  summary: 'Add tasks whose answer you know, to see whether answers can be trusted',
  description:
    'Mixed into the work as the job’s `gold` terms say, paid like any other task, and met by each person at most once. Up to 100 at a time, while the job is a draft, open or paused.',
  route: 'POST /v1/jobs/{job_id}/gold',
  errors: ['invalid_gold', 'invalid_rows', 'conflict'],
  input: z.object({ ...jobId, gold: z.array(NewGold).min(1).max(100) }),
  output: z.object({
    added: z.int(),
    gold: z.int().describe('Gold tasks in use now'),
    ...progress,
  }),
})

export const markGold = defineOperation({
  ...writes,
  name: 'mark_gold',
  summary: 'Make a task that has all its answers gold for those who never had it',
  route: 'POST /v1/tasks/{task_id}/gold',
  errors: ['invalid_gold', 'conflict'],
  input: z.object({ task_id: Id('task'), ...goldKey }),
  output: Gold,
})

export const listGold = defineOperation({
  name: 'list_gold',
  summary: 'List a job’s gold with how people do on each, oldest first',
  route: 'GET /v1/jobs/{job_id}/gold',
  allow: [...REVIEWERS, 'agent'],
  scope: 'read',
  effect: 'read',
  input: z.object({ ...jobId, ...pageInput }),
  output: pageOf(Gold),
})

export const retireGold = defineOperation({
  ...writes,
  name: 'retire_gold',
  summary: 'Take a gold task out of use; what was answered stays counted',
  route: 'POST /v1/tasks/{task_id}/gold/retire',
  errors: ['conflict'],
  input: z.object({ task_id: Id('task') }),
  output: Gold,
})

export const getChecks = defineOperation({
  name: 'get_checks',
  summary: 'Read how you do on the checks of a job, and how you stand at its gate',
  description:
    'Training checks are explained at once. Hidden ones are counted by day, and told one by one when they have a consequence or the job is closed.',
  route: 'GET /v1/jobs/{job_id}/checks',
  allow: ['worker'],
  effect: 'read',
  input: z.object(jobId),
  output: OwnChecks,
})

export const contestCheck = defineOperation({
  name: 'contest_check',
  summary: 'Say that a check was wrong; until a human answers it does not count',
  description: 'A human of the requester answers within 7 days; silence is on your side.',
  route: 'POST /v1/assignments/{assignment_id}/check/contest',
  allow: ['worker'],
  effect: 'write',
  errors: ['conflict'],
  input: z.object({ ...assignmentId, reason: z.string().trim().min(1).max(GOLD_LIMITS.reason) }),
  output: CheckContest,
})

export const listCheckContests = defineOperation({
  name: 'list_check_contests',
  summary: 'List contested checks that wait for an answer, the most urgent first',
  route: 'GET /v1/check-contests',
  allow: [...REVIEWERS, 'agent'],
  scope: 'read',
  effect: 'read',
  input: z.object({ job_id: Id('job').optional(), ...pageInput }),
  output: pageOf(CheckContest),
})

export const answerCheckContest = defineOperation({
  name: 'answer_check_contest',
  summary: 'Answer a contested check, as a human: for the worker, or the gold stands',
  description:
    'For the worker: the answer counts as right, and the gold is taken out of use for everybody.',
  route: 'POST /v1/assignments/{assignment_id}/check/answer',
  allow: REVIEWERS,
  effect: 'write',
  errors: ['conflict'],
  input: z.object({
    ...assignmentId,
    decision: z.enum(['for_worker', 'gold_stands']),
    reasons: z
      .string()
      .trim()
      .min(GOLD_LIMITS.reasons_minimum)
      .max(GOLD_LIMITS.reason)
      .describe('In whole sentences; the worker reads them'),
  }),
  output: CheckContest,
})

/** The loops’ own: nobody answered a contest in time. */
export const lapseCheckContest = defineOperation({
  name: 'lapse_check_contest',
  summary: 'Decide a contested check for the worker when nobody answered in time',
  route: 'POST /v1/system/assignments/{assignment_id}/check/lapse',
  allow: ['system'],
  effect: 'write',
  input: z.object(assignmentId),
  output: z.object({ lapsed: z.boolean() }),
})

/** The loops’ own: somebody answered a check, or one no longer counts. */
export const lookAtChecks = defineOperation({
  name: 'look_at_checks',
  summary: 'Take gold that good people fail out of use',
  route: 'POST /v1/system/jobs/{job_id}/look-at-checks',
  allow: ['system'],
  effect: 'write',
  input: z.object(jobId),
  output: z.object({ looked: z.int(), quarantined: z.int() }),
})
