/** What is said of pools, the links into them and who is in them. */
import { z } from 'zod'
import { Id } from '../../kernel/id.ts'
import { AUDIENCE_LIMITS } from '../../kernel/limits/audience-limits.ts'
import { Instant } from '../../kernel/operation.ts'

/** `employed`: its people are paid by the requester elsewhere, under a contract, and said so. */
export const POOL_KINDS = ['invited', 'employed'] as const

/** Why a requester takes somebody out; the worker reads it. None of them is a verdict on work. */
export const REMOVAL_REASONS = [
  'project_over',
  'no_longer_employed',
  'joined_by_mistake',
  'they_asked',
  'other',
] as const

export const Pool = z.object({
  object: z.literal('pool'),
  id: Id('pool'),
  livemode: z.boolean(),
  name: z.string(),
  note: z.string().describe('What its people are told before they join'),
  kind: z.enum(POOL_KINDS),
  members: z.int(),
  created_at: Instant,
})

/** Somebody in a pool as its requester sees them: a worker’s id, and your own word for the link. */
export const PoolMember = z.object({
  object: z.literal('pool_member'),
  pool_id: Id('pool'),
  worker_id: Id('worker'),
  invited_as: z.string().describe('The label of the link they came by'),
  joined_at: Instant,
})

export const PoolInvite = z.object({
  object: z.literal('pool_invite'),
  id: Id('pool_invite'),
  livemode: z.boolean(),
  pool_id: Id('pool'),
  label: z.string(),
  url: z.string().nullable().describe('Opens the worker’s app; null when it works no more'),
  max_uses: z.int(),
  uses: z.int(),
  expires_at: Instant,
  revoked_at: Instant.nullable(),
  created_at: Instant,
})

/** A pool as somebody sees it who was invited, before they decide. */
export const Invitation = z.object({
  object: z.literal('invitation'),
  livemode: z.boolean(),
  requester: z.string(),
  pool: z.string(),
  note: z.string(),
  kind: z.enum(POOL_KINDS),
  joined: z.boolean().describe('You are in this pool already'),
  expires_at: Instant,
})

/** A worker’s place in a pool, as the worker sees it. */
export const Membership = z.object({
  object: z.literal('pool_membership'),
  livemode: z.boolean(),
  pool_id: Id('pool'),
  requester: z.string(),
  pool: z.string(),
  note: z.string(),
  kind: z.enum(POOL_KINDS),
  joined_at: Instant,
  paid_elsewhere_at: Instant.nullable().describe('When you said that the requester pays you'),
  left_at: Instant.nullable(),
  left_because: z
    .enum(['left', ...REMOVAL_REASONS])
    .nullable()
    .describe('left: you did'),
  left_note: z.string().nullable().describe('The requester’s words, if there are any'),
})

export const poolTerms = {
  name: z.string().trim().min(2).max(AUDIENCE_LIMITS.pool_name),
  note: z
    .string()
    .trim()
    .max(AUDIENCE_LIMITS.pool_note)
    .default('')
    .describe('What people read before they join: what the work is, who you are to them'),
  kind: z
    .enum(POOL_KINDS)
    .default('invited')
    .describe('employed: you pay its people elsewhere, under a contract; each confirms it'),
}
