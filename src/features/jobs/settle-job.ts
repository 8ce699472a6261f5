/** The end of a job: when nothing in it can change any more, it closes and the rest goes back. */
import { callerKey } from '../../kernel/caller.ts'
import { toPublicId, uuidOf } from '../../kernel/id.ts'
import { availableOf, escrowOf } from '../../ledger/chart.ts'
import { post } from '../../ledger/post.ts'
import { type Context, handle } from '../handle.ts'
import { settleJob } from './contract.ts'
import { escrowBalances } from './escrow.ts'
import { applyJobEvent } from './move-job.ts'
import { withdrawPlaces } from './places.ts'
import { type JobRow, lockAnyJob } from './queries.ts'
import { isOver } from './settle-queries.ts'

/**
 * Closes the job when no assignment is live and, unless it is winding down, no place is left to take.
 * Returns the closed job, or undefined when it is too early. The caller holds the job’s row.
 */
export const settle = async (context: Context, job: JobRow): Promise<JobRow | undefined> => {
  const { tx } = context
  if (!(await isOver(tx, job.id))) return undefined
  const winding =
    job.status === 'winding_down' ? job : await applyJobEvent(context, job, 'wind_down')
  await withdrawPlaces(tx, job.id)
  await refund(context, winding)
  return applyJobEvent(context, winding, 'close')
}

const refund = async ({ tx, now, caller }: Context, job: JobRow): Promise<void> => {
  const balances = await escrowBalances(tx, job)
  const credit = availableOf(job.requester_id, job.currency)
  await post(tx, {
    journal_id: uuidOf('refund_escrow', job.id),
    at: now,
    actor: callerKey(caller),
    transfers: balances.flatMap((amount, part) => {
      if (amount === 0n) return []
      const id = uuidOf('refund_escrow', job.id, part)
      const debit = escrowOf(job.id, job.currency, part)
      return [{ id, debit, credit, amount, reason: 'refund_escrow' as const, about: job.id }]
    }),
  })
}

export const settleJobHandler = handle(settleJob, async (context, { job_id }) => {
  const job = await lockAnyJob(context.tx, job_id)
  const closed = job && (await settle(context, job))
  if (closed)
    context.note({
      subject: toPublicId('job', job_id),
      job_id,
      requester_id: closed.requester_id,
    })
  return { settled: closed !== undefined }
})
