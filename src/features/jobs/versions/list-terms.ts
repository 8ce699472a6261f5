import type { Uuid } from '../../../kernel/id.ts'
import { money } from '../../../kernel/money.ts'
import { asRequester, type Context, fail, handle } from '../../handle.ts'
import { findJob } from '../queries.ts'
import { listTerms } from './contract.ts'
import { hadPlace, versionsOf } from './queries.ts'

/** A draft has no versions yet; somebody else’s job is not there. */
export const listTermsHandler = handle(listTerms, async (context, { job_id }) => {
  if (!(await isSeen(context, job_id))) return fail('not_found')
  const rows = await versionsOf(context.tx, job_id)
  return {
    object: 'terms_of_job' as const,
    job_id,
    versions: rows.map(({ reward_minor, currency, created_at, ...row }) => ({
      ...row,
      since: created_at,
      reward: money(reward_minor, currency),
    })),
  }
})

/** Its requester, and whoever has or had a place on it. */
const isSeen = async (context: Context, job_id: Uuid): Promise<boolean> => {
  const { tx, caller } = context
  if (caller.kind === 'worker') return hadPlace(tx, caller.worker_id, job_id)
  return (await findJob(tx, job_id, asRequester(context).requester_id)) !== undefined
}
