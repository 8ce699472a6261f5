import { fail } from '../handle.ts'
import type { OpenedInvite } from './invite-queries.ts'
import { stateOf } from './present-pool.ts'

/** Throws why nobody joins by this link any more, if nobody does. */
export const refuseInvite = (invite: OpenedInvite, now: Date): void => {
  const state = stateOf(invite, now)
  if (state === 'invite_revoked') fail('invite_revoked', `${invite.requester} took this link back.`)
  if (state === 'invite_expired')
    fail('invite_expired', `The link worked until ${invite.expires_at.toISOString()}.`)
  if (state === 'invite_used_up')
    fail(
      'invite_used_up',
      `It was made for ${invite.max_uses === 1 ? 'one person, who has' : `${invite.max_uses} people, who have`} joined.`,
    )
}
