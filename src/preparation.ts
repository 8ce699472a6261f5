/**
 * What an operation does before its transaction: pictures are read and bytes stored, so that nothing
 * slow holds a connection. Bytes are first told of and then written, so that none are ever lost from sight.
 */
import { createHash } from 'node:crypto'
import type { Database } from './database/pool.ts'
import { transact } from './database/transact.ts'
import { noteBytes } from './features/files/bytes-queries.ts'
import type { FileStore, Images, Instance, Preparation } from './features/handle.ts'
import type { Caller } from './kernel/caller.ts'
import { fetchBytes } from './outbound/fetch-bytes.ts'
import type { LookUp } from './outbound/reach.ts'

/** What a preparation is made of. */
export type PreparationParts = {
  database: Database
  instance: Instance
  files: FileStore
  images: Images
  caller: Caller
  dry_run: boolean
  /** How names are looked up; as the machine does when left out. */
  lookUp?: LookUp | undefined
  /** Ends what is being fetched. */
  stopping?: AbortSignal
}

/** The preparation of one call. */
export const preparationOf = (parts: PreparationParts): Preparation => ({
  caller: parts.caller,
  instance: parts.instance,
  images: parts.images,
  keep: (bytes) => keepBytes(parts, bytes),
  look: (read) => transact(parts.database, 'read', read),
  fetch: (address, seconds) => fetchFor(parts, address, seconds),
})

const fetchFor = (
  { instance, lookUp, stopping }: PreparationParts,
  address: string,
  seconds?: number,
) =>
  fetchBytes(address, {
    allow: instance.copy_allow ?? [],
    userAgent: `Fairhand/${instance.version} (+${instance.public_url})`,
    stopping: stopping ?? new AbortController().signal,
    lookUp,
    seconds,
  })

/**
 * Stores bytes under their hash and returns it; in a dry run only that. A process that dies on the way
 * leaves loose bytes behind, which the upkeep finds: their row was there before them.
 */
const keepBytes = async (
  { database, files, dry_run }: PreparationParts,
  bytes: Uint8Array,
): Promise<string> => {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  if (dry_run) return sha256
  await transact(database, 'write', (tx) => noteBytes(tx, sha256, bytes.byteLength))
  await files.put(sha256, bytes)
  return sha256
}
