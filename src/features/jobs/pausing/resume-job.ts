import { formatMoney, money } from '../../../kernel/money.ts'
import { asRequester, type Context, fail, handle } from '../../handle.ts'
import { freeOfFloor } from '../../reserves/queries.ts'
import { resumeJob } from '../contract.ts'
import { missingToFloor } from '../pay/pay-watch.ts'
import { floorReward } from '../pricing.ts'
import { type JobRow, lockJob } from '../queries.ts'
import { changeState } from './change-state.ts'

export const resumeJobHandler = handle(resumeJob, async (context, { job_id }) => {
  const { requester_id } = asRequester(context)
  await refuseBelowFloor(
    context,
    (await lockJob(context.tx, job_id, requester_id)) ?? fail('not_found'),
  )
  return changeState(context, job_id, 'resume')
})

/** Nobody begins what neither the reward nor the reserve brings up to the floor (charter R14). */
const refuseBelowFloor = async ({ tx }: Context, job: JobRow): Promise<void> => {
  const missing = missingToFloor(job)
  if (job.status !== 'paused' || missing === 0n || (await freeOfFloor(tx, job.id)) >= missing)
    return
  const { estimated_seconds: seconds, currency } = job
  const least = formatMoney(money(floorReward(currency, seconds), currency))
  fail(
    'under_pay_floor',
    `Half of the people need ${seconds} seconds or more, and the reserve is used up; raise the reward to at least ${least} with raise_pay, then resume.`,
  )
}
