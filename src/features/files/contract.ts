/** Files: images and sounds that tasks show, what workers send for answers, and the bytes behind them. */
import { z } from 'zod'
import { Id } from '../../kernel/id.ts'
import { LIMITS } from '../../kernel/limits.ts'
import { defineOperation, Instant, pageInput, pageOf } from '../../kernel/operation.ts'

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

/** What workers may send for an answer besides; never shown by tasks. */
const CAPTURED_TYPES = [
  'audio/webm',
  'audio/mp4',
  'video/webm',
  'video/mp4',
  'application/pdf',
  'text/plain',
] as const

/** Everything that may be stored. */
export const STORED_TYPES = [...MEDIA_TYPES, ...CAPTURED_TYPES] as const
export type StoredType = (typeof STORED_TYPES)[number]

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

export const File = z.object({
  object: z.literal('file'),
  id: Id('file'),
  livemode: z.boolean(),
  name: z.string(),
  media_type: z.enum(STORED_TYPES),
  bytes: z.int().describe('As stored: pictures are written anew, without what cameras add'),
  sha256: z.string().describe('Of what is stored'),
  source_sha256: z.string().nullable().describe('Of what you sent; finds the file again'),
  width: z.int().nullable().describe('Pixels; null for sounds'),
  height: z.int().nullable(),
  url: z.string().describe('Shows the file for some minutes to whoever asked; ask again for more'),
  preview_url: z
    .string()
    .nullable()
    .describe('The same for a smaller picture, where the file is larger than a screen'),
  created_at: Instant,
})

/** What a requester’s side may do with its files. */
const ownFiles = { allow: ['owner', 'manager', 'agent'], scope: 'jobs' } as const
const fileId = { file_id: Id('file') }

/** Bytes in JSON, of a file that may be stored. */
export const FileData = z.string().max(Math.ceil((LIMITS.file_bytes * 4) / 3) + 4)

export const uploadFile = defineOperation({
  ...ownFiles,
  name: 'upload_file',
  summary: 'Store an image or a sound for your tasks',
  description:
    'A picture is written anew: upright, without place, camera or comment. The same bytes are stored once: sending them again gives the file there is.',
  route: 'POST /v1/files',
  effect: 'write',
  errors: [
    'unsupported_media',
    'body_too_large',
    'image_too_large',
    'image_unreadable',
    'storage_full',
  ],
  input: z.object({ name: z.string().trim().min(1).max(200), data_base64: FileData }),
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
  input: z.object(fileId),
  output: File,
})

export const listFiles = defineOperation({
  name: 'list_files',
  summary: 'List your files, newest first; or those whose bytes you have',
  route: 'GET /v1/files',
  allow: ['owner', 'manager', 'reviewer', 'agent'],
  scope: 'read',
  effect: 'read',
  input: z.object({
    ...pageInput,
    source_sha256: z
      .array(Sha256)
      .min(1)
      .max(100)
      .optional()
      .describe('Only files sent as bytes with one of these hashes, and sure to stay for a day'),
  }),
  output: pageOf(File),
})

export const deleteFile = defineOperation({
  ...ownFiles,
  name: 'delete_file',
  summary: 'Remove a file that no job shows, and make room',
  route: 'DELETE /v1/files/{file_id}',
  effect: 'write',
  errors: ['conflict'],
  input: z.object(fileId),
  output: z.object({ deleted: z.boolean() }),
})

/** Behind the links in `url`: the link is the proof, and says whose eyes it stands for. */
export const readFileLink = defineOperation({
  name: 'read_file_link',
  summary: 'Read what a link to a file shows',
  route: 'GET /v1/file-links/{link}',
  allow: ['anonymous'],
  effect: 'read',
  errors: ['link_expired'],
  input: z.object({
    link: z.string().max(200).describe('The file’s id, a dot, and `link` of its `url`'),
  }),
  output: z.object({
    name: z.string(),
    media_type: z.string(),
    sha256: z.string(),
    seconds_left: z.int().describe('How long the link lasts'),
  }),
})

/** The loops’ own: files that nothing ever showed. */
export const dropUnusedFile = defineOperation({
  name: 'drop_unused_file',
  summary: 'Remove a file that was kept long enough without being used',
  route: 'POST /v1/system/files/{file_id}/drop',
  allow: ['system'],
  effect: 'write',
  input: z.object(fileId),
  output: z.object({ dropped: z.boolean() }),
})
