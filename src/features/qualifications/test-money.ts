/** The money of a test: set aside before it opens, paid when an attempt is handed in, back when it closes. */
import { callerKey } from '../../kernel/caller.ts'
import { type Uuid, uuidOf } from '../../kernel/id.ts'
import { money } from '../../kernel/money.ts'
import {
  type AccountRef,
  availableOf,
  earnedOf,
  partOf,
  platformReserveOf,
  qualificationEscrowOf,
} from '../../ledger/chart.ts'
import { openAccounts, post, type Transfer } from '../../ledger/post.ts'
import { keepBalance } from '../../ledger/statement.ts'
import type { Context } from '../handle.ts'
import { payOwed } from '../owed/pay-owed.ts'
import { requireNothingOwed } from '../owed/require-nothing-owed.ts'
import { writeReceipt } from '../receipts/write-receipt.ts'
import type { TestRow } from './queries.ts'
import { insertTopUp } from './top-up-queries.ts'

type Funded = Pick<TestRow, 'id' | 'requester_id' | 'currency' | 'reward_minor'>

/** Where the money of a test comes from and goes back to. */
const payerOf = ({ id, requester_id, currency }: Funded): AccountRef =>
  requester_id === null
    ? platformReserveOf(currency, partOf(id))
    : availableOf(requester_id, currency)

const escrowOf = ({ id, currency }: Funded) => qualificationEscrowOf(id, currency)

type Line = Pick<Transfer, 'debit' | 'credit' | 'amount' | 'reason' | 'about'>

const move = async ({ tx, now, caller }: Context, id: Uuid, line: Line) => {
  const transfers = [{ id, ...line }]
  return post(tx, { journal_id: id, at: now, actor: callerKey(caller), transfers })
}

/** Sets the money for so many attempts aside. Throws Problem('insufficient_funds'), or 'money_owed'. */
export const fundAttempts = async (
  context: Context,
  test: Funded,
  attempts: number,
): Promise<void> => {
  const { requester_id, currency } = test
  if (requester_id !== null) await requireNothingOwed(context.tx, requester_id, currency)
  const [debit, credit] = [payerOf(test), escrowOf(test)]
  await openAccounts(context.tx, [debit, credit])
  const amount = test.reward_minor * BigInt(attempts)
  const id = uuidOf('fund_test', context.newId())
  await move(context, id, { debit, credit, amount, reason: 'fund_test', about: test.id })
}

/** Pays one attempt, with its receipt. */
export const payAttempt = async (
  context: Context,
  test: Funded,
  { id: about, worker_id }: { id: Uuid; worker_id: Uuid },
): Promise<void> => {
  const { reward_minor: amount, currency } = test
  if (amount === 0n) return
  const credit = earnedOf(worker_id, currency)
  await openAccounts(context.tx, [credit])
  const transfer_id = uuidOf('pay_test', about)
  const line = { debit: escrowOf(test), credit, amount, reason: 'pay_test' as const, about }
  const posting = move(context, transfer_id, line)
  const paid = { worker_id, amount, currency, transfer_id }
  const subject = { kind: 'owed', ground: 'qualification', about: { noun: 'attempt', id: about } }
  await writeReceipt(context, paid, subject as Parameters<typeof writeReceipt>[2], posting)
}

/**
 * What of the test’s money no attempt in hand needs, in minor units. Nobody else moves it until the
 * transaction ends; `begun` counts afterwards.
 */
export const freeMoney = async (
  { tx }: Context,
  test: Funded,
  begun: () => Promise<number>,
): Promise<bigint> => {
  const held = await keepBalance(tx, escrowOf(test))
  const free = held - test.reward_minor * BigInt(await begun())
  return free > 0n ? free : 0n
}

/**
 * Tops one attempt up, with its receipts: from the `free` money of the test, and the rest as owed by whoever
 * asks, paid at once by the platform. Returns what came from the test’s money.
 */
export const topUpAttempt = async (
  context: Context,
  test: Funded,
  { id: about, worker_id, due }: { id: Uuid; worker_id: Uuid; due: bigint },
  free: bigint,
): Promise<bigint> => {
  const { currency, requester_id } = test
  const from_escrow = due < free ? due : free
  const named = { noun: 'attempt' as const, id: about }
  if (from_escrow > 0n) {
    const credit = earnedOf(worker_id, currency)
    await openAccounts(context.tx, [credit])
    const transfer_id = uuidOf('top_up_test', about)
    const reason = 'top_up_test' as const
    const line = { debit: escrowOf(test), credit, amount: from_escrow, reason, about }
    const posting = move(context, transfer_id, line)
    const paid = { worker_id, amount: from_escrow, currency, transfer_id }
    await writeReceipt(context, paid, { kind: 'owed', ground: 'top_up', about: named }, posting)
  }
  const amount = money(due - from_escrow, currency)
  await payOwed(context, { requester_id, worker_id, amount, ground: 'top_up', about: named })
  const { tx, now } = context
  const sums = { amount_minor: due, from_escrow_minor: from_escrow }
  await insertTopUp(tx, { attempt_id: about, worker_id, ...sums, now })
  return from_escrow
}

/** Gives back what no attempt in hand needs; `begun` are those that may still be handed in. */
export const returnUnused = async (context: Context, test: Funded, begun: number) => {
  if (test.reward_minor === 0n) return
  const held = await keepBalance(context.tx, escrowOf(test))
  const amount = held - test.reward_minor * BigInt(begun)
  if (amount <= 0n) return
  const id = uuidOf('refund_test', context.newId())
  const [debit, credit] = [escrowOf(test), payerOf(test)]
  await move(context, id, { debit, credit, amount, reason: 'refund_test', about: test.id })
}
