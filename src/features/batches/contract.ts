/** Batches: money on its way out through a bank, in a file that people send (the manual rail). */
import { z } from 'zod'
import { Id } from '../../kernel/id.ts'
import { CURRENCIES, MoneySchema } from '../../kernel/money.ts'
import { defineOperation, Instant, pageInput, pageOf } from '../../kernel/operation.ts'

const Reference = z
  .string()
  .regex(/^(PAY|RFD)[0-7][0-9A-HJKMNP-TV-Z]{25}$/)
  .describe('The end-to-end reference, as the bank’s statement shows it')

export const PAYMENT_STATUSES = [
  'batched',
  'sent',
  'settled',
  'failed',
  'unknown',
  'returned',
] as const
/** One payment of a batch: a worker’s payout or a requester’s refund. */
export const Payment = z.object({
  object: z.literal('payment'),
  reference: Reference,
  kind: z.enum(['payout', 'refund']),
  name: z.string(),
  iban: z.string(),
  amount: MoneySchema.describe('What the bank is asked to send'),
  status: z.enum(PAYMENT_STATUSES),
})

export const BATCH_STATUSES = ['prepared', 'sent', 'discarded'] as const
export const Batch = z.object({
  object: z.literal('batch'),
  id: Id('batch'),
  livemode: z.boolean(),
  status: z.enum(BATCH_STATUSES),
  currency: z.enum(CURRENCIES),
  payments: z.int(),
  sum: MoneySchema,
  open: z.int().describe('Payments that are neither settled nor came back'),
  executes_on: z.iso.date(),
  prepared_at: Instant,
  sent_at: Instant.nullable(),
})

const batchId = { batch_id: Id('batch') }
const staff = { allow: ['operator'], effect: 'write', errors: ['conflict'] } as const

export const getMoneyDesk = defineOperation({
  name: 'get_money_desk',
  summary: 'See what money waits for people: to confirm, to send, to ask the bank about',
  route: 'GET /v1/operator/money',
  allow: ['operator'],
  effect: 'read',
  input: z.object({}),
  output: z.object({
    object: z.literal('money_desk'),
    livemode: z.boolean(),
    bank: z.boolean().describe('Whether this instance has a bank account'),
    waiting: z.array(
      z.object({
        payouts: z.int(),
        refunds: z.int(),
        clearing: z.int().describe('Payouts to an account changed in the last 24 hours: not yet'),
        sum: MoneySchema.describe('What the next batch would send'),
      }),
    ),
    to_confirm: z.int().describe('Recorded transfers that a second operator confirms'),
    unknown: z.int().describe('Payments without word from the bank for a week: ask it'),
  }),
})

export const prepareBatch = defineOperation({
  ...staff,
  name: 'prepare_batch',
  summary: 'Collect the payouts and refunds that wait into a file for the bank',
  description: 'At most 500 in one currency, the oldest first. Nothing has left yet.',
  route: 'POST /v1/batches',
  fresh: true,
  input: z.object({ currency: z.enum(CURRENCIES).default('EUR'), executes_on: z.iso.date() }),
  output: Batch,
})

export const getBatch = defineOperation({
  name: 'get_batch',
  summary: 'Read a batch with its payments and its files for the bank',
  description:
    '`csv` in every currency; `pain001` in euros: SEPA credit transfers as ISO 20022 pain.001.001.09.',
  route: 'GET /v1/batches/{batch_id}',
  allow: ['operator'],
  effect: 'read',
  input: z.object(batchId),
  output: Batch.extend({
    lines: z.array(Payment),
    csv: z.string(),
    pain001: z.string().nullable().describe('XML; null in other currencies or without a bank'),
  }),
})

export const listBatches = defineOperation({
  name: 'list_batches',
  summary: 'List the batches, newest first',
  route: 'GET /v1/batches',
  allow: ['operator'],
  effect: 'read',
  input: z.object({ ...pageInput }),
  output: pageOf(Batch),
})

export const sendBatch = defineOperation({
  ...staff,
  name: 'send_batch',
  summary: 'Say that the file is at the bank: from now on nothing of it is sent again',
  route: 'POST /v1/batches/{batch_id}/send',
  fresh: true,
  input: z.object(batchId),
  output: Batch,
})

export const discardBatch = defineOperation({
  ...staff,
  name: 'discard_batch',
  summary: 'Throw a prepared batch away; its payments wait for the next one',
  description: 'Only a file that surely never reached the bank.',
  route: 'POST /v1/batches/{batch_id}/discard',
  fresh: true,
  input: z.object(batchId),
  output: Batch,
})

export const settleBatch = defineOperation({
  ...staff,
  name: 'settle_batch',
  summary: 'Say that every payment of a batch arrived, but those that came back',
  route: 'POST /v1/batches/{batch_id}/settle',
  input: z.object(batchId),
  output: Batch,
})

export const settlePayment = defineOperation({
  ...staff,
  name: 'settle_payment',
  summary: 'Say that one payment arrived, by its reference',
  route: 'POST /v1/payments/{reference}/settle',
  input: z.object({ reference: Reference }),
  output: Payment,
})

export const returnPayment = defineOperation({
  ...staff,
  name: 'return_payment',
  summary: 'Record that the bank sent a payment back: it is its owner’s to withdraw again',
  route: 'POST /v1/payments/{reference}/return',
  input: z.object({
    reference: Reference,
    reason: z
      .string()
      .trim()
      .min(2)
      .max(140)
      .describe('As the bank says it, e.g. AC04 closed account'),
  }),
  output: Payment,
})
