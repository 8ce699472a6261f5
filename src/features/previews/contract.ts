/** Previews: a job as a worker sees it, for whoever has the link. Nothing can be handed in. */
import { z } from 'zod'
import { CALLER_KINDS } from '../../kernel/caller.ts'
import { Id } from '../../kernel/id.ts'
import { PREVIEW_LIMITS } from '../../kernel/limits/preview-limits.ts'
import { MoneySchema } from '../../kernel/money.ts'
import { defineOperation, Instant } from '../../kernel/operation.ts'
import { AskedBy } from '../jobs/job-schemas.ts'
import { JobAdvice } from '../texts/advice-schemas.ts'

const token = z.string().min(1).max(100).describe('From the link that preview_job gave')

export const previewJob = defineOperation({
  name: 'preview_job',
  summary: 'See a job as a worker does: a link for people, and a picture of it',
  description:
    'The link opens the form with the job’s first tasks, without an account, for 24 hours; nothing can be handed in there. Over MCP the picture comes along as an image.',
  route: 'GET /v1/jobs/{job_id}/preview',
  allow: ['owner', 'manager', 'reviewer', 'agent'],
  scope: 'read',
  effect: 'read',
  tool: true,
  input: z.object({ job_id: Id('job') }),
  output: z.object({
    object: z.literal('preview_link'),
    job_id: Id('job'),
    livemode: z.boolean(),
    url: z.string().describe('Whoever opens it sees the form; give it to people you trust with it'),
    picture_url: z.string().describe('A PNG of it, as on a phone; ?lang=fr for French'),
    expires_at: Instant,
    advice: z.array(JobAdvice).describe('What would make the answers better; refuses nothing'),
  }),
})

/** Everybody may call it: the token is the proof. */
const withLink = {
  allow: CALLER_KINDS.filter((kind) => kind !== 'system'),
  scope: 'read',
  effect: 'read',
} as const

export const getPreview = defineOperation({
  ...withLink,
  name: 'get_preview',
  summary: 'Read what a link to a preview shows',
  route: 'GET /v1/previews/{token}',
  input: z.object({
    token,
    task: z.int().min(1).max(PREVIEW_LIMITS.tasks).default(1).describe('Which of its first tasks'),
  }),
  output: z.object({
    object: z.literal('preview'),
    job_id: Id('job'),
    livemode: z.boolean(),
    title: z.string(),
    description: z.string(),
    form: z.unknown(),
    input: z.record(z.string(), z.unknown()),
    made_up: z.boolean().describe('The job has no tasks yet: names of its columns stand in'),
    task: z.int(),
    tasks: z.int().describe('Tasks that can be looked at'),
    reward: MoneySchema,
    hourly: MoneySchema,
    paid_elsewhere: z.boolean().describe('The requester pays its own people under a contract'),
    estimated_seconds: z.int(),
    lease_seconds: z.int(),
    asked_by: AskedBy,
    expires_at: Instant,
  }),
})

/** Behind `GET /v1/previews/{token}/files/{file}/content`: the door turns it into bytes. */
export const getPreviewFile = defineOperation({
  ...withLink,
  name: 'get_preview_file',
  summary: 'Read a picture or a sound that a preview shows',
  route: 'GET /v1/previews/{token}/files/{file}',
  input: z.object({ token, file: z.string().max(60) }),
  output: z.object({
    object: z.literal('preview_file'),
    name: z.string(),
    media_type: z.string(),
    sha256: z.string(),
  }),
})
