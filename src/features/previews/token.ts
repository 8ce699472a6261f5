/**
 * The token of a link: which job, and until when, signed with a key that follows from the instance’s
 * own. It stands nowhere, so that there is nothing to clean up and a stolen database opens nothing.
 */
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import type { Uuid } from '../../kernel/id.ts'

const ID_BYTES = 16
const TIME_BYTES = 6
const MARK_BYTES = 16

const mark = (signing_key: string, said: Buffer): Buffer => {
  const key = Buffer.from(hkdfSync('sha256', signing_key, '', 'preview link', 32))
  return createHmac('sha256', key).update(said).digest().subarray(0, MARK_BYTES)
}

/** A token that opens the preview of this job until then. */
export const previewToken = (signing_key: string, job_id: Uuid, expires_at: Date): string => {
  const time = Buffer.alloc(TIME_BYTES)
  time.writeUIntBE(Math.floor(expires_at.getTime() / 1000), 0, TIME_BYTES)
  const said = Buffer.concat([Buffer.from(job_id.replaceAll('-', ''), 'hex'), time])
  return Buffer.concat([said, mark(signing_key, said)]).toString('base64url')
}

type Opened = { job_id: Uuid; expires_at: Date }

/** What a token says; undefined for one that is not ours or is over. */
export const readPreviewToken = (
  signing_key: string,
  token: string,
  now: Date,
): Opened | undefined => {
  const bytes = Buffer.from(token, 'base64url')
  if (bytes.length !== ID_BYTES + TIME_BYTES + MARK_BYTES) return undefined
  const said = bytes.subarray(0, ID_BYTES + TIME_BYTES)
  if (!timingSafeEqual(mark(signing_key, said), bytes.subarray(ID_BYTES + TIME_BYTES)))
    return undefined
  const expires_at = new Date(said.readUIntBE(ID_BYTES, TIME_BYTES) * 1000)
  if (expires_at <= now) return undefined
  const hex = said.subarray(0, ID_BYTES).toString('hex')
  const job_id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return { job_id, expires_at }
}

/** Where a link begins for people, and where its picture is. */
export const previewAddresses = (public_url: string, token: string) => ({
  url: `${public_url}/preview/${token}`,
  picture_url: `${public_url}/v1/previews/${token}/picture`,
})
