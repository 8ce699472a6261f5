/** The store of an instance’s files, as its settings say. */
import { join } from 'node:path'
import type { S3Settings } from '../config.ts'
import type { FileStore } from '../features/handle.ts'
import { Problem } from '../kernel/errors.ts'
import { diskFileStore } from './disk-store.ts'

type Where = { data_folder: string; files_s3: S3Settings | null }

/**
 * The disk, or a bucket that was tried: throws a StartError in one sentence when it cannot be used. What
 * is still on the disk is read from there, so that an instance may move while it runs.
 */
export const openStore = async ({ data_folder, files_s3 }: Where): Promise<FileStore> => {
  const disk = diskFileStore(join(data_folder, 'files'))
  if (files_s3 === null) return disk
  // Only who has a bucket loads what speaks to it.
  const { s3Store } = await import('./s3-store.ts')
  const bucket = s3Store(files_s3)
  await bucket.check()
  return {
    put: bucket.put,
    get: async (sha256) => {
      try {
        return await bucket.get(sha256)
      } catch (error) {
        if (!(error instanceof Problem) || error.code !== 'not_found') throw error
        return disk.get(sha256)
      }
    },
    remove: async (sha256) => {
      await bucket.remove(sha256)
      await disk.remove(sha256)
    },
  }
}
