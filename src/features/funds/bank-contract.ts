/** A requester's money at the bank: how it comes in, how what is unspent goes back, what is taken back. */
import { z } from 'zod'
import { Id } from '../../kernel/id.ts'
import { MoneySchema } from '../../kernel/money.ts'
import { defineOperation, Instant, pageInput, pageOf } from '../../kernel/operation.ts'

const Day = z.iso.date().describe('A day, e.g. 2026-12-01')
const BankId = z.string().trim().min(1).max(70).describe('The bank’s own id of the entry')

export const getDepositInstructions = defineOperation({
  name: 'get_deposit_instructions',
  summary: 'Read to which account, and with which reference, your requester’s money is to be sent',
  route: 'GET /v1/deposit-instructions',
  allow: ['owner', 'manager', 'finance'],
  effect: 'read',
  input: z.object({}),
  output: z.object({
    object: z.literal('deposit_instructions'),
    livemode: z.boolean(),
    currency: z.string(),
    reference: z.string().describe('Yours alone; without it nobody knows whose money it is'),
    bank: z
      .object({ holder: z.string(), iban: z.string(), bic: z.string().nullable() })
      .nullable()
      .describe('null on an instance without a bank'),
  }),
})

export const TRANSFER_STATUSES = ['recorded', 'booked', 'discarded'] as const
/** Money that came in at the bank, as an operator recorded it. */
export const BankTransfer = z.object({
  object: z.literal('bank_transfer'),
  id: Id('bank_transfer'),
  livemode: z.boolean(),
  requester_id: Id('requester'),
  requester_name: z.string(),
  amount: MoneySchema,
  booked_on: Day,
  bank_id: z.string(),
  payer_name: z.string(),
  payer_iban: z.string(),
  status: z.enum(TRANSFER_STATUSES).describe('recorded: a second operator must confirm it'),
  recorded_by: Id('person'),
  recorded_by_you: z.boolean().describe('Then another operator confirms it'),
  recorded_at: Instant,
})

export const recordDeposit = defineOperation({
  name: 'record_deposit',
  summary: 'Record money that came in at the bank, by its reference',
  description:
    'Books it at once up to 1,000.00; above that a second operator confirms it. The same entry of the bank is recorded once.',
  route: 'POST /v1/bank-transfers',
  allow: ['operator'],
  effect: 'write',
  fresh: true,
  errors: ['not_found', 'conflict'],
  input: z.object({
    reference: z.string().min(5).max(40).describe('As it stands on the statement, RF…'),
    amount: MoneySchema,
    booked_on: Day,
    bank_id: BankId,
    payer_name: z.string().trim().min(1).max(140),
    payer_iban: z.string().min(15).max(50),
  }),
  output: BankTransfer,
})

const transferId = { bank_transfer_id: Id('bank_transfer') }

export const confirmDeposit = defineOperation({
  name: 'confirm_deposit',
  summary: 'Confirm, as a second person, that a large sum came in',
  route: 'POST /v1/bank-transfers/{bank_transfer_id}/confirm',
  allow: ['operator'],
  effect: 'write',
  fresh: true,
  errors: ['conflict', 'second_person_needed'],
  input: z.object(transferId),
  output: BankTransfer,
})

export const discardDeposit = defineOperation({
  name: 'discard_deposit',
  summary: 'Throw away a recorded transfer that is wrong, before it is booked',
  route: 'POST /v1/bank-transfers/{bank_transfer_id}/discard',
  allow: ['operator'],
  effect: 'write',
  errors: ['conflict'],
  input: z.object(transferId),
  output: BankTransfer,
})

export const listBankTransfers = defineOperation({
  name: 'list_bank_transfers',
  summary: 'List the money that came in at the bank, newest first',
  route: 'GET /v1/bank-transfers',
  allow: ['operator'],
  effect: 'read',
  input: z.object({ ...pageInput, status: z.enum(TRANSFER_STATUSES).optional() }),
  output: pageOf(BankTransfer),
})

export const REFUND_STATUSES = [
  'requested',
  'batched',
  'sent',
  'settled',
  'failed',
  'unknown',
  'returned',
] as const
/** Unspent money on its way back. */
export const Refund = z.object({
  object: z.literal('refund'),
  id: Id('refund'),
  livemode: z.boolean(),
  amount: MoneySchema,
  iban_masked: z.string().describe('The account the money came from'),
  status: z.enum(REFUND_STATUSES),
  requested_at: Instant,
  settled_at: Instant.nullable(),
  return_reason: z.string().nullable(),
})

export const withdrawFunds = defineOperation({
  name: 'withdraw_funds',
  summary: 'Send unspent money back to the account it came from',
  description: 'Leave `amount` out for all of it. What jobs hold is not unspent; close them first.',
  route: 'POST /v1/refunds',
  allow: ['owner', 'finance'],
  effect: 'write',
  fresh: true,
  errors: ['insufficient_funds', 'money_owed', 'conflict'],
  input: z.object({ amount: MoneySchema.optional() }),
  output: Refund,
})

export const listRefunds = defineOperation({
  name: 'list_refunds',
  summary: 'List the unspent money that was sent back, newest first',
  route: 'GET /v1/refunds',
  allow: ['owner', 'manager', 'finance'],
  effect: 'read',
  input: z.object({ ...pageInput }),
  output: pageOf(Refund),
})

export const recordChargeback = defineOperation({
  name: 'record_chargeback',
  summary: 'Record that the bank took a requester’s payment back',
  description:
    'Taken from what the requester can spend; the rest from the platform’s reserve, and the requester owes it. No worker is ever touched (charter R09).',
  route: 'POST /v1/chargebacks',
  allow: ['operator'],
  effect: 'write',
  fresh: true,
  errors: ['not_found', 'conflict'],
  input: z.object({ requester_id: Id('requester'), amount: MoneySchema, bank_id: BankId }),
  output: z.object({
    object: z.literal('chargeback'),
    id: Id('chargeback'),
    livemode: z.boolean(),
    amount: MoneySchema,
    from_available: MoneySchema,
    from_reserve: MoneySchema.describe('Owed by the requester now'),
  }),
})

/** What a bank took back of a requester’s payment, and who bore it. */
export const Chargeback = z.object({
  object: z.literal('chargeback_entry'),
  id: Id('chargeback'),
  livemode: z.boolean(),
  requester_id: Id('requester'),
  requester: z.string(),
  amount: MoneySchema,
  owed: MoneySchema.describe('Of it, what the platform’s reserve paid'),
  still_owed: MoneySchema.describe('Of that, what the requester has not paid back'),
  bank_id: z.string(),
  recorded_at: Instant,
})

export const listChargebacks = defineOperation({
  name: 'list_chargebacks',
  summary: 'List the payments that a bank took back, newest first: your own, or as operator all',
  route: 'GET /v1/chargebacks',
  allow: ['owner', 'manager', 'finance', 'operator'],
  effect: 'read',
  input: z.object({ ...pageInput }),
  output: pageOf(Chargeback),
})
