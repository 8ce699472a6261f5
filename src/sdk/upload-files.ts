/** Storing many files, each of them once. */
import type { WireOutput } from '../kernel/operation.ts'
import { sideBySide } from '../kernel/side-by-side.ts'
import type { Operations } from '../operations.ts'
import type { Client } from './client.ts'
import { type CallOptions, FairhandError, repeated, type Transport } from './transport.ts'

/** A file that cannot be used, and why. */
export type FileFault = { name: string; error: FairhandError }

export type UploadOptions = {
  /** Files at a time; 4 when left out. */
  lanes?: number
  /** Told after each file: how many are done, and how many of them had to be sent. */
  onProgress?: (done: number, sent: number) => void
  signal?: AbortSignal | undefined
}

/** Hashes asked for at a time, as many as list_files takes. */
const ASKED = 100

/** A client, and how its calls travel (`transportOf` of the same settings). */
type Uploads = { client: Pick<Client, 'listFiles'>; transport: Transport }
type Read = (name: string) => Promise<Uint8Array>

/**
 * Stores the files that are not stored yet and returns the id of each by its name; `read` gives the
 * bytes, twice for a file that is new. Interrupted, it may simply begin anew: what was sent is found
 * by its hash. Files that cannot be used are told in `faults`; throws a FairhandError for everything else.
 */
export const uploadFiles = async (
  uploads: Uploads,
  names: readonly string[],
  read: Read,
  { lanes = 4, onProgress = () => {}, signal }: UploadOptions = {},
): Promise<{ ids: Map<string, string>; faults: FileFault[] }> => {
  const ids = new Map<string, string>()
  const faults: FileFault[] = []
  let sent = 0
  for (let from = 0; from < names.length; from += ASKED) {
    const some = names.slice(from, from + ASKED)
    const byHash = await hashed(some, read, lanes)
    const known = await knownAmong(uploads, [...byHash.keys()], signal)
    const store = async ([hash, same]: [string, string[]]) => {
      const stored = known.get(hash) ?? (await stores(uploads, same[0] ?? '', read, signal))
      if (!known.has(hash)) sent += 1
      return { same, stored }
    }
    for await (const { same, stored } of sideBySide(byHash, lanes, store)) {
      for (const name of same)
        typeof stored === 'string' ? ids.set(name, stored) : faults.push({ name, error: stored })
      onProgress(ids.size + faults.length, sent)
    }
  }
  return { ids, faults }
}

/** Names by the SHA-256 of their bytes: the same picture twice is sent once. */
const hashed = async (
  names: readonly string[],
  read: Read,
  lanes: number,
): Promise<Map<string, string[]>> => {
  const byHash = new Map<string, string[]>()
  const hash = async (name: string) => [await sha256Of(await read(name)), name] as const
  for await (const [sha256, name] of sideBySide(names, lanes, hash))
    byHash.set(sha256, [...(byHash.get(sha256) ?? []), name])
  return byHash
}

const sha256Of = async (bytes: Uint8Array): Promise<string> => {
  const hash = new Uint8Array(
    await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>),
  )
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

const knownAmong = async (
  { client }: Uploads,
  source_sha256: string[],
  signal: AbortSignal | undefined,
): Promise<Map<string, string>> => {
  const { data } = await client.listFiles({ source_sha256, limit: ASKED }, { signal })
  return new Map(data.map((file) => [file.source_sha256 ?? '', file.id]))
}

/** What is wrong with one file; every other refusal ends the whole. */
const OF_ONE_FILE = [
  'image_too_large',
  'image_unreadable',
  'unsupported_media',
  'body_too_large',
] as const

const stores = async (
  { transport }: Uploads,
  name: string,
  read: Read,
  signal: AbortSignal | undefined,
): Promise<string | FairhandError> => {
  try {
    return (await uploadBytes(transport, lastPart(name), await read(name), { signal })).id
  } catch (error) {
    if (error instanceof FairhandError && error.is(...OF_ONE_FILE)) return error
    throw error
  }
}

const lastPart = (name: string): string => name.slice(name.lastIndexOf('/') + 1).slice(-200)

/**
 * Stores one file, sent as it is. Throws a FairhandError. The same bytes are the same file, so it may be
 * repeated without a key.
 */
export const uploadBytes = async (
  transport: Transport,
  name: string,
  bytes: Uint8Array,
  { dryRun, signal }: Pick<CallOptions, 'dryRun' | 'signal'> = {},
): Promise<WireOutput<Operations['uploadFile']>> => {
  const query = `name=${encodeURIComponent(name)}${dryRun ? '&dry_run=true' : ''}`
  const make = () =>
    new Request(`${transport.url}/v1/files/bytes?${query}`, {
      method: 'POST',
      headers: { ...transport.headers, 'content-type': 'application/octet-stream' },
      body: bytes as Uint8Array<ArrayBuffer>,
      ...(signal && { signal }),
    })
  return (await repeated(transport, make, signal)) as WireOutput<Operations['uploadFile']>
}
