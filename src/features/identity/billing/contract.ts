/** Who pays for a requester: requesters with one billing entity count as one (charter R11). */
import { z } from 'zod'
import { Id } from '../../../kernel/id.ts'
import { defineOperation } from '../../../kernel/operation.ts'

export const BillingEntity = z.object({
  object: z.literal('billing_entity'),
  livemode: z.boolean(),
  country: z
    .string()
    .nullable()
    .describe('Of the register, as two letters; null: nothing was said'),
  number: z.string().nullable().describe('In that register; letters and digits alone'),
  by_operator: z.boolean().describe('An operator found it; it stays'),
  same_payer: z.int().describe('Other requesters that count as the same payer'),
})

export const setBillingEntity = defineOperation({
  name: 'set_billing_entity',
  summary: 'Say which legal entity pays: requesters with the same one count as one',
  description:
    'The same work for less is then compared with what all of them paid. Who deposits from the same bank account counts as one in any case. What an operator says stays.',
  route: 'PUT /v1/billing-entity',
  allow: ['owner', 'finance', 'operator'],
  effect: 'write',
  errors: ['conflict'],
  input: z.object({
    requester_id: Id('requester').optional().describe('For operators; others say it of their own'),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .describe('e.g. "FR"'),
    number: z.string().trim().min(3).max(60).describe('e.g. a SIREN, VAT or company number'),
  }),
  output: BillingEntity,
})

export const getBillingEntity = defineOperation({
  name: 'get_billing_entity',
  summary: 'Read which legal entity pays for your requester',
  route: 'GET /v1/billing-entity',
  allow: ['owner', 'manager', 'finance'],
  effect: 'read',
  input: z.object({}),
  output: BillingEntity,
})
