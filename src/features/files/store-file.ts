/**
 * From bytes that somebody sent to a stored file. First, outside of any transaction, they are looked
 * at and stored (`prepareFile`); then the file's row is written (`storeFile`).
 */
import { createHash } from 'node:crypto'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import { FILE_LIMITS } from '../../kernel/limits/file-limits.ts'
import { LIMITS } from '../../kernel/limits.ts'
import {
  type Context,
  fail,
  type ImageType,
  type Instance,
  type Preparation,
  type RefusedImage,
} from '../handle.ts'
import type { MEDIA_TYPES, StoredType } from './contract.ts'
import { mediaTypeOf } from './media-type.ts'
import {
  type FileRow,
  findFileSentAs,
  insertFile,
  type StoredContent,
  storedBy,
} from './queries.ts'

type MediaType = (typeof MEDIA_TYPES)[number]

/** A file whose bytes are stored, and which is nobody’s yet. */
export type PreparedFile = StoredContent & { name: string; media_type: MediaType }

/**
 * Stores bytes that may become a file: pictures anew, sounds as they are. Throws `unsupported_media`,
 * `body_too_large`, `storage_full`, `image_too_large` or `image_unreadable`; `name` is what a refusal calls them.
 */
export const prepareFile = async (
  preparation: Preparation,
  requester_id: Uuid,
  name: string,
  bytes: Uint8Array,
): Promise<PreparedFile> => {
  if (bytes.length > LIMITS.file_bytes)
    fail('body_too_large', `${name} has ${bytes.length} bytes; ${LIMITS.file_bytes} are the most.`)
  const media_type = mediaTypeOf(bytes)
  if (media_type === undefined)
    return fail('unsupported_media', `${name} is neither an image nor a sound we can show.`)
  const source_sha256 = createHash('sha256').update(bytes).digest('hex')
  const { instance, look } = preparation
  const known = await look(async (tx) => {
    const file = await findFileSentAs(tx, requester_id, source_sha256)
    if (file === undefined) await requireRoom(tx, requester_id, instance, bytes.length)
    return file
  })
  if (known !== undefined) return { ...known, name }
  return { name, source_sha256, ...(await keptContent(preparation, name, bytes, media_type)) }
}

/** Bytes as they are stored: pictures anew, everything else as it is. Throws as `prepareFile` does. */
export const keptContent = async <T extends StoredType>(
  preparation: Preparation,
  name: string,
  bytes: Uint8Array,
  media_type: T,
): Promise<Omit<StoredContent, 'source_sha256'> & { media_type: T }> =>
  isImage(media_type)
    ? { ...(await keptImage(preparation, name, bytes, media_type)), media_type }
    : { media_type, ...(await keptSound(preparation, bytes)) }

const isImage = <T extends string>(type: T): type is T & ImageType => type.startsWith('image/')

const keptSound = async ({ keep }: Preparation, bytes: Uint8Array) => ({
  bytes: bytes.byteLength,
  sha256: await keep(bytes),
  width: null,
  height: null,
  preview_sha256: null,
  preview_bytes: 0,
  preview_type: null,
})

const keptImage = async (
  { images, keep }: Preparation,
  name: string,
  given: Uint8Array,
  media_type: ImageType,
) => {
  const made = await images.encode(given, media_type)
  if ('refused' in made) return refuse(name, made)
  const { bytes, preview, ...size } = made
  return {
    ...size,
    bytes: bytes.byteLength,
    sha256: await keep(bytes),
    preview_sha256: preview === null ? null : await keep(preview.bytes),
    preview_bytes: preview?.bytes.byteLength ?? 0,
    preview_type: preview?.media_type ?? null,
  }
}

const refuse = (name: string, { refused, sentence }: RefusedImage): never => {
  if (refused === 'too_large') return fail('image_too_large', `${name} ${sentence}`)
  return fail('image_unreadable', `${name} ${sentence}`)
}

/** The requester’s file: a new one, or the one that was sent as the same bytes. */
export const storeFile = async (
  { tx, now, newId, instance }: Context,
  requester_id: Uuid,
  prepared: PreparedFile,
): Promise<FileRow> => {
  const row = { ...prepared, id: newId(), requester_id, sent_at: now, created_at: now }
  const stored = await insertFile(tx, row)
  // The requester's row of the sum is locked by now: two files at once cannot both be the last.
  if (stored.id === row.id) await requireRoom(tx, requester_id, instance)
  return stored
}

/** Bytes its requester may still store; below zero when there are too many. */
export const roomLeft = async (
  tx: Transaction,
  requester_id: Uuid,
  { files_quota = FILE_LIMITS.quota }: Instance,
): Promise<bigint> => BigInt(files_quota) - (await storedBy(tx, requester_id))

const requireRoom = async (
  tx: Transaction,
  requester_id: Uuid,
  instance: Instance,
  more = 0,
): Promise<void> => {
  const { files_quota = FILE_LIMITS.quota } = instance
  if ((await roomLeft(tx, requester_id, instance)) < BigInt(more))
    fail('storage_full', `You may store ${megabytes(files_quota)}; with this it would be more.`)
}

const megabytes = (bytes: number): string =>
  `${Math.floor(bytes / 1024 / 1024).toLocaleString('en')} MB`
