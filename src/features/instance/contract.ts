/** The instance itself: what it is, and what its operator sees of its books. */
import { z } from 'zod'
import { RAIL_NAMES } from '../../kernel/bank/rails.ts'
import { CALLER_KINDS } from '../../kernel/caller.ts'
import { CURRENCIES, MoneySchema } from '../../kernel/money.ts'
import { defineOperation, Instant } from '../../kernel/operation.ts'

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

const Cost = z.array(MoneySchema)

export const getAbout = defineOperation({
  name: 'get_about',
  summary: 'Read who runs this instance, how to reach them, and where clients’ money lies',
  description:
    'What its operator states, word for word; null where nothing was stated. An instance with real money does not start before all of it is.',
  route: 'GET /v1/about',
  allow: CALLER_KINDS.filter((kind) => kind !== 'system'),
  scope: 'read',
  effect: 'read',
  input: z.object({}),
  output: z.object({
    object: z.literal('about'),
    name: z.string(),
    livemode: z.boolean(),
    legal_name: z.string().nullable(),
    contact: z.string().nullable(),
    governing_law: z.string().nullable().describe('Of the contracts made here'),
    client_money: z.string().nullable(),
    rails: z.array(z.enum(RAIL_NAMES)).describe('manual: by bank transfer; test: nothing real'),
    payout_cost: Cost.describe('What the bank takes of a further payout in one week; one is free'),
    fee_percent: z.string().describe('On what workers get, paid by requesters'),
    two_people: z
      .boolean()
      .describe('Whether a second person can review; with one, contested decisions lapse'),
    since: Instant,
    source_url: z.string().nullable(),
    version: z.string(),
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
