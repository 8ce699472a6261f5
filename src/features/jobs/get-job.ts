import { QUESTION_LIMITS } from '../../kernel/limits/question-limits.ts'
import { money } from '../../kernel/money.ts'
import { asRequester, fail, handle } from '../handle.ts'
import { getJob } from './contract.ts'
import { presentJob } from './present-job.ts'
import { findAnyJob, findJob } from './queries.ts'
import { openQuestions } from './question-queries.ts'
import { repairQuotes } from './repair/repair-queries.ts'

/** An operator sees every job; everybody else only their requester’s. */
export const getJobHandler = handle(getJob, async (context, { job_id }) => {
  const { tx, caller, now } = context
  const job =
    caller.kind === 'operator'
      ? await findAnyJob(tx, job_id)
      : await findJob(tx, job_id, asRequester(context).requester_id)
  const found = job ?? fail('not_found')
  const questions = await openQuestions(tx, job_id, QUESTION_LIMITS.shown)
  const quotes = found.repair === null ? [] : await repairQuotes(tx, job_id)
  const repair_quotes = quotes.map(({ wish_minor: wish, ...quote }) => ({
    ...quote,
    wish: wish === null ? null : money(wish, found.currency),
  }))
  return { ...(await presentJob(tx, found, { now })), questions, repair_quotes }
})
