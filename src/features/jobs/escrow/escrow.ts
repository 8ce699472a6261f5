/** What stands in the parts of a job’s escrow, what must stand there, and the way back. */
import type { Transaction } from '../../../database/pool.ts'
import { callerKey } from '../../../kernel/caller.ts'
import { uuidOf } from '../../../kernel/id.ts'
import { availableOf, escrowOf } from '../../../ledger/chart.ts'
import { post } from '../../../ledger/post.ts'
import { balancesOf } from '../../../ledger/statement.ts'
import type { Context } from '../../handle.ts'
import { mostFee } from '../certainty/places-within.ts'
import { unpaidPlaces } from '../certainty/queries.ts'
import type { JobRow } from '../queries.ts'
import { begunByPart, besideByPart, unpaidByPart } from './escrow-queries.ts'

const partsOf = (job: JobRow) =>
  Array.from({ length: job.escrow_parts }, (_, part) => escrowOf(job.id, job.currency, part))

/** A budget stands in one part: every place that it may still pay, and what stands beside. */
const unpaidOfBudget: typeof unpaidByPart = async (tx, job, reward) => {
  const places = BigInt(await unpaidPlaces(tx, job.id))
  const beside = await besideByPart(tx, job, reward)
  const sum = beside.reduce((all, one) => all + one.sum, 0n)
  return [{ part: 0, sum: places * (reward + mostFee(reward, job.fee_basis_points)) + sum }]
}

/**
 * What each part holds beyond what may still be paid at `reward`, in minor units; below zero, what it
 * lacks. The caller holds the job’s row.
 */
export const escrowSurplus = async (
  tx: Transaction,
  job: JobRow,
  reward = job.reward_minor,
): Promise<bigint[]> => {
  const needed =
    job.status === 'winding_down'
      ? begunByPart
      : job.place_budget === null
        ? unpaidByPart
        : unpaidOfBudget
  const needs = new Map((await needed(tx, job, reward)).map(({ part, sum }) => [part, sum]))
  const held = await balancesOf(tx, partsOf(job))
  return held.map((balance, part) => balance - (needs.get(part) ?? 0n))
}

/** Gives the requester back what no work can need any more; once when it winds down, once at the end. */
export const refundSurplus = async (
  { tx, now, caller }: Context,
  job: JobRow,
  occasion: 'wind_down' | 'close',
): Promise<void> => {
  const surplus = await escrowSurplus(tx, job)
  const credit = availableOf(job.requester_id, job.currency)
  await post(tx, {
    journal_id: uuidOf('refund_escrow', job.id, occasion),
    at: now,
    actor: callerKey(caller),
    transfers: partsOf(job).flatMap((debit, part) => {
      const amount = surplus[part] ?? 0n
      if (amount <= 0n) return []
      const id = uuidOf('refund_escrow', job.id, occasion, part)
      return [{ id, debit, credit, amount, reason: 'refund_escrow' as const, about: job.id }]
    }),
  })
}
