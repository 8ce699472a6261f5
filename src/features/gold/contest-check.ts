import { after } from '../../kernel/clock.ts'
import { toPublicId, type Uuid } from '../../kernel/id.ts'
import { GOLD_LIMITS } from '../../kernel/limits/quality/gold-limits.ts'
import { gateOf } from '../gates/gate-queries.ts'
import { asWorker, type Context, fail, handle } from '../handle.ts'
import { findAnyJob } from '../jobs/queries.ts'
import { findCheck, insertContest, isOwnWork, openContestsOf, wantLook } from './check-queries.ts'
import { contestCheck } from './contract.ts'
import { presentContest } from './present-check.ts'
import { visibleChecks } from './visible-checks.ts'

const NONE = 'No check of this work can be contested at present.'

/** What one may not know of yet cannot be told from work that is no check. */
export const contestCheckHandler = handle(
  contestCheck,
  async (context, { assignment_id, reason }) => {
    const { tx, now } = context
    const { worker_id } = asWorker(context)
    if (!(await isOwnWork(tx, assignment_id, worker_id))) return fail('not_found')
    const check = (await visibleCheck(context, assignment_id, worker_id)) ?? fail('conflict', NONE)
    if (check.is_right) fail('conflict', 'This check was right; there is nothing to contest.')
    if ((await openContestsOf(tx, check.job_id, worker_id)) >= GOLD_LIMITS.contests_open)
      fail('conflict', 'Wait for the answers to those you contested in this job.')
    const answer_by = after(now, GOLD_LIMITS.contest_answer)
    if (!(await insertContest(tx, { assignment_id, reason, now, answer_by })))
      fail('conflict', 'You contested this check before.')
    await wantLook(tx, check.job_id, worker_id, now)
    context.note({
      subject: toPublicId('assignment', assignment_id),
      job_id: check.job_id,
      requester_id: check.requester_id,
    })
    return presentContest((await findCheck(tx, assignment_id)) ?? fail('not_found'))
  },
)

const visibleCheck = async ({ tx, now }: Context, assignment_id: Uuid, worker_id: Uuid) => {
  const check = await findCheck(tx, assignment_id)
  const job = check && (await findAnyJob(tx, check.job_id))
  if (check === undefined || job === undefined) return undefined
  const gate = await gateOf(tx, job, worker_id, now)
  return visibleChecks([check], { closed: job.status === 'closed', gate })[0]
}
