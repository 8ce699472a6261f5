import { toPublicId } from '../../kernel/id.ts'
import { formatMoney, money } from '../../kernel/money.ts'
import { asRequester, fail, handle } from '../handle.ts'
import { commitUnderMandate } from '../identity/mandate.ts'
import { raisePay } from './contract.ts'
import { escrowSurplus } from './escrow.ts'
import { fundEscrow } from './open-job.ts'
import { presentJob } from './present-job.ts'
import { insertTerms, lockJob, setReward } from './queries.ts'
import { requireCurrency } from './terms.ts'

/** Everybody not yet paid gets the higher reward; the difference is funded before it is promised. */
export const raisePayHandler = handle(raisePay, async (context, { job_id, reward }) => {
  const { tx, now } = context
  const side = asRequester(context)
  const job = (await lockJob(tx, job_id, side.requester_id)) ?? fail('not_found')
  await requireCurrency(context, side.requester_id, reward)
  if (!['open', 'paused', 'winding_down'].includes(job.status))
    fail('conflict', `The job is ${job.status}; pay is raised while it runs.`)
  const present = money(job.reward_minor, job.currency)
  if (reward.minor <= present.minor)
    fail('terms_only_rise', `The reward is ${formatMoney(present)} and can only rise.`)
  const surplus = await escrowSurplus(tx, job, reward.minor)
  const missing = surplus.map((part) => (part < 0n ? -part : 0n))
  const sum = missing.reduce((total, part) => total + part, 0n)
  if (side.agent_id !== null) {
    const asked = { agent_id: side.agent_id, job_id, amount: money(sum, job.currency), now }
    if ((await commitUnderMandate(tx, asked)) === 'needs_human')
      fail('mandate_exceeded', 'A human of the requester must raise the pay of a job this large.')
  }
  const raised = await setReward(tx, {
    job_id,
    reward_minor: reward.minor,
    at_most_minor: job.at_most_minor + sum,
  })
  if (raised === undefined) return fail('not_found')
  await fundEscrow(context, raised, missing)
  await insertTerms(tx, raised, now)
  context.note({ subject: toPublicId('job', job_id), job_id })
  return presentJob(tx, raised)
})
