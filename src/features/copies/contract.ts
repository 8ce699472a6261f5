/** Copies: files that the instance fetches from the addresses in tasks and forms, before they are shown. */
import { z } from 'zod'
import { MEMBER_ROLES } from '../../kernel/caller.ts'
import { Id } from '../../kernel/id.ts'
import { FORM_LIMITS } from '../../kernel/limits.ts'
import { defineOperation, Instant, pageInput, pageOf } from '../../kernel/operation.ts'
import { MEDIA_TYPES } from '../files/contract.ts'

const copyStatus = z.enum(['waiting', 'copied', 'failed'])

export const Copy = z.object({
  object: z.literal('copy'),
  id: Id('copy'),
  livemode: z.boolean(),
  job_id: Id('job'),
  kind: z.enum(['image', 'audio']),
  status: copyStatus,
  address: z.string().describe('As tasks or the form name it'),
  fetched_from: z.string().describe('Where it is fetched: `address`, or what was given instead'),
  file_id: Id('file').nullable().describe('What people are shown'),
  reason: z.string().nullable().describe('Why the last attempt failed'),
  attempts: z.int(),
  next_attempt_at: Instant.nullable(),
  in_form: z.boolean().describe('The form itself shows it'),
  tasks: z.array(z.int()).describe('The first five tasks that show it, by their places'),
})

const counts = {
  status: z
    .enum(['copying', 'incomplete', 'copied'])
    .describe('incomplete: nothing waits any more, and some could not be copied'),
  terminal: z.boolean().describe('Nothing more will happen by itself'),
  waiting: z.int().describe('Files of the job that are still to be copied'),
  copied: z.int(),
  failed: z.int().describe('Could not be copied; the job is not published with them'),
  next_action: z
    .enum(['list_copies', 'retry_copies', 'publish_job', 'none'])
    .describe('The operation that makes sense next'),
  poll_after_seconds: z.int().nullable(),
}

export const listCopies = defineOperation({
  name: 'list_copies',
  summary: 'List the files that are fetched for a job’s addresses, and what became of each',
  description:
    'Addresses (https) of pictures and sounds are copied once when tasks come, because signed links expire; people are shown the copy.',
  route: 'GET /v1/jobs/{job_id}/copies',
  allow: [...MEMBER_ROLES, 'agent'],
  scope: 'read',
  effect: 'read',
  input: z.object({ job_id: Id('job'), status: copyStatus.optional(), ...pageInput }),
  output: pageOf(Copy).extend(counts),
})

const write = { allow: ['owner', 'manager', 'agent'], scope: 'jobs', effect: 'write' } as const

export const retryCopies = defineOperation({
  ...write,
  name: 'retry_copies',
  summary: 'Fetch again whatever of a job could not be copied',
  route: 'POST /v1/jobs/{job_id}/copies/retry',
  errors: ['conflict'],
  input: z.object({ job_id: Id('job') }),
  output: z.object({ retried: z.int(), ...counts }),
})

export const replaceCopy = defineOperation({
  ...write,
  name: 'replace_copy',
  summary: 'Give a fresh link, or a file, for an address that could not be copied',
  description: 'The tasks keep the address they name; people are shown what was given instead.',
  route: 'POST /v1/copies/{copy_id}/replace',
  errors: ['conflict'],
  input: z.object({
    copy_id: Id('copy'),
    source: z
      .string()
      .max(FORM_LIMITS.url)
      .describe('Another https address, or the id of a file that you uploaded'),
  }),
  output: Copy,
})

const Stored = z.object({
  name: z.string(),
  media_type: z.enum(MEDIA_TYPES),
  bytes: z.int(),
  sha256: z.string(),
  source_sha256: z.string().nullable(),
  width: z.int().nullable(),
  height: z.int().nullable(),
  preview_sha256: z.string().nullable(),
  preview_bytes: z.int(),
  preview_type: z.string().nullable(),
})

/** The loops’ own: what came of one attempt. */
export const recordCopy = defineOperation({
  name: 'record_copy',
  summary: 'Write down what became of fetching one file',
  route: 'POST /v1/system/copies/{copy_id}/record',
  allow: ['system'],
  effect: 'write',
  input: z.object({
    copy_id: Id('copy'),
    lease: z.string().describe('Whose attempt it was; only its holder’s counts'),
    stored: Stored.nullable(),
    refused: z.object({ reason: z.string(), again: z.boolean() }).nullable(),
  }),
  output: z.object({
    recorded: z.boolean(),
    done: z.boolean().describe('Nothing of the job waits any more'),
  }),
})
