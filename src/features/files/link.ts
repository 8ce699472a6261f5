/**
 * Links that show one file to one viewer for a short time, so that a picture on a page needs no key.
 * The link says whose eyes it stands for; when it is followed, those are asked again whether they may.
 */
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import type { Caller } from '../../kernel/caller.ts'
import { Id, toPublicId, type Uuid } from '../../kernel/id.ts'
import { FILE_LIMITS } from '../../kernel/limits/file-limits.ts'
import type { Instance } from '../handle.ts'

/** A worker, or everybody who acts for a requester. */
export type Viewer = { kind: 'worker' | 'requester'; id: Uuid }

/** The eyes a caller looks with; undefined for those who see no files. */
export const viewerOf = (caller: Caller): Viewer | undefined => {
  if (caller.kind === 'worker') return { kind: 'worker', id: caller.worker_id }
  if ('requester_id' in caller) return { kind: 'requester', id: caller.requester_id }
  return undefined
}

/** Which of a file’s pictures: as large as it is, or small enough for a screen. */
export type FileSize = 'full' | 'preview'

type Shown = { file_id: Uuid; viewer: Viewer; size: FileSize }

/** Links made within the same slot are the same, so that browsers need not load a picture again. */
const endOf = (now: Date): number => {
  const slot = FILE_LIMITS.link
  return (Math.floor(now.getTime() / 1000 / slot) + 2) * slot
}

/** The address that shows the file. */
export const linkTo = (instance: Instance, shown: Shown, now: Date): string => {
  const token = tokenOf(instance.signing_key, shown, endOf(now))
  const id = toPublicId('file', shown.file_id)
  return `${instance.public_url}/v1/files/${id}/content?link=${token}`
}

const LETTER = { worker: 'w', requester: 'r' } as const
const SIZE = { full: 'f', preview: 'p' } as const

const tokenOf = (signing_key: string, shown: Shown, ends: number): string => {
  const { viewer, size } = shown
  const said = [`${LETTER[viewer.kind]}${SIZE[size]}${viewer.id.replaceAll('-', '')}`, ends]
  return [...said, signatureOf(signing_key, shown, ends)].join('.')
}

const signatureOf = (signing_key: string, { file_id, viewer, size }: Shown, ends: number) => {
  const key = Buffer.from(hkdfSync('sha256', signing_key, '', 'file links', 32))
  return createHmac('sha256', key)
    .update(`${file_id}|${viewer.kind}|${viewer.id}|${size}|${ends}`)
    .digest('base64url')
}

const FileId = Id('file')
const LINK =
  /^(file_\w{26})\.([wr])([fp])([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})\.(\d{1,12})\.([\w-]{43})$/

export type ReadLink = Shown & { seconds_left: number }

/** What a link (the file’s id, a dot, and the token) says, when it is ours and not over. */
export const readLink = (signing_key: string, link: string, now: Date): ReadLink | undefined => {
  const [, id, letter, small, a, b, c, d, e, seconds, signature = ''] = LINK.exec(link) ?? []
  const file_id = FileId.safeParse(id).data
  if (file_id === undefined) return undefined
  const viewer: Viewer = {
    kind: letter === 'w' ? 'worker' : 'requester',
    id: [a, b, c, d, e].join('-'),
  }
  const size: FileSize = small === 'p' ? 'preview' : 'full'
  const ends = Number(seconds)
  const own = signatureOf(signing_key, { file_id, viewer, size }, ends)
  // Both have 43 characters, or the token was not of this form.
  if (signature.length !== own.length) return undefined
  if (!timingSafeEqual(Buffer.from(signature), Buffer.from(own))) return undefined
  const seconds_left = Math.floor(ends - now.getTime() / 1000)
  return seconds_left > 0 ? { file_id, viewer, size, seconds_left } : undefined
}
