/** Rows of this slice as their operations show them. */
import type { OutputOf } from '../../kernel/operation.ts'
import type { Context, Instance } from '../handle.ts'
import type { getPool, leavePool, revokePoolInvite } from './contract.ts'
import { linkOf } from './invite-link.ts'
import type { InviteRow } from './invite-queries.ts'
import type { MembershipRow, PoolRow } from './queries.ts'

export const presentPool = (row: PoolRow, livemode: boolean): OutputOf<typeof getPool> => ({
  object: 'pool',
  id: row.id,
  livemode,
  name: row.name,
  note: row.note,
  kind: row.kind,
  members: row.members,
  created_at: row.created_at,
})

/** An invite; its link only while somebody could still join by it. */
export const presentInvite = (
  row: InviteRow,
  { instance, now }: { instance: Instance; now: Date },
): OutputOf<typeof revokePoolInvite> => ({
  object: 'pool_invite',
  id: row.id,
  livemode: instance.livemode,
  pool_id: row.pool_id,
  label: row.label,
  url: stateOf(row, now) === 'valid' ? linkOf(instance, row) : null,
  max_uses: row.max_uses,
  uses: row.uses,
  expires_at: row.expires_at,
  revoked_at: row.revoked_at,
  created_at: row.created_at,
})

/** Whether somebody could join by it at `now`, and if not, why. */
export const stateOf = (
  invite: Pick<InviteRow, 'revoked_at' | 'expires_at' | 'uses' | 'max_uses'>,
  now: Date,
): 'valid' | 'invite_revoked' | 'invite_expired' | 'invite_used_up' => {
  if (invite.revoked_at !== null) return 'invite_revoked'
  if (invite.expires_at <= now) return 'invite_expired'
  return invite.uses >= invite.max_uses ? 'invite_used_up' : 'valid'
}

export const presentMembership = (
  { requester_id: _, ...row }: MembershipRow,
  { instance }: Context,
): OutputOf<typeof leavePool> => ({
  object: 'pool_membership',
  livemode: instance.livemode,
  ...row,
})
