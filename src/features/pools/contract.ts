/** Pools: a requester’s own people, the links by which they come, and their way out. */
import { z } from 'zod'
import { MEMBER_ROLES } from '../../kernel/caller.ts'
import { Id } from '../../kernel/id.ts'
import { AUDIENCE_LIMITS } from '../../kernel/limits/audience-limits.ts'
import { defineOperation, pageInput, pageOf } from '../../kernel/operation.ts'
import {
  Invitation,
  Membership,
  Pool,
  PoolInvite,
  PoolMember,
  poolTerms,
  REMOVAL_REASONS,
} from './pool-schemas.ts'

const poolId = { pool_id: Id('pool') }
const change = { allow: ['owner', 'manager', 'agent'], scope: 'jobs', effect: 'write' } as const
const look = {
  allow: ['owner', 'manager', 'reviewer', 'finance', 'agent'],
  scope: 'read',
  effect: 'read',
} as const

export const createPool = defineOperation({
  ...change,
  name: 'create_pool',
  summary: 'Begin a pool of your own people, to whom jobs can be offered first or alone',
  description:
    'Empty at first: make a link with create_pool_invite and hand it to people; whoever opens it decides whether to join, and may leave at any time.',
  route: 'POST /v1/pools',
  errors: ['conflict'],
  input: z.object(poolTerms),
  output: Pool,
})

export const listPools = defineOperation({
  ...look,
  name: 'list_pools',
  summary: 'List your pools with how many people are in each',
  route: 'GET /v1/pools',
  input: z.object({ ...pageInput }),
  output: pageOf(Pool),
})

export const getPool = defineOperation({
  ...look,
  name: 'get_pool',
  summary: 'Read one pool',
  route: 'GET /v1/pools/{pool_id}',
  input: z.object(poolId),
  output: Pool,
})

export const listPoolMembers = defineOperation({
  ...look,
  name: 'list_pool_members',
  summary:
    'List the people in a pool in the order they came; never where they live or what they speak',
  route: 'GET /v1/pools/{pool_id}/members',
  input: z.object({ ...poolId, ...pageInput }),
  output: pageOf(PoolMember),
})

export const removePoolMember = defineOperation({
  name: 'remove_pool_member',
  summary: 'Take somebody out of a pool, with a reason that they read',
  description:
    'Only a human can. Work in hand is finished and paid; nothing else here changes for the person. They can come back by a link made later.',
  route: 'POST /v1/pools/{pool_id}/members/{worker_id}/remove',
  allow: ['owner', 'manager'],
  effect: 'write',
  fresh: true,
  input: z.object({
    ...poolId,
    worker_id: Id('worker'),
    reason: z.enum(REMOVAL_REASONS),
    note: z
      .string()
      .trim()
      .max(AUDIENCE_LIMITS.removal_note)
      .optional()
      .describe('The worker reads it; needed with `other`'),
  }),
  output: z.object({ removed: z.boolean() }),
})

export const createPoolInvite = defineOperation({
  ...change,
  name: 'create_pool_invite',
  summary: 'Make a link and a QR code by which people join a pool',
  route: 'POST /v1/pools/{pool_id}/invites',
  secret: true,
  input: z.object({
    ...poolId,
    label: z
      .string()
      .trim()
      .max(AUDIENCE_LIMITS.invite_label)
      .default('')
      .describe('Your own word for it, e.g. whom it is for; only you see it'),
    max_uses: z
      .int()
      .min(1)
      .max(AUDIENCE_LIMITS.invite_uses_most)
      .default(AUDIENCE_LIMITS.invite_uses_default)
      .describe('How many people may join by it'),
    expires_in_days: z
      .int()
      .min(1)
      .max(AUDIENCE_LIMITS.invite_days_most)
      .default(AUDIENCE_LIMITS.invite_days_default),
  }),
  output: PoolInvite.extend({
    url: z.string().describe('Opens the worker’s app; whoever has it may join'),
    qr_svg: z.string().describe('The link as a QR code, an SVG picture'),
  }),
})

export const listPoolInvites = defineOperation({
  name: 'list_pool_invites',
  summary: 'List the links into a pool, newest first',
  route: 'GET /v1/pools/{pool_id}/invites',
  allow: ['owner', 'manager', 'agent'],
  scope: 'jobs',
  effect: 'read',
  input: z.object({ ...poolId, ...pageInput }),
  output: pageOf(PoolInvite),
})

export const revokePoolInvite = defineOperation({
  ...change,
  name: 'revoke_pool_invite',
  summary: 'Take a link back; who joined by it stays',
  route: 'DELETE /v1/pool-invites/{invite_id}',
  input: z.object({ invite_id: Id('pool_invite') }),
  output: PoolInvite,
})

const token = {
  token: z.string().min(1).max(200).describe('What stands in the link behind #invite='),
}

export const readPoolInvite = defineOperation({
  name: 'read_pool_invite',
  summary: 'Read who invites you to what, before you decide',
  route: 'POST /v1/pool-invites/read',
  allow: ['anonymous', 'person', 'worker', ...MEMBER_ROLES, 'operator'],
  effect: 'read',
  errors: ['invite_used_up', 'invite_expired', 'invite_revoked'],
  input: z.object(token),
  output: Invitation,
})

export const joinPool = defineOperation({
  name: 'join_pool',
  summary: 'Join a pool by the link you were given; leave it whenever you like',
  description:
    'Whoever is not a worker here yet becomes one with `of_age`, waiting list or not: somebody has work for them.',
  route: 'POST /v1/pool-memberships',
  allow: ['person', 'worker', ...MEMBER_ROLES, 'operator'],
  effect: 'write',
  errors: [
    'invite_used_up',
    'invite_expired',
    'invite_revoked',
    'invite_too_early',
    'paid_elsewhere_unconfirmed',
    'own_work',
  ],
  input: z.object({
    ...token,
    of_age: z
      .literal(true)
      .optional()
      .describe('I am 18 or over (charter R47); needed of who is not a worker here yet'),
    paid_elsewhere: z
      .boolean()
      .default(false)
      .describe('For an employed pool: its requester pays me for this under a contract'),
  }),
  output: Membership,
})

export const listMemberships = defineOperation({
  name: 'list_memberships',
  summary: 'List the pools you are in, and those you were in',
  route: 'GET /v1/pool-memberships',
  allow: ['worker'],
  effect: 'read',
  input: z.object({ ...pageInput }),
  output: pageOf(Membership),
})

export const leavePool = defineOperation({
  name: 'leave_pool',
  summary: 'Leave a pool; work in hand stays yours, and nothing counts against you',
  route: 'DELETE /v1/pool-memberships/{pool_id}',
  allow: ['worker'],
  effect: 'write',
  input: z.object(poolId),
  output: Membership,
})
