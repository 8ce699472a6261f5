import type { Transaction } from '../../database/pool.ts'
import { fail, handle } from '../handle.ts'
import { readFileLink } from './contract.ts'
import { type ReadLink, readLink } from './link.ts'
import { findOwnFile, findShownFile } from './queries.ts'

/** A link is worth what its viewer may see now: who has given the work back sees nothing by it. */
export const readFileLinkHandler = handle(readFileLink, async (context, { link }) => {
  const { tx, now, instance } = context
  const read =
    readLink(instance.signing_key, link, now) ??
    fail('link_expired', 'The link is over, or was not made for this file.')
  const row = await fileSeenBy(tx, read)
  if (row === undefined) return fail('link_expired', 'You do not hold this work any more.')
  const { name, media_type, sha256, preview_sha256, preview_type } = row
  const { seconds_left } = read
  return read.size === 'preview' && preview_sha256 !== null
    ? { name, media_type: preview_type ?? media_type, sha256: preview_sha256, seconds_left }
    : { name, media_type, sha256, seconds_left }
})

const fileSeenBy = (tx: Transaction, { file_id, viewer: { kind, id } }: ReadLink) =>
  kind === 'worker' ? findShownFile(tx, file_id, id) : findOwnFile(tx, file_id, id)
