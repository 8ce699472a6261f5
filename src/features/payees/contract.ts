/** Payees: where a worker's money goes. Asked for at the first payout and not before. */
import { z } from 'zod'
import { defineOperation, Instant } from '../../kernel/operation.ts'

export const Payee = z.object({
  object: z.literal('payee'),
  livemode: z.boolean(),
  name: z.string(),
  iban_masked: z.string(),
  clears_at: Instant.describe('Nothing is sent there before; 24 hours after a change'),
})

export const setPayee = defineOperation({
  name: 'set_payee',
  summary: 'Say to which bank account your money goes',
  description:
    'Needed before the first payout through a bank. After a change nothing is sent for 24 hours, so that somebody who stole your password does not get your money too.',
  route: 'PUT /v1/payee',
  allow: ['worker'],
  effect: 'write',
  input: z.object({
    name: z.string().trim().min(2).max(70).describe('As the bank knows you, in Latin letters'),
    iban: z.string().min(15).max(50).describe('International bank account number'),
  }),
  output: Payee,
})

export const getPayee = defineOperation({
  name: 'get_payee',
  summary: 'Read to which bank account your money goes',
  route: 'GET /v1/payee',
  allow: ['worker'],
  effect: 'read',
  input: z.object({}),
  output: z.object({
    object: z.literal('payee_setting'),
    needed: z.boolean().describe('Whether payouts go through a bank here'),
    payee: Payee.nullable(),
  }),
})
