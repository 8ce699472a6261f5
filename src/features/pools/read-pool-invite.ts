import { hashOf } from '../../kernel/secrets.ts'
import { fail, handle } from '../handle.ts'
import { personOf } from '../identity/callers.ts'
import { findWorkerOf } from '../identity/queries.ts'
import { readPoolInvite } from './contract.ts'
import { findInvite } from './invite-queries.ts'
import { findMembership } from './queries.ts'
import { refuseInvite } from './refuse-invite.ts'

/** Anybody who holds the link may look; whoever is in already is told so, whatever became of the link. */
export const readPoolInviteHandler = handle(readPoolInvite, async (context, { token }) => {
  const { tx, caller, now, instance } = context
  const invite = (await findInvite(tx, hashOf(token))) ?? fail('not_found')
  const person_id = personOf(caller)
  const worker = person_id === undefined ? undefined : await findWorkerOf(tx, person_id)
  const member = worker && (await findMembership(tx, invite.pool_id, worker.id))
  const joined = member !== undefined && member.left_at === null
  if (!joined) refuseInvite(invite, now)
  return {
    object: 'invitation' as const,
    livemode: instance.livemode,
    requester: invite.requester,
    pool: invite.pool,
    note: invite.note,
    kind: invite.kind,
    joined,
    expires_at: invite.expires_at,
  }
})
