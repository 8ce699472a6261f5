/** Tasks: the units of work in a job, and how thousands of them get in. */
import { z } from 'zod'
import { Id } from '../../kernel/id.ts'
import { LIMITS } from '../../kernel/limits.ts'
import { defineOperation, Instant, pageInput, pageOf } from '../../kernel/operation.ts'
import { progress } from '../jobs/job-schemas.ts'

/** One task's own input: the values of the form's declared data fields. */
export const TaskInput = z.record(z.string().max(64), z.unknown())

/** What people are shown instead of addresses. */
export const TaskFiles = z
  .record(z.string(), Id('file'))
  .describe('Copies of the addresses in `input`, by field; see list_copies for those still missing')

export const Task = z.object({
  object: z.literal('task'),
  id: Id('task'),
  job_id: Id('job'),
  ordinal: z.int().describe('Position in the job, from 1'),
  status: z.enum(['open', 'done', 'cancelled']),
  input: TaskInput,
  files: TaskFiles,
  created_at: Instant,
})

const writesTasks = {
  allow: ['owner', 'manager', 'agent'],
  scope: 'jobs',
  effect: 'write',
} as const

export const addTasks = defineOperation({
  ...writesTasks,
  name: 'add_tasks',
  summary: 'Add up to 1,000 tasks to a draft job',
  description:
    'All or nothing. Https addresses of pictures and sounds are copied first; then the job can be published. For more, POST JSON Lines or CSV to /v1/jobs/{job_id}/tasks/import: up to 100,000 tasks, streamed.',
  route: 'POST /v1/jobs/{job_id}/tasks',
  tool: true,
  errors: ['invalid_rows', 'conflict'],
  input: z.object({ job_id: Id('job'), tasks: z.array(TaskInput).min(1).max(LIMITS.chunk_rows) }),
  output: z.object({
    added: z.int(),
    tasks: z.int().describe('Tasks in the job now'),
    ...progress,
  }),
})

const Upload = z.object({
  object: z.literal('upload'),
  id: Id('upload'),
  job_id: Id('job'),
  status: z.enum(['staged', 'finished', 'discarded']),
  terminal: z.boolean().describe('Nothing more happens to the upload'),
  next_action: z
    .enum(['upload_tasks', 'finish_upload', 'list_copies', 'publish_job', 'add_tasks'])
    .describe('The operation that makes sense next'),
  poll_after_seconds: z.int().nullable().describe('While files of the tasks are copied'),
  rows: z.int().describe('Rows staged so far'),
  tasks: z.int().describe('Tasks visible in the job now'),
})

export const startUpload = defineOperation({
  ...writesTasks,
  name: 'start_upload',
  summary: 'Begin an upload of many tasks; nothing shows until finish_upload',
  route: 'POST /v1/jobs/{job_id}/uploads',
  errors: ['conflict'],
  input: z.object({ job_id: Id('job') }),
  output: Upload,
})

export const uploadTasks = defineOperation({
  ...writesTasks,
  name: 'upload_tasks',
  summary: 'Stage one chunk of at most 1,000 rows',
  description: 'Chunks are numbered from 0. Sending the same chunk again changes nothing.',
  route: 'POST /v1/uploads/{upload_id}/chunks',
  errors: ['invalid_rows', 'conflict'],
  input: z.object({
    upload_id: Id('upload'),
    chunk: z.int().min(0).max(100_000),
    from_text: z
      .boolean()
      .default(false)
      .describe('The values are text, as from a CSV file; the form says what they mean'),
    rows: z
      .array(z.object({ line: z.int().min(1), input: TaskInput }))
      .min(1)
      .max(LIMITS.chunk_rows),
  }),
  output: Upload,
})

export const finishUpload = defineOperation({
  ...writesTasks,
  name: 'finish_upload',
  summary: 'Make an upload’s tasks part of the job, all at once',
  route: 'POST /v1/uploads/{upload_id}/finish',
  errors: ['conflict'],
  input: z.object({ upload_id: Id('upload') }),
  output: Upload,
})

export const discardUpload = defineOperation({
  ...writesTasks,
  name: 'discard_upload',
  summary: 'Throw a staged upload away',
  route: 'POST /v1/uploads/{upload_id}/discard',
  allow: ['owner', 'manager', 'agent', 'system'],
  errors: ['conflict'],
  input: z.object({ upload_id: Id('upload') }),
  output: Upload,
})

export const clearTasks = defineOperation({
  ...writesTasks,
  name: 'clear_tasks',
  summary: 'Take every task out of a draft, to begin with other data',
  description:
    'An upload under way is thrown away too. Up to 100,000 tasks; a larger draft is closed and made anew.',
  route: 'DELETE /v1/jobs/{job_id}/tasks',
  errors: ['conflict'],
  input: z.object({ job_id: Id('job') }),
  output: z.object({
    removed: z.int(),
    tasks: z.int().describe('Tasks in the job now'),
    ...progress,
  }),
})

export const listTasks = defineOperation({
  name: 'list_tasks',
  summary: 'List a job’s tasks in their order',
  route: 'GET /v1/jobs/{job_id}/tasks',
  allow: ['owner', 'manager', 'reviewer', 'agent'],
  scope: 'read',
  effect: 'read',
  input: z.object({ job_id: Id('job'), ...pageInput }),
  output: pageOf(Task),
})
