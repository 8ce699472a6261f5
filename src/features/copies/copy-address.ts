/** One address to one stored file: fetched, looked at and stored like an upload, but nobody’s yet. */
import { Problem } from '../../kernel/errors.ts'
import type { Uuid } from '../../kernel/id.ts'
import { type PreparedFile, prepareFile } from '../files/store-file.ts'
import type { Preparation } from '../handle.ts'
import type { CopyKind, Named } from './addresses.ts'

export type CopyOutcome = { stored: PreparedFile } | { refused: string; again: boolean }

/** Never throws for what is behind the address; `refused` says in a sentence what is wrong with it. */
export const copyAddress = async (
  preparation: Preparation,
  requester_id: Uuid,
  { kind, address }: Named,
  seconds?: number,
): Promise<CopyOutcome> => {
  const fetched = await preparation.fetch(address, seconds)
  if ('refused' in fetched) return fetched
  try {
    const stored = await prepareFile(preparation, requester_id, nameOf(address), fetched.bytes)
    return stored.media_type.startsWith(`${kind}/`)
      ? { stored }
      : { refused: WRONG_KIND[kind], again: false }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { refused: error.details.detail ?? error.code, again: error.code === 'busy' }
  }
}

const WRONG_KIND: Record<CopyKind, string> = {
  image: 'Behind the address is a sound, and a picture is to be shown.',
  audio: 'Behind the address is a picture, and a sound is to be played.',
}

/** What the file is called: the last part of its path, or else its host. */
export const nameOf = (address: string): string => {
  const { pathname, hostname } = new URL(address)
  const last = pathname.split('/').findLast((part) => part !== '') ?? ''
  return (readable(last) || hostname).slice(0, 200)
}

const readable = (part: string): string => {
  try {
    return decodeURIComponent(part)
      .replaceAll(/\p{Cc}/gu, '')
      .toWellFormed()
      .trim()
  } catch {
    return part
  }
}
