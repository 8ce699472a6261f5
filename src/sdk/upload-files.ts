/** Storing many files, each of them once. */
import { sideBySide } from '../kernel/side-by-side.ts'
import type { Client } from './client.ts'
import { FairhandError } from './transport.ts'

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

type Uploads = Pick<Client, 'listFiles' | 'uploadFile'>
type Read = (name: string) => Promise<Uint8Array>

/**
 * Stores the files that are not stored yet and returns the id of each by its name; `read` gives the
 * bytes, twice for a file that is new. Interrupted, it may simply begin anew: what was sent is found
 * by its hash. Files that cannot be used are told in `faults`; throws a FairhandError for everything else.
 */
export const uploadFiles = async (
  client: Uploads,
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
    const known = await knownAmong(client, [...byHash.keys()], signal)
    const store = async ([hash, same]: [string, string[]]) => {
      const stored = known.get(hash) ?? (await stores(client, same[0] ?? '', read, signal))
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
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes)))
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

const knownAmong = async (
  client: Uploads,
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
  client: Uploads,
  name: string,
  read: Read,
  signal: AbortSignal | undefined,
): Promise<string | FairhandError> => {
  const data_base64 = base64Of(await read(name))
  try {
    return (await client.uploadFile({ name: lastPart(name), data_base64 }, { signal })).id
  } catch (error) {
    if (error instanceof FairhandError && error.is(...OF_ONE_FILE)) return error
    throw error
  }
}

const lastPart = (name: string): string => name.slice(name.lastIndexOf('/') + 1).slice(-200)

/** In pieces, since a call takes only so many arguments. */
const base64Of = (bytes: Uint8Array): string => {
  const piece = 0x8000
  let binary = ''
  for (let at = 0; at < bytes.length; at += piece)
    binary += String.fromCharCode(...bytes.subarray(at, at + piece))
  return btoa(binary)
}
