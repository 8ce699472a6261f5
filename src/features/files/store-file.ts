/** Checks the bytes, stores them by their hash and writes the row. */
import { createHash } from 'node:crypto'
import type { Uuid } from '../../kernel/id.ts'
import { LIMITS } from '../../kernel/limits.ts'
import { type Context, fail } from '../handle.ts'
import { mediaTypeOf } from './media-type.ts'
import { type FileRow, insertFile } from './queries.ts'

/** The stored file. Bytes written before a rollback are harmless: they stand under their hash. */
export const storeFile = async (
  context: Context,
  requester_id: Uuid,
  file: { name: string; data_base64: string },
): Promise<FileRow> => {
  const bytes = Buffer.from(file.data_base64, 'base64')
  if (bytes.length > LIMITS.file_bytes)
    fail(
      'body_too_large',
      `${file.name} has ${bytes.length} bytes; ${LIMITS.file_bytes} are the most.`,
    )
  const media_type = mediaTypeOf(bytes)
  if (media_type === undefined)
    return fail('unsupported_media', `${file.name} is neither an image nor a sound we can show.`)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await context.files.put(sha256, bytes)
  const row: FileRow = {
    id: context.newId(),
    requester_id,
    name: file.name,
    media_type,
    bytes: bytes.length,
    sha256,
    created_at: context.now,
  }
  await insertFile(context.tx, row)
  return row
}
