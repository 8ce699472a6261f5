/**
 * The token at the end of a mail that can be switched off: it names a person and a group, and is
 * signed with a key that follows from the instance's own, so it stands nowhere and never ends.
 */
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import type { Uuid } from '../../kernel/id.ts'
import { OPTIONAL_MAIL, type OptionalMail } from './notice-schemas.ts'

const UUID_BYTES = 16
const SIGNATURE_BYTES = 16

const signatureOf = (signing_key: string, named: Buffer): Buffer => {
  const key = Buffer.from(hkdfSync('sha256', signing_key, 'mail', 'stop link', 32))
  return createHmac('sha256', key).update(named).digest().subarray(0, SIGNATURE_BYTES)
}

export const stopToken = (signing_key: string, person_id: Uuid, group: OptionalMail): string => {
  const named = Buffer.concat([
    Buffer.from(person_id.replaceAll('-', ''), 'hex'),
    Buffer.from([OPTIONAL_MAIL.indexOf(group)]),
  ])
  return Buffer.concat([named, signatureOf(signing_key, named)]).toString('base64url')
}

/** Whom and what a token names; undefined for one that this instance did not make. */
export const readStopToken = (
  signing_key: string,
  token: string,
): { person_id: Uuid; group: OptionalMail } | undefined => {
  const bytes = Buffer.from(token, 'base64url')
  if (bytes.length !== UUID_BYTES + 1 + SIGNATURE_BYTES) return undefined
  const named = bytes.subarray(0, UUID_BYTES + 1)
  if (!timingSafeEqual(bytes.subarray(UUID_BYTES + 1), signatureOf(signing_key, named)))
    return undefined
  const group = OPTIONAL_MAIL[named.at(-1) ?? OPTIONAL_MAIL.length]
  const hex = named.subarray(0, UUID_BYTES).toString('hex')
  const person_id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return group === undefined ? undefined : { person_id, group }
}
