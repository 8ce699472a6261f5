/** Funds: a requester’s money on the instance, from deposit to escrow. */
import { z } from 'zod'
import { Id } from '../../kernel/id.ts'
import { MoneySchema } from '../../kernel/money.ts'
import { defineOperation, Instant, pageInput, pageOf } from '../../kernel/operation.ts'

export const getBalance = defineOperation({
  name: 'get_balance',
  summary: 'Read what your requester can spend and what its jobs hold',
  route: 'GET /v1/balance',
  allow: ['owner', 'manager', 'finance', 'reviewer', 'agent'],
  scope: 'read',
  effect: 'read',
  input: z.object({}),
  output: z.object({
    object: z.literal('balance'),
    livemode: z.boolean(),
    available: MoneySchema,
    in_escrow: MoneySchema.describe('Set aside for jobs not yet closed'),
    owed: MoneySchema.describe(
      'Owed outside escrow, see list_debts; above zero nothing is published',
    ),
  }),
})

export const depositFunds = defineOperation({
  name: 'deposit_funds',
  summary: 'Put money in through the test rail; on a sandbox it is free',
  route: 'POST /v1/deposits',
  allow: ['owner', 'finance'],
  effect: 'write',
  sandbox: true,
  input: z.object({ amount: MoneySchema, rail: z.literal('test').default('test') }),
  output: z.object({
    object: z.literal('deposit'),
    id: Id('deposit'),
    livemode: z.boolean(),
    amount: MoneySchema,
    rail: z.literal('test'),
    created_at: Instant,
  }),
})

/** One movement of the requester’s available money. */
export const FundsLine = z.object({
  object: z.literal('funds_line'),
  reason: z.string(),
  direction: z.enum(['in', 'out']),
  amount: MoneySchema,
  job_id: Id('job').nullable(),
  created_at: Instant,
})

export const listFunds = defineOperation({
  name: 'list_funds',
  summary: 'List every movement of your requester’s money, newest first',
  route: 'GET /v1/funds',
  allow: ['owner', 'manager', 'finance'],
  effect: 'read',
  input: z.object({ ...pageInput }),
  output: pageOf(FundsLine),
})
