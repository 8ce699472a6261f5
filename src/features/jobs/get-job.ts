import { QUESTION_LIMITS } from '../../kernel/limits/question-limits.ts'
import { asRequester, fail, handle } from '../handle.ts'
import { getJob } from './contract.ts'
import { presentJob } from './present-job.ts'
import { findAnyJob, findJob } from './queries.ts'
import { openQuestions } from './question-queries.ts'

/** An operator sees every job; everybody else only their requester’s. */
export const getJobHandler = handle(getJob, async (context, { job_id }) => {
  const { tx, caller, now } = context
  const job =
    caller.kind === 'operator'
      ? await findAnyJob(tx, job_id)
      : await findJob(tx, job_id, asRequester(context).requester_id)
  const found = job ?? fail('not_found')
  const questions = await openQuestions(tx, job_id, QUESTION_LIMITS.shown)
  return { ...(await presentJob(tx, found, { now })), questions }
})
