import { asRequester, fail, handle } from '../handle.ts'
import { findAnyJob, findJob } from '../jobs/queries.ts'
import { getRules } from './contract.ts'
import { presentRules } from './present-rules.ts'
import { isRetraining, selectFirings, selectRules } from './queries.ts'

/** Everybody reads the rules of a published job; what held for somebody, only they. */
export const getRulesHandler = handle(getRules, async (context, { job_id }) => {
  const { tx, caller } = context
  if (caller.kind !== 'worker') {
    const job = (await findJob(tx, job_id, asRequester(context).requester_id)) ?? fail('not_found')
    return presentRules(job, await selectRules(tx, job_id))
  }
  const job = await findAnyJob(tx, job_id)
  if (job === undefined || job.published_at === null) return fail('not_found')
  const { worker_id } = caller
  const firings = await selectFirings(tx, job_id, worker_id)
  const retraining = await isRetraining(tx, job_id, worker_id)
  return presentRules(job, await selectRules(tx, job_id), { firings, retraining })
})
