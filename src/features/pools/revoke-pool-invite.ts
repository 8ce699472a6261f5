import { toPublicId } from '../../kernel/id.ts'
import { asRequester, fail, handle } from '../handle.ts'
import { revokePoolInvite } from './contract.ts'
import { revokeInvite } from './invite-queries.ts'
import { presentInvite } from './present-pool.ts'

export const revokePoolInviteHandler = handle(revokePoolInvite, async (context, { invite_id }) => {
  const { requester_id } = asRequester(context)
  const asked = { invite_id, requester_id, now: context.now }
  const invite = (await revokeInvite(context.tx, asked)) ?? fail('not_found')
  context.note({ subject: toPublicId('pool_invite', invite_id) })
  return presentInvite(invite, context)
})
