/** Throws away bytes that no file names, long enough after they were written or their last file went. */
import { transact } from '../database/transact.ts'
import type { Runtime } from '../execute.ts'
import { forgetBytes, takeLooseBytes } from '../features/files/bytes-queries.ts'
import { FILE_LIMITS } from '../kernel/limits/file-limits.ts'

/**
 * Drops the bytes that have been loose the longest, if any; returns how many went. Their row is locked
 * meanwhile, so whoever stores the same bytes again waits, and then writes them anew.
 */
export const dropLooseBytes = ({ database, files }: Runtime): Promise<number> =>
  transact(database, 'write', async (tx) => {
    const sha256 = await takeLooseBytes(tx, FILE_LIMITS.loose_bytes_kept)
    if (sha256 === undefined) return 0
    // The row first: a file that still names the bytes, against all expectation, stops it here.
    await forgetBytes(tx, sha256)
    await files.remove(sha256)
    return 1
  })
