/**
 * What a gate does to answers (charter R20): those of somebody under it leave the results, and others are
 * asked for them from the quality reserve. Who gave them is paid as ever. When the gate falls away, because
 * a check was contested or gold taken out of use, they are back.
 */
import { callerKey } from '../../kernel/caller.ts'
import { type Uuid, uuidOf } from '../../kernel/id.ts'
import { LIMITS } from '../../kernel/limits.ts'
import { escrowOf, reserveOf } from '../../ledger/chart.ts'
import { openAccounts, post } from '../../ledger/post.ts'
import { keepBalance } from '../../ledger/statement.ts'
import { gateOf } from '../gates/gate-queries.ts'
import type { Context } from '../handle.ts'
import { reopenPlace } from '../jobs/places.ts'
import { escrowPartOf, feeOfPlace, placeInJob } from '../jobs/pricing.ts'
import { type JobRow, lockAnyJob } from '../jobs/queries.ts'
import {
  type AnswerUnderGate,
  lockAnswersSince,
  lockWronglySetAside,
  openTaskAgain,
  setAside,
} from './set-aside-queries.ts'

/** Returns how many answers were moved; as many as `LIMITS.loop_batch`: there may be more. */
export const followGate = async (
  context: Context,
  job: JobRow,
  worker_id: Uuid,
): Promise<number> => {
  const gate = await gateOf(context.tx, job, worker_id, context.now)
  if (gate === null) return 0
  return (
    (await bringBack(context, job, worker_id)) + (await leaveOut(context, job, worker_id, gate))
  )
}

const bringBack = async ({ tx, now }: Context, job: JobRow, worker_id: Uuid): Promise<number> => {
  const answers = await lockWronglySetAside(tx, job, worker_id, LIMITS.loop_batch)
  for (const { id, set_aside, place_reopened } of answers) {
    const how = set_aside === 'replaced' ? 'restored' : null
    await setAside(tx, id, { how, reopened: place_reopened, now })
  }
  return answers.length
}

const leaveOut = async (
  context: Context,
  job: JobRow,
  worker_id: Uuid,
  gate: NonNullable<Awaited<ReturnType<typeof gateOf>>>,
): Promise<number> => {
  if (gate.state !== 'under') return 0
  const { tx, now } = context
  const since = gate.fell_from ?? gate.since
  const limit = LIMITS.loop_batch
  const answers = await lockAnswersSince(tx, { job_id: job.id, worker_id, since, limit })
  if (answers.length === 0) return 0
  // After the answers, as whoever pays or rejects one locks both: nobody waits in a circle.
  const held = (await lockAnyJob(tx, job.id)) ?? job
  for (const answer of answers) {
    const reopened = answer.place_reopened || (await replace(context, held, answer))
    await setAside(tx, answer.id, { how: reopened ? 'replaced' : 'flagged', reopened, now })
    if (reopened && !answer.place_reopened) await openAgain(context, answer)
  }
  return answers.length
}

/** Sets another reward and fee aside for the place; false where the reserve lacks it, or the job ends. */
const replace = async (
  { tx, now, caller }: Context,
  job: JobRow,
  answer: AnswerUnderGate,
): Promise<boolean> => {
  if (job.status !== 'open' && job.status !== 'paused') return false
  const place = placeInJob(answer.ordinal, job.overlap, answer.place_number)
  const amount = job.reward_minor + feeOfPlace(job.reward_minor, job.fee_basis_points, place)
  const debit = reserveOf(job.id, 'quality', job.currency)
  if (amount > 0n && (await keepBalance(tx, debit)) < amount) return false
  const credit = escrowOf(job.id, job.currency, escrowPartOf(answer.ordinal, job.escrow_parts))
  await openAccounts(tx, [credit])
  const id = uuidOf('reopen_place', answer.id)
  await post(tx, {
    journal_id: id,
    at: now,
    actor: callerKey(caller),
    transfers: [{ id, debit, credit, amount, reason: 'reopen_place', about: answer.id }],
  })
  return true
}

const openAgain = async ({ tx }: Context, answer: AnswerUnderGate): Promise<void> => {
  await openTaskAgain(tx, answer.task_id)
  await reopenPlace(tx, { ...answer, number: answer.place_number })
}
