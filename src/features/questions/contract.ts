/** Questions: what workers ask about a job’s terms while they work, and the answers (charter R33). */
import { z } from 'zod'
import { Id } from '../../kernel/id.ts'
import { QUESTION_LIMITS } from '../../kernel/limits/question-limits.ts'
import { defineOperation, Instant, pageInput, pageOf } from '../../kernel/operation.ts'
import { WorkerText } from '../jobs/job-schemas.ts'

/** A worker’s question about the terms of a job. */
export const WorkerQuestion = z.object({
  object: z.literal('worker_question'),
  id: Id('question'),
  livemode: z.boolean(),
  job_id: Id('job'),
  assignment_id: Id('assignment').nullable().describe('Null for other workers’ questions'),
  worker_id: Id('worker').nullable().describe('Null for other workers’ questions'),
  about: z.object({
    pointer: z.string().describe('JSON pointer into the terms; empty: the terms as a whole'),
    text: z.string().nullable().describe('What is written there'),
  }),
  text: WorkerText,
  asked_at: Instant,
  answer_until: Instant.describe('The worker’s time stands still until the answer, or until then'),
  answer: z.string().nullable(),
  answered_at: Instant.nullable(),
})

export const askQuestion = defineOperation({
  name: 'ask_question',
  summary: 'Ask the requester about the task in your hands; your time stands still meanwhile',
  description:
    'Due in 24 hours. What you ask about cannot be held against anybody’s work until it is answered, and everybody who works on the job reads the answer.',
  route: 'POST /v1/assignments/{assignment_id}/questions',
  allow: ['worker'],
  effect: 'write',
  errors: ['conflict'],
  input: z.object({
    assignment_id: Id('assignment'),
    about: z
      .string()
      .max(200)
      .default('')
      .describe('JSON pointer to what it is about, e.g. /form/criteria/0; empty: all of it'),
    text: z.string().trim().min(1).max(QUESTION_LIMITS.question),
  }),
  output: WorkerQuestion,
})

export const answerQuestion = defineOperation({
  name: 'answer_question',
  summary: 'Answer a worker’s question; everybody who works on the job reads it',
  description:
    'get_job lists the open ones. While one is open, nothing it is about can be a reason to reject.',
  route: 'POST /v1/questions/{question_id}/answer',
  allow: ['owner', 'manager', 'reviewer', 'agent'],
  scope: 'reviews',
  effect: 'write',
  errors: ['conflict', 'asks_for_private'],
  input: z.object({
    question_id: Id('question'),
    answer: z.string().trim().min(1).max(QUESTION_LIMITS.answer),
  }),
  output: WorkerQuestion,
})

export const listQuestions = defineOperation({
  name: 'list_questions',
  summary: 'List the questions about a job: yours, and those that were answered; newest first',
  route: 'GET /v1/jobs/{job_id}/questions',
  allow: ['worker', 'owner', 'manager', 'reviewer', 'agent'],
  scope: 'read',
  effect: 'read',
  input: z.object({
    job_id: Id('job'),
    open: z.boolean().optional().describe('Only those without an answer, or only those with one'),
    ...pageInput,
  }),
  output: pageOf(WorkerQuestion),
})
