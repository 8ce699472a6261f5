/** Holds: earned money kept back, on three grounds only and never for good (charter R01). */
import { z } from 'zod'
import { Id } from '../../kernel/id.ts'
import { MONEY_LIMITS } from '../../kernel/limits/money-limits.ts'
import { MoneySchema } from '../../kernel/money.ts'
import { defineOperation, Instant, pageInput, pageOf } from '../../kernel/operation.ts'

export const HOLD_STATUSES = ['held', 'released', 'enforced'] as const
const GROUNDS = ['legal_order', 'sanctions_match', 'payee_unverified'] as const

export const Hold = z.object({
  object: z.literal('hold'),
  id: Id('hold'),
  livemode: z.boolean(),
  worker_id: Id('worker'),
  ground: z.enum(GROUNDS),
  amount: MoneySchema,
  reason: z.string().describe('Written by an operator for the worker to read'),
  author: Id('person').describe('The operator who answers for it'),
  status: z.enum(HOLD_STATUSES),
  placed_at: Instant,
  expires_at: Instant.describe('Then it ends by itself and the money is withdrawable again'),
  ended_at: Instant.nullable(),
})

const holdId = { hold_id: Id('hold') }

export const placeHold = defineOperation({
  name: 'place_hold',
  summary: 'Keep one sum of a worker’s earned money back, for a while, for a lawful reason',
  description:
    'Only for a legal order, a match with a sanctions list, or a payee that must be verified; only the sum concerned. The worker reads the reason at once. It ends at expires_at: after at most 180 days for a legal order, 30 for a sanctions match, 14 for a payee.',
  route: 'POST /v1/holds',
  allow: ['operator'],
  effect: 'write',
  fresh: true,
  errors: ['not_found', 'conflict'],
  input: z.object({
    worker_id: Id('worker'),
    ground: z.enum(GROUNDS),
    amount: MoneySchema,
    reason: z.string().trim().min(10).max(MONEY_LIMITS.hold_reason),
    expires_at: Instant,
  }),
  output: Hold,
})

export const releaseHold = defineOperation({
  name: 'release_hold',
  summary: 'End a hold: the money is the worker’s to withdraw again',
  route: 'POST /v1/holds/{hold_id}/release',
  allow: ['operator'],
  effect: 'write',
  errors: ['conflict'],
  input: z.object(holdId),
  output: Hold,
})

export const enforceHold = defineOperation({
  name: 'enforce_hold',
  summary: 'Send held money where a legal order or the sanctions law says',
  description:
    'By another operator than the one who placed the hold. The worker gets a signed receipt of it.',
  route: 'POST /v1/holds/{hold_id}/enforce',
  allow: ['operator'],
  effect: 'write',
  fresh: true,
  errors: ['conflict', 'second_person_needed'],
  input: z.object({
    ...holdId,
    sent_to: z
      .string()
      .trim()
      .min(5)
      .max(200)
      .describe('The authority and its reference; no person’s name'),
  }),
  output: Hold,
})

export const listHolds = defineOperation({
  name: 'list_holds',
  summary: 'List what was held back and why: your own, or everybody’s as an operator',
  route: 'GET /v1/holds',
  allow: ['worker', 'operator'],
  effect: 'read',
  input: z.object({ ...pageInput, status: z.enum(HOLD_STATUSES).optional() }),
  output: pageOf(Hold),
})

/** The loops’ own: nothing is held for ever. */
export const expireHold = defineOperation({
  name: 'expire_hold',
  summary: 'End a hold whose time is over',
  route: 'POST /v1/system/holds/{hold_id}/expire',
  allow: ['system'],
  effect: 'write',
  input: z.object(holdId),
  output: z.object({ expired: z.boolean() }),
})
