/**
 * The chart of accounts: what kinds of account exist and how each is named. An account's id follows
 * from its name, so nobody ever looks one up. Mirrors `ledger_kind` and `transfer_rule` in
 * migrations/0001_ledger.sql; a test compares them.
 *
 * Every account is read as credits − debits. Money enters by debiting `world`; what people own
 * stands above zero. Only `world`, the platform's accounts and `platform_claim` may go below it.
 */
import { accountIdOf } from '../kernel/account-id.ts'
import type { Uuid } from '../kernel/id.ts'
import { LIMITS } from '../kernel/limits.ts'
import type { Currency } from '../kernel/money.ts'

/** What a job may set aside besides its escrow: charter R13/R14, R20, R38, R19, R10, and errands' expenses. */
export type ReservePurpose = 'floor' | 'quality' | 'care' | 'screening' | 'notice' | 'expenses'

/** The only grounds to keep earned money back, charter R01. */
export type HoldGround = 'legal_order' | 'sanctions_match' | 'payee_unverified'

export type AccountKind =
  | 'world'
  | 'requester_available'
  | 'requester_owed'
  | 'job_escrow'
  | `job_reserve_${ReservePurpose}`
  | 'worker_earned'
  | `hold_${HoldGround}`
  | 'payout'
  | 'refund'
  | 'qualification_escrow'
  | 'platform_fees'
  | 'platform_reserve'
  | 'platform_claim'

/** The name of one account: one balance in one currency. `owner` is a UUID, a rail, or `platform`. */
export type AccountRef = { kind: AccountKind; owner: string; currency: Currency; part: number }

/** The id that this name has had and will have. */
export const accountId = ({ kind, owner, currency, part }: AccountRef): Uuid =>
  accountIdOf(kind, owner, currency, part)

const account = (kind: AccountKind, owner: string, currency: Currency, part = 0): AccountRef => ({
  kind,
  owner,
  currency,
  part,
})

/** Everything outside the instance that one rail reaches; below zero by what came in through it. */
export const worldOf = (rail: string, currency: Currency) => account('world', rail, currency)

/** What a requester can spend. */
export const availableOf = (requester_id: Uuid, currency: Currency) =>
  account('requester_available', requester_id, currency)

/** What a requester owes because the platform paid in its place; above zero it cannot publish. */
export const owedOf = (requester_id: Uuid, currency: Currency) =>
  account('requester_owed', requester_id, currency)

/** The other side of `owedOf`. */
export const claimOf = (requester_id: Uuid, currency: Currency) =>
  account('platform_claim', requester_id, currency)

/** One part of a job's escrow; each part holds exactly the money of its own tasks. */
export const escrowOf = (job_id: Uuid, currency: Currency, part: number) =>
  account('job_escrow', job_id, currency, part)

/** What a job set aside for one purpose. */
export const reserveOf = (job_id: Uuid, purpose: ReservePurpose, currency: Currency) =>
  account(`job_reserve_${purpose}`, job_id, currency)

/** What a worker has earned and can withdraw. */
export const earnedOf = (worker_id: Uuid, currency: Currency) =>
  account('worker_earned', worker_id, currency)

/** One sum kept back. One account for each hold, so that it can only return to its worker. */
export const holdOf = (hold_id: Uuid, ground: HoldGround, currency: Currency) =>
  account(`hold_${ground}`, hold_id, currency)

/** One payout on its way. */
export const payoutOf = (payout_id: Uuid, currency: Currency) =>
  account('payout', payout_id, currency)

/** Unspent money on its way back to its requester. */
export const refundOf = (refund_id: Uuid, currency: Currency) =>
  account('refund', refund_id, currency)

/** What is set aside for attempts at one test. */
export const qualificationEscrowOf = (qualification_id: Uuid, currency: Currency) =>
  account('qualification_escrow', qualification_id, currency)

/** One part of the platform's fees. */
export const feesOf = (currency: Currency, part: number) =>
  account('platform_fees', 'platform', currency, part)

/** One part of the reserve from which the platform pays where a requester does not. */
export const platformReserveOf = (currency: Currency, part: number) =>
  account('platform_reserve', 'platform', currency, part)

/**
 * The part that `id` belongs to, in `0 … parts − 1`: the same for the same id. Use it with a
 * transaction's own subject (an assignment, a task) so that busy accounts are hit evenly.
 */
export const partOf = (id: Uuid, parts: number = LIMITS.platform_account_parts): number =>
  // The last 32 bits: random in a UUIDv7, hashed in a UUIDv8.
  Number.parseInt(id.slice(-8), 16) % parts

/** Why money moves. Which kinds each may connect stands in `transfer_rule`. */
export const REASONS = [
  'deposit',
  'chargeback',
  'fund_escrow',
  'refund_escrow',
  'fund_reserve',
  'refund_reserve',
  'reopen_place',
  'pay_reward',
  'pay_fee',
  'pay_bonus',
  'pay_bonus_fee',
  'top_up_floor',
  'pay_supplement',
  'pay_quality',
  'pay_care',
  'pay_screening',
  'cover_floor',
  'pay_notice',
  'pay_expenses',
  'fund_test',
  'pay_test',
  'top_up_test',
  'refund_test',
  'request_payout',
  'send_payout',
  'pay_rail_cost',
  'fail_payout',
  'return_payout',
  'request_refund',
  'send_refund',
  'fail_refund',
  'return_refund',
  'hold',
  'release_hold',
  'enforce_legal_order',
  'enforce_sanctions_match',
  'fund_platform_reserve',
  'cover_from_reserve',
  'note_owed',
  'clear_owed',
  'repay_reserve',
  'review_cost',
] as const
export type Reason = (typeof REASONS)[number]
