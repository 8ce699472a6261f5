/**
 * The link of an invite. Its token stands nowhere: it follows from the instance’s own key and the
 * invite’s id, so that its requester can see it again and a stolen database opens no pool.
 */
import { hkdfSync } from 'node:crypto'
import { renderSVG } from 'uqr'
import type { Uuid } from '../../kernel/id.ts'
import { hashOf } from '../../kernel/secrets.ts'

const TOKEN_BYTES = 32

/** What stands in the link of this invite: 256 bits in base64url. */
export const inviteToken = (signing_key: string, invite_id: Uuid): string => {
  const bytes = hkdfSync('sha256', signing_key, invite_id, 'pool invite', TOKEN_BYTES)
  return `fhi_${Buffer.from(bytes).toString('base64url')}`
}

/** The token stands behind the #, which no server log sees. */
export const inviteUrl = (public_url: string, token: string): string =>
  `${public_url}/join#invite=${token}`

/** The link as long as its token is the one handed out; after a change of the signing key it is lost. */
export const linkOf = (
  { public_url, signing_key }: { public_url: string; signing_key: string },
  invite: { id: Uuid; token_sha256: Buffer },
): string | null => {
  const token = inviteToken(signing_key, invite.id)
  return hashOf(token).equals(invite.token_sha256) ? inviteUrl(public_url, token) : null
}

/** A QR code as SVG. */
export const qrOf = (url: string): string => renderSVG(url)
