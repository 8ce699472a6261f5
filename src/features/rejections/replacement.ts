/**
 * The money and the place of rejected work. Its own sum stays in escrow while the worker can still
 * appeal in time; the place is given out again on another sum, so that both people can be paid.
 */
import { callerKey } from '../../kernel/caller.ts'
import { after } from '../../kernel/clock.ts'
import { uuidOf } from '../../kernel/id.ts'
import { VERDICT_LIMITS } from '../../kernel/limits/verdict-limits.ts'
import { availableOf, escrowOf } from '../../ledger/chart.ts'
import { openAccounts, post, type Transfer } from '../../ledger/post.ts'
import { keepBalance } from '../../ledger/statement.ts'
import type { AssignmentInJob } from '../assignments/queries.ts'
import { type Context, fail } from '../handle.ts'
import { reopenPlace } from '../jobs/places.ts'
import { escrowPartOf, feeOfPlace, placeInJob } from '../jobs/pricing.ts'
import { type JobRow, lockAnyJob } from '../jobs/queries.ts'
import { addToAtMost, setRejectedState } from './clock-queries.ts'

/** Reward and fee of the work’s place at the job’s present reward, in minor units. */
export const sumOf = (job: JobRow, row: AssignmentInJob): bigint => {
  const place = placeInJob(row.ordinal, row.overlap, row.place_number)
  return job.reward_minor + feeOfPlace(job.reward_minor, job.fee_basis_points, place)
}

const accountsOf = (job: JobRow, row: AssignmentInJob) => ({
  available: availableOf(job.requester_id, job.currency),
  escrow: escrowOf(job.id, job.currency, escrowPartOf(row.ordinal, job.escrow_parts)),
})

const move = async (
  { tx, now, caller }: Context,
  name: string,
  transfer: Omit<Transfer, 'id'>,
): Promise<void> => {
  const id = uuidOf(name, transfer.about)
  await post(tx, {
    journal_id: id,
    at: now,
    actor: callerKey(caller),
    transfers: [{ ...transfer, id }],
  })
}

/** The job, kept from changing: what its escrow must hold is about to change. */
export const lockJobOf = async ({ tx }: Context, row: AssignmentInJob): Promise<JobRow> =>
  (await lockAnyJob(tx, row.job_id)) ?? fail('not_found')

const givesOutPlaces = ({ status }: JobRow): boolean => status === 'open' || status === 'paused'

/**
 * What becomes of the place when work is rejected: given out again at once where another sum can be
 * set aside for it, else when the rejected one is let go. A job that ends gives out none.
 */
export const replaceIfFunded = async (
  context: Context,
  job: JobRow,
  row: AssignmentInJob,
): Promise<boolean> => {
  const { tx } = context
  const { available, escrow } = accountsOf(job, row)
  const amount = sumOf(job, row)
  // Another answer to a check is wanted by nobody.
  if (row.is_gold) return false
  // A gate has opened the place again already.
  if (row.place_reopened) return true
  if (!givesOutPlaces(job) || (await keepBalance(tx, available)) < amount) return false
  await openAccounts(tx, [available, escrow])
  const fund = { debit: available, credit: escrow, amount, reason: 'fund_escrow' as const }
  await move(context, 'fund_replacement', { ...fund, about: row.id })
  await addToAtMost(tx, job.id, amount)
  await reopenPlace(tx, { ...row, number: row.place_number })
  return true
}

/** When the escrow may let go of the sum of work rejected now, unless it is appealed before. */
export const keptUntil = (now: Date): Date => after(now, VERDICT_LIMITS.answer)

/**
 * The rejected sum is free: it pays for the place that waited for it, or returns to the requester.
 * A later appeal is paid from the platform’s reserve.
 */
export const letSumGo = async (context: Context, row: AssignmentInJob): Promise<void> => {
  const { tx } = context
  const job = await lockJobOf(context, row)
  const reopens = !row.place_reopened && givesOutPlaces(job)
  const place_reopened = row.place_reopened || reopens
  await setRejectedState(tx, row.id, { place_reopened, sum_kept: false, answer_by: null })
  if (reopens) return void (await reopenPlace(tx, { ...row, number: row.place_number }))
  const { available, escrow } = accountsOf(job, row)
  const back = { debit: escrow, credit: available, reason: 'refund_escrow' as const }
  await move(context, 'refund_rejected', { ...back, amount: sumOf(job, row), about: row.id })
}

/** Whoever wants to use work whose sum has gone sets it aside again. The job may be closed. */
export const fundAgain = async (context: Context, row: AssignmentInJob): Promise<void> => {
  const job = await lockJobOf(context, row)
  const { available, escrow } = accountsOf(job, row)
  const amount = sumOf(job, row)
  await openAccounts(context.tx, [available, escrow])
  const fund = { debit: available, credit: escrow, amount, reason: 'fund_escrow' as const }
  await move(context, 'fund_again', { ...fund, about: row.id })
  await addToAtMost(context.tx, job.id, amount)
}
