import { type Context, fail } from '../handle.ts'
import { type FileSize, linkTo, viewerOf } from './link.ts'
import type { FileRow } from './queries.ts'

/** A file in its public form, with links for the eyes of whoever asks. */
export const presentFile = ({ caller, instance, now }: Context, row: FileRow) => {
  const viewer = viewerOf(caller) ?? fail('forbidden', 'Only workers and requesters see files.')
  const link = (size: FileSize) => linkTo(instance, { file_id: row.id, viewer, size }, now)
  return {
    object: 'file' as const,
    id: row.id,
    livemode: instance.livemode,
    name: row.name,
    media_type: row.media_type,
    bytes: row.bytes,
    sha256: row.sha256,
    source_sha256: row.source_sha256,
    width: row.width,
    height: row.height,
    url: link('full'),
    preview_url: row.preview_sha256 === null ? null : link('preview'),
    created_at: row.created_at,
  }
}
