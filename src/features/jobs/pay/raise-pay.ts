import { toPublicId } from '../../../kernel/id.ts'
import { formatMoney, type Money, money } from '../../../kernel/money.ts'
import { asRequester, type Context, fail, handle, type RequesterSide } from '../../handle.ts'
import { commitUnderMandate } from '../../identity/mandate.ts'
import { sumOfReserves } from '../../reserves/sizes.ts'
import { raisePay } from '../contract.ts'
import { escrowSurplus } from '../escrow/escrow.ts'
import { reservesForRaise } from '../escrow/reserves-of-job.ts'
import { fundJob } from '../open-job.ts'
import { presentJob } from '../present-job.ts'
import { type JobRow, lockJob, setReward } from '../queries.ts'
import { requireCurrency } from '../terms.ts'
import { insertTerms } from '../versions/queries.ts'
import { raisedAlong } from './country-pay.ts'

/**
 * Everybody not yet paid gets the higher reward; the difference is funded before it is promised. Jobs with
 * the same form for other countries rise along (charter R44).
 */
export const raisePayHandler = handle(raisePay, async (context, { job_id, reward }) => {
  const { tx } = context
  const side = asRequester(context)
  const job = (await lockJob(tx, job_id, side.requester_id)) ?? fail('not_found')
  await requireCurrency(context, side.requester_id, reward)
  if (!['open', 'paused', 'winding_down'].includes(job.status))
    fail('conflict', `The job is ${job.status}; pay is raised while it runs.`)
  if (job.paid_elsewhere)
    fail('conflict', 'The requester pays for this elsewhere; nothing is raised here.')
  const present = money(job.reward_minor, job.currency)
  if (reward.minor <= present.minor)
    fail('terms_only_rise', `The reward is ${formatMoney(present)} and can only rise.`)
  const raised = await raise(context, side, job, reward)
  for (const { id } of await raisedAlong(context, raised)) {
    const other = await lockJob(tx, id, side.requester_id)
    if (other !== undefined) await raise(context, side, other, reward)
  }
  context.note({ subject: toPublicId('job', job_id), job_id })
  return presentJob(tx, raised)
})

/** Funds the difference, then promises it. The caller holds the job’s row. */
const raise = async (
  context: Context,
  { agent_id }: RequesterSide,
  job: JobRow,
  reward: Money,
): Promise<JobRow> => {
  const { tx, now } = context
  const job_id = job.id
  const surplus = await escrowSurplus(tx, job, reward.minor)
  const missing = surplus.map((part) => (part < 0n ? -part : 0n))
  const escrow = missing.reduce((total, part) => total + part, 0n)
  const reserves = reservesForRaise(job, escrow)
  const sum = escrow + sumOfReserves(reserves)
  if (agent_id !== null) {
    const asked = { agent_id, job_id, amount: money(sum, job.currency), now }
    if ((await commitUnderMandate(tx, asked)) === 'needs_human')
      fail('mandate_exceeded', 'A human of the requester must raise the pay of a job this large.')
  }
  const raised = await setReward(tx, {
    job_id,
    reward_minor: reward.minor,
    at_most_minor: job.at_most_minor + sum,
  })
  if (raised === undefined) return fail('not_found')
  await fundJob(context, raised, missing, reserves)
  await insertTerms(tx, raised, now)
  return raised
}
