import { after } from '../../../kernel/clock.ts'
import { toPublicId } from '../../../kernel/id.ts'
import { LIMITS } from '../../../kernel/limits.ts'
import { handle } from '../../handle.ts'
import { discardDraft } from '../contract.ts'
import { applyJobEvent } from '../move-job.ts'
import { lockAnyJob } from '../queries.ts'

/** Drafts made before this moment waited long enough. */
export const draftHorizon = (now: Date): Date => after(now, -LIMITS.draft_job_kept)

/** A draft nobody published is closed; it never cost anything. */
export const discardDraftHandler = handle(discardDraft, async (context, { job_id }) => {
  const job = await lockAnyJob(context.tx, job_id)
  if (job?.status !== 'draft' || job.created_at > draftHorizon(context.now))
    return { discarded: false }
  await applyJobEvent(context, job, 'discard')
  context.note({ subject: toPublicId('job', job_id), job_id, requester_id: job.requester_id })
  return { discarded: true }
})
