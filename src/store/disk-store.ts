/** Stored files on the local disk, under the hash of their bytes. */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileStore } from '../features/handle.ts'
import { Problem } from '../kernel/errors.ts'
import { newUuid } from '../kernel/id.ts'

/**
 * A store in `folder`. Bytes appear whole or not at all: they are written beside their place and
 * moved, so a killed process leaves no half file under a hash.
 */
export const diskFileStore = (folder: string): FileStore => {
  const placeOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256)
  return {
    put: async (sha256, bytes) => {
      const place = placeOf(sha256)
      await mkdir(join(folder, sha256.slice(0, 2)), { recursive: true })
      const beside = `${place}.${newUuid()}`
      await writeFile(beside, bytes, { flush: true })
      await rename(beside, place)
    },
    get: async (sha256) => {
      try {
        return await readFile(placeOf(sha256))
      } catch {
        throw new Problem('not_found', { detail: 'The bytes of this file are missing here.' })
      }
    },
    remove: (sha256) => rm(placeOf(sha256), { force: true }),
  }
}
