import { toPublicId } from '../../../kernel/id.ts'
import type { InputOf } from '../../../kernel/operation.ts'
import { asRequester, fail, handle } from '../../handle.ts'
import { presentJob } from '../present-job.ts'
import { type JobRow, lockJob } from '../queries.ts'
import { improveTerms } from './contract.ts'
import { type Improved, insertTerms, setImproved } from './queries.ts'

/** A new version for whoever starts from now on; who accepted keeps what they read. */
export const improveTermsHandler = handle(improveTerms, async (context, { job_id, ...asked }) => {
  const { tx, now } = context
  const job = (await lockJob(tx, job_id, asRequester(context).requester_id)) ?? fail('not_found')
  if (job.status !== 'open' && job.status !== 'paused')
    fail('conflict', `The job is ${job.status}; its terms get better while it runs.`)
  const improved = (await setImproved(tx, job_id, betterThan(job, asked))) ?? fail('not_found')
  await insertTerms(tx, improved, now)
  context.note({ subject: toPublicId('job', job_id), job_id })
  return presentJob(tx, improved)
})

type Asked = Omit<InputOf<typeof improveTerms>, 'job_id'>

/** What was asked for with what stays; refused where a part is worse, or nothing is better. */
const betterThan = (job: JobRow, asked: Asked): Improved => {
  const to = {
    deadline: asked.deadline ?? job.deadline,
    lease_seconds: asked.lease_seconds ?? job.lease_seconds,
    auto_approve_seconds: asked.auto_approve_seconds ?? job.auto_approve_seconds,
  }
  const later = timeOf(to.deadline) - timeOf(job.deadline)
  const longer = to.lease_seconds - job.lease_seconds
  const sooner = job.auto_approve_seconds - to.auto_approve_seconds
  if (later < 0) fail('terms_only_rise', 'The deadline can only become later.')
  if (longer < 0) fail('terms_only_rise', `A place is held for ${job.lease_seconds} s or longer.`)
  if (sooner < 0)
    fail('terms_only_rise', `Silence pays after ${job.auto_approve_seconds} s or sooner.`)
  if (later + longer + sooner === 0) fail('terms_only_rise', 'Nothing in it is better than it is.')
  return to
}

/** A job without a deadline has all the time there is. */
const timeOf = (deadline: Date | null): number => deadline?.getTime() ?? Number.MAX_SAFE_INTEGER
