/** What requesters owe outside escrow (charter R08): paid to workers at once, and paid back later. */
import { z } from 'zod'
import { Id } from '../../kernel/id.ts'
import { MoneySchema } from '../../kernel/money.ts'
import { defineOperation, Instant, pageInput, pageOf } from '../../kernel/operation.ts'
import { OWED_GROUNDS } from '../../kernel/receipt.ts'

export const Debt = z.object({
  object: z.literal('debt'),
  id: Id('debt'),
  livemode: z.boolean(),
  ground: z.enum([...OWED_GROUNDS, 'chargeback']),
  about: z
    .string()
    .describe(
      'Public id of the assignment, job, test, case or debt it is about; of top-ups and what they doubled by, all of one job or test together',
    ),
  amount: MoneySchema,
  repaid: MoneySchema,
  paid_at: Instant.describe('When the platform paid the worker in your place'),
  doubles_at: Instant.nullable().describe('What is not paid back by then doubles'),
})

export const listDebts = defineOperation({
  name: 'list_debts',
  summary: 'List what your requester owes or owed outside escrow, newest first',
  description:
    'A deposit pays it back before it can be spent. While anything is owed, nothing is published.',
  route: 'GET /v1/debts',
  allow: ['owner', 'manager', 'finance'],
  effect: 'read',
  input: z.object({ ...pageInput }),
  output: pageOf(Debt),
})

/** The loops’ own: money that came back from a job pays back what is owed. */
export const repayDebts = defineOperation({
  name: 'repay_debts',
  summary: 'Pay back what a requester owes from its available money',
  route: 'POST /v1/system/requesters/{requester_id}/repay',
  allow: ['system'],
  effect: 'write',
  input: z.object({ requester_id: Id('requester') }),
  output: z.object({ repaid: z.boolean() }),
})

/** The loops’ own: 30 days are over. */
export const doubleDebt = defineOperation({
  name: 'double_debt',
  summary: 'Pay the worker as much again for what was not paid back in 30 days',
  route: 'POST /v1/system/debts/{debt_id}/double',
  allow: ['system'],
  effect: 'write',
  input: z.object({ debt_id: Id('debt') }),
  output: z.object({ doubled: z.boolean() }),
})
