/** The market: what work there really was, for whoever thinks of signing up (charter R48). */
import { z } from 'zod'
import { CALLER_KINDS } from '../../kernel/caller.ts'
import { MARKET_LIMITS } from '../../kernel/limits/market-limits.ts'
import { MoneySchema } from '../../kernel/money.ts'
import { defineOperation, Instant } from '../../kernel/operation.ts'

const days = (seconds: number) => seconds / 86_400

export const getMarket = defineOperation({
  name: 'get_market',
  summary: 'Read how much work was really paid here lately, before you sign up',
  description:
    'Counted from the ledger. Simulated people and their pay are left out, so that the numbers are those of real people.',
  route: 'GET /v1/market',
  allow: CALLER_KINDS.filter((kind) => kind !== 'system'),
  scope: 'read',
  effect: 'read',
  input: z.object({}),
  output: z.object({
    object: z.literal('market'),
    counted_at: Instant,
    paid: z
      .array(MoneySchema)
      .describe(`Paid to people in the last ${days(MARKET_LIMITS.paid_window)} days`),
    paid_tasks: z.int().describe('Answers paid in the same days'),
    people: z.int().describe('People who could take work'),
    people_per_paid_task: z.number().nullable().describe('null: nothing was paid'),
    joined: z
      .int()
      .describe(`People who joined in the last ${days(MARKET_LIMITS.joined_window)} days`),
    joined_and_paid: z.int().describe('How many of them have been paid for work since'),
    median_wait_seconds: z
      .int()
      .nullable()
      .describe('From joining to the first pay; null: more than half of them still wait'),
    sign_up_open: z.boolean().describe('false: new people come on a waiting list'),
  }),
})

/** The loops’ own. */
export const countMarket = defineOperation({
  name: 'count_market',
  summary: 'Count the market anew from the ledger',
  route: 'POST /v1/system/market/count',
  allow: ['system'],
  effect: 'write',
  input: z.object({}),
  output: z.object({ counted: z.boolean() }),
})
