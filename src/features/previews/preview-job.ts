import { after } from '../../kernel/clock.ts'
import { PREVIEW_LIMITS } from '../../kernel/limits/preview-limits.ts'
import { asRequester, fail, handle } from '../handle.ts'
import { adviseOn } from '../jobs/advice/advise.ts'
import { findJob } from '../jobs/queries.ts'
import { requireForm } from '../jobs/terms.ts'
import { previewJob } from './contract.ts'
import { previewAddresses, previewToken } from './token.ts'

export const previewJobHandler = handle(previewJob, async (context, { job_id }) => {
  const { tx, instance, now } = context
  const job = (await findJob(tx, job_id, asRequester(context).requester_id)) ?? fail('not_found')
  const expires_at = after(now, PREVIEW_LIMITS.link)
  const token = previewToken(instance.signing_key, job.id, expires_at)
  return {
    object: 'preview_link' as const,
    job_id: job.id,
    livemode: job.livemode,
    ...previewAddresses(instance.public_url, token),
    expires_at,
    advice: adviseOn({
      ...{ form: requireForm(job.form), currency: job.currency, reward: job.reward_minor },
      ...{ tasks: job.task_count, overlap: job.overlap },
      ...{ gold_percent: job.gold_percent, paid_elsewhere: job.paid_elsewhere },
    }),
  }
})
