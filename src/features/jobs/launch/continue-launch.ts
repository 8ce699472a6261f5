import { callerKey } from '../../../kernel/caller.ts'
import { toPublicId } from '../../../kernel/id.ts'
import { asRequester, fail, handle } from '../../handle.ts'
import { presentJob } from '../present-job.ts'
import { findAnyJob, lockJob } from '../queries.ts'
import { continueLaunch } from './contract.ts'
import { confirmLaunch, findLaunch } from './launch-queries.ts'
import { openRestWhenReady } from './start-launch.ts'

/** Only what a person can judge is confirmed: pay under the floor and open questions still keep the rest. */
export const continueLaunchHandler = handle(
  continueLaunch,
  async (context, { job_id, clarification }) => {
    const { tx, now, caller } = context
    const job = (await lockJob(tx, job_id, asRequester(context).requester_id)) ?? fail('not_found')
    const launch = job.first_places === null ? undefined : await findLaunch(tx, job_id)
    if (launch === undefined) return fail('conflict', 'No places of this job wait.')
    if (!launch.waits_for.includes('many_returns'))
      fail('conflict', 'The places do not wait because of returns; launch.waits_for says for what.')
    const confirmed_by = callerKey(caller)
    await confirmLaunch(tx, { job_id, clarification, confirmed_by, now })
    await openRestWhenReady(tx, job_id)
    context.note({ subject: toPublicId('job', job_id), job_id })
    return presentJob(tx, (await findAnyJob(tx, job_id)) ?? job)
  },
)
