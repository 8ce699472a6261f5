import { createPoolHandler } from './create-pool.ts'
import { createPoolInviteHandler } from './create-pool-invite.ts'
import { getPoolHandler } from './get-pool.ts'
import { joinPoolHandler } from './join-pool.ts'
import { leavePoolHandler } from './leave-pool.ts'
import { listMembershipsHandler } from './list-memberships.ts'
import { listPoolInvitesHandler } from './list-pool-invites.ts'
import { listPoolMembersHandler } from './list-pool-members.ts'
import { listPoolsHandler } from './list-pools.ts'
import { readPoolInviteHandler } from './read-pool-invite.ts'
import { removePoolMemberHandler } from './remove-pool-member.ts'
import { revokePoolInviteHandler } from './revoke-pool-invite.ts'

export const poolHandlers = {
  createPool: createPoolHandler,
  createPoolInvite: createPoolInviteHandler,
  getPool: getPoolHandler,
  joinPool: joinPoolHandler,
  leavePool: leavePoolHandler,
  listMemberships: listMembershipsHandler,
  listPoolInvites: listPoolInvitesHandler,
  listPoolMembers: listPoolMembersHandler,
  listPools: listPoolsHandler,
  readPoolInvite: readPoolInviteHandler,
  removePoolMember: removePoolMemberHandler,
  revokePoolInvite: revokePoolInviteHandler,
}
