import { after } from '../../kernel/clock.ts'
import { toPublicId } from '../../kernel/id.ts'
import { hashOf } from '../../kernel/secrets.ts'
import { handle } from '../handle.ts'
import { createPoolInvite } from './contract.ts'
import { inviteToken, inviteUrl, qrOf } from './invite-link.ts'
import { insertInvite } from './invite-queries.ts'
import { requireOwnPool } from './own-pool.ts'
import { presentInvite } from './present-pool.ts'

export const createPoolInviteHandler = handle(
  createPoolInvite,
  async (context, { pool_id, label, max_uses, expires_in_days }) => {
    const { tx, now, instance } = context
    await requireOwnPool(context, pool_id)
    const id = context.newId()
    const token = inviteToken(instance.signing_key, id)
    const invite = {
      id,
      pool_id,
      token_sha256: hashOf(token),
      label,
      max_uses,
      uses: 0,
      expires_at: after(now, expires_in_days * 24 * 3600),
      revoked_at: null,
      created_at: now,
    }
    await insertInvite(tx, invite)
    context.note({ subject: toPublicId('pool_invite', id) })
    const url = inviteUrl(instance.public_url, token)
    return { ...presentInvite(invite, context), url, qr_svg: qrOf(url) }
  },
)
