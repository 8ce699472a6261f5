/** Files: images and sounds that tasks show, and the bytes behind them. */
import { z } from 'zod'
import { Id } from '../../kernel/id.ts'
import { LIMITS } from '../../kernel/limits.ts'
import { defineOperation, Instant } from '../../kernel/operation.ts'

/** Kinds of file that may be stored; recognised by content, never by name. */
export const MEDIA_TYPES = [
  'image/png',
  'image/jpeg',
  'image/webp',
  'image/gif',
  'audio/mpeg',
  'audio/ogg',
  'audio/wav',
] as const

export const File = z.object({
  object: z.literal('file'),
  id: Id('file'),
  livemode: z.boolean(),
  name: z.string(),
  media_type: z.enum(MEDIA_TYPES),
  bytes: z.int(),
  sha256: z.string(),
  url: z
    .string()
    .describe('For those who may see it: your members, and workers who hold a task with it'),
  created_at: Instant,
})

export const uploadFile = defineOperation({
  name: 'upload_file',
  summary: 'Store an image or a sound for your tasks',
  route: 'POST /v1/files',
  allow: ['owner', 'manager', 'agent'],
  scope: 'jobs',
  effect: 'write',
  errors: ['unsupported_media', 'body_too_large'],
  input: z.object({
    name: z.string().trim().min(1).max(200),
    data_base64: z.string().max(Math.ceil((LIMITS.file_bytes * 4) / 3) + 4),
  }),
  output: File,
})

/** Behind `GET /v1/files/{file_id}/content`: the door turns it into bytes. */
export const getFile = defineOperation({
  name: 'get_file',
  summary: 'Read a file you may see',
  route: 'GET /v1/files/{file_id}',
  allow: ['owner', 'manager', 'reviewer', 'agent', 'worker'],
  scope: 'read',
  effect: 'read',
  input: z.object({ file_id: Id('file') }),
  output: File,
})
