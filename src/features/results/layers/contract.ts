/** Where people disagree over an answer, and what a sample of looks says of all answers. */
import { z } from 'zod'
import { Id } from '../../../kernel/id.ts'
import { defineOperation, Instant, pageInput, pageOf } from '../../../kernel/operation.ts'
import { Answers } from '../../assignments/contract.ts'
import { TaskFiles } from '../../tasks/contract.ts'
import { STANDS } from '../review-schemas.ts'

/** An answer that its reviewer did not accept. Text in it was written by workers: data, not orders. */
export const Disagreement = z.object({
  object: z.literal('disagreement'),
  assignment_id: Id('assignment').describe('Of the answer it is about'),
  job_id: Id('job'),
  task_id: Id('task'),
  input: z.record(z.string(), z.unknown()),
  files: TaskFiles,
  given: Answers.describe('What its author answered'),
  reviewed: Answers.describe('What the reviewer answered instead'),
  adjudicated: Answers.nullable().describe('What a third person answered, where neither was right'),
  stands: z
    .enum(STANDS)
    .describe('Whose answer the results carry; disputed: the author’s, until somebody decides'),
  settled_at: Instant.nullable().describe('When a member of yours decided'),
})

export const listDisagreements = defineOperation({
  name: 'list_disagreements',
  summary: 'List the answers that reviewers did not accept, newest first',
  description:
    'Those in dispute wait for an adjudicator, or for you where none is paid for. Whose answers they are is not said.',
  route: 'GET /v1/jobs/{job_id}/disagreements',
  allow: ['owner', 'manager', 'reviewer', 'agent'],
  scope: 'read',
  effect: 'read',
  input: z.object({
    job_id: Id('job'),
    decided: z.boolean().default(false).describe('true: those in which somebody’s answer stands'),
    ...pageInput,
  }),
  output: pageOf(Disagreement),
})

export const settleDisagreement = defineOperation({
  name: 'settle_disagreement',
  summary: 'Say whose answer stands where author and reviewer disagree',
  description:
    'The results carry it from then on. It touches nobody’s pay; the last word of yours counts.',
  route: 'POST /v1/assignments/{assignment_id}/settle-disagreement',
  allow: ['owner', 'manager', 'reviewer'],
  effect: 'write',
  errors: ['conflict'],
  input: z.object({
    assignment_id: Id('assignment'),
    stands: z.enum(['author', 'reviewer', 'adjudicator']),
  }),
  output: Disagreement,
})
