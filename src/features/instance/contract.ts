/** The instance itself: what it is, and what its operator sees of its books. */
import { z } from 'zod'
import { CALLER_KINDS } from '../../kernel/caller.ts'
import { CURRENCIES, MoneySchema } from '../../kernel/money.ts'
import { defineOperation } from '../../kernel/operation.ts'

export const getInstance = defineOperation({
  name: 'get_instance',
  summary: 'Read what this instance is: sandbox or real, its version and its signing key',
  route: 'GET /v1/instance',
  allow: CALLER_KINDS.filter((kind) => kind !== 'system'),
  scope: 'read',
  effect: 'read',
  input: z.object({}),
  output: z.object({
    object: z.literal('instance'),
    name: z.string(),
    livemode: z.boolean(),
    version: z.string(),
    source_url: z
      .string()
      .nullable()
      .describe('Where the source of what runs here is to be had, under the AGPL'),
    receipt_key: z.string().describe('Public Ed25519 key that receipts are signed with, PEM'),
    fee_percent: z.string(),
    pay_floor_per_hour: z.array(MoneySchema),
  }),
})

export const auditLedger = defineOperation({
  name: 'audit_ledger',
  summary: 'Recompute every balance from the transfers',
  route: 'GET /v1/ledger/audit',
  allow: ['operator'],
  effect: 'read',
  input: z.object({}),
  output: z.object({
    ok: z.boolean(),
    accounts: z.int(),
    transfers: z.int(),
    trial_balance: z.array(z.object({ currency: z.enum(CURRENCIES), amount: z.string() })),
    differences: z.array(z.record(z.string(), z.unknown())),
  }),
})
