/** Earnings, receipts and payouts: a worker’s money, from approval to the bank. */
import { z } from 'zod'
import { RAIL_NAMES } from '../../kernel/bank/rails.ts'
import { Id } from '../../kernel/id.ts'
import { MoneySchema } from '../../kernel/money.ts'
import { defineOperation, Instant, pageInput, pageOf } from '../../kernel/operation.ts'
import { OWED_GROUNDS, RECEIPT_KINDS } from '../../kernel/receipt.ts'

/** A line of a worker’s earnings, with the receipt that proves it (charter R46). */
export const Earning = z.object({
  object: z.literal('earning'),
  id: Id('receipt'),
  livemode: z.boolean(),
  kind: z.enum(RECEIPT_KINDS),
  direction: z.enum(['in', 'out']),
  ground: z.enum(OWED_GROUNDS).nullable().describe('Why it was paid outside a job’s escrow'),
  amount: MoneySchema,
  title: z.string().nullable().describe('The job’s title'),
  assignment_id: Id('assignment').nullable(),
  payout_id: Id('payout').nullable(),
  created_at: Instant,
})

export const PAYOUT_STATUSES = [
  'requested',
  'batched',
  'sent',
  'settled',
  'failed',
  'unknown',
  'returned',
] as const

export const Payout = z.object({
  object: z.literal('payout'),
  id: Id('payout'),
  livemode: z.boolean(),
  status: z.enum(PAYOUT_STATUSES),
  rail: z.enum(RAIL_NAMES),
  amount: MoneySchema.describe('Taken from your balance, the cost included'),
  cost: MoneySchema.describe('What the bank itself takes; nothing for one payout a week'),
  requested_at: Instant,
  send_after: Instant.nullable().describe('A changed bank account clears until then'),
  return_reason: z.string().nullable().describe('Why the bank sent it back to your balance'),
  settled_at: Instant.nullable(),
})

export const getEarnings = defineOperation({
  name: 'get_earnings',
  summary: 'Read what you earned, what waits and what you can withdraw',
  route: 'GET /v1/earnings',
  allow: ['worker'],
  effect: 'read',
  input: z.object({}),
  output: z.object({
    object: z.literal('earnings'),
    livemode: z.boolean(),
    available: z.array(MoneySchema).describe('Can be withdrawn now, by currency'),
    held: z.array(MoneySchema).describe('Kept back for a lawful reason, see list_holds'),
    waiting: z.array(MoneySchema).describe('Submitted, not yet decided'),
    earned_today: z.array(MoneySchema),
    earned_in_all: z.array(MoneySchema),
    paid_out: z.array(MoneySchema),
  }),
})

export const listEarnings = defineOperation({
  name: 'list_earnings',
  summary: 'List your earnings and payouts, newest first',
  route: 'GET /v1/earnings/lines',
  allow: ['worker'],
  effect: 'read',
  input: z.object({ ...pageInput }),
  output: pageOf(Earning),
})

export const getReceipt = defineOperation({
  name: 'get_receipt',
  summary: 'Read a signed receipt, to keep where nobody can delete it',
  description: '`fairhand verify <file>` checks it offline.',
  route: 'GET /v1/receipts/{receipt_id}',
  allow: ['worker'],
  effect: 'read',
  input: z.object({ receipt_id: Id('receipt') }),
  output: z.object({ object: z.literal('receipt'), id: Id('receipt'), signed: z.unknown() }),
})

export const withdraw = defineOperation({
  name: 'withdraw',
  summary: 'Withdraw earned money, from the first cent',
  description:
    'Leave `amount` out to withdraw everything in one currency; call again when you earned in several. One payout a week is free, of any sum; a further one costs what the bank takes, and `dry_run` says how much. Through a bank it needs set_payee first.',
  route: 'POST /v1/payouts',
  allow: ['worker'],
  effect: 'write',
  errors: ['nothing_to_pay_out', 'payee_missing', 'payout_costs'],
  input: z.object({
    amount: MoneySchema.optional(),
    rail: z.enum(RAIL_NAMES).optional().describe('The instance’s usual one when left out'),
    accept_cost: MoneySchema.optional().describe('The most the bank may take of it'),
  }),
  output: Payout,
})

export const listPayouts = defineOperation({
  name: 'list_payouts',
  summary: 'List your payouts, newest first',
  route: 'GET /v1/payouts',
  allow: ['worker'],
  effect: 'read',
  input: z.object({ ...pageInput }),
  output: pageOf(Payout),
})

export const cancelPayout = defineOperation({
  name: 'cancel_payout',
  summary: 'Take a payout back into your balance before it leaves',
  route: 'POST /v1/payouts/{payout_id}/cancel',
  allow: ['worker'],
  effect: 'write',
  errors: ['conflict'],
  input: z.object({ payout_id: Id('payout') }),
  output: Payout,
})

/** The loops’ own: no word from the bank for a week. */
export const doubtPayout = defineOperation({
  name: 'doubt_payout',
  summary: 'Mark a payout as unknown: an operator asks the bank, nothing is sent again',
  route: 'POST /v1/system/payouts/{payout_id}/doubt',
  allow: ['system'],
  effect: 'write',
  input: z.object({ payout_id: Id('payout') }),
  output: z.object({ doubted: z.boolean() }),
})

/** The loops’ own: hand a requested payout to its rail. */
export const sendPayout = defineOperation({
  name: 'send_payout',
  summary: 'Send a requested payout through its rail',
  route: 'POST /v1/system/payouts/{payout_id}/send',
  allow: ['system'],
  effect: 'write',
  input: z.object({ payout_id: Id('payout') }),
  output: z.object({ sent: z.boolean() }),
})
