/** What results say of the whole job, and the result of each task. */
import { aggregate } from '../../forms/aggregate.ts'
import { answerJsonSchema } from '../../forms/answers.ts'
import type { Form } from '../../forms/form.ts'
import type { Uuid } from '../../kernel/id.ts'
import { money } from '../../kernel/money.ts'
import { filesOf } from '../copies/addresses.ts'
import { asRequester, type Context, fail } from '../handle.ts'
import { overlapsOf } from '../jobs/certainty/present-certainty.ts'
import { countAnswers } from '../jobs/counting/count-answers.ts'
import { atMostOf } from '../jobs/escrow/reserves-of-job.ts'
import { presentLaunch } from '../jobs/launch/present-launch.ts'
import { spentOn } from '../jobs/present-job.ts'
import { progressOf } from '../jobs/progress.ts'
import { findJob, type JobRow } from '../jobs/queries.ts'
import { requireForm } from '../jobs/terms.ts'
import type { TaskRow } from '../tasks/queries.ts'
import type { FindInferred } from './inference/read-inference.ts'
import { carriedBy, type Given, isOther, presentOutcome } from './layers/carried.ts'
import { reportReview } from './layers/report-review.ts'

/** The caller’s own job with its form. */
export const ownJob = async (
  context: Context,
  job_id: Uuid,
): Promise<{ job: JobRow; form: Form }> => {
  const job = await findJob(context.tx, job_id, asRequester(context).requester_id)
  return job === undefined ? fail('not_found') : { job, form: requireForm(job.form) }
}

/** `complete`: every answer wanted has arrived, or no more can, and what was drawn for a look had it. */
export const resultHead = async ({ tx }: Context, job: JobRow, form: Form) => {
  const counts = (await countAnswers(tx, [job.id])).get(job.id)
  const answered = (counts?.submitted ?? 0) + (counts?.approved ?? 0) - (counts?.checks ?? 0)
  const state = (await overlapsOf(tx, [job])).get(job.id)
  const wanted = state === undefined ? job.task_count * job.overlap : state.first + state.further
  const decided = state === undefined || state.reached + state.budget_ended >= job.task_count
  const launch = await presentLaunch(tx, job)
  const progress = progressOf(job, {
    waiting: counts?.submitted,
    open_questions: counts?.open_questions,
    waits_for: launch?.waits_for,
  })
  const review = await reportReview(tx, job, answered)
  const arrived = job.published_at !== null && answered >= wanted && decided
  return {
    object: 'results' as const,
    job_id: job.id,
    livemode: job.livemode,
    ...progress,
    launch,
    review,
    complete: (progress.terminal || arrived) && (review?.over ?? true),
    answered,
    wanted,
    cost: money(spentOn(job, counts), job.currency),
    at_most: money(atMostOf(job), job.currency),
    answer_schema: answerJsonSchema(form),
  }
}

/**
 * One task’s answers as one, weighed by what the whole job tells of people, with every single answer
 * beside it. An answer that is being changed does
 * not count until it is handed in again or its worker’s silence makes it final; one that the requester
 * does not want to pay does not count until it is paid.
 */
export const taskResult = (
  form: Form,
  job: JobRow,
  task: TaskRow,
  given: Given[],
  inferred: FindInferred,
) => {
  const counted = given
    .filter(({ status }) => status === 'submitted' || status === 'approved')
    .map((row) => ({
      ...row,
      ...(isOther(row.outcome?.stands) && { corrected: row.outcome.stands }),
    }))
  return {
    task_id: task.id,
    input: task.input,
    files: filesOf(form, task.input, task.copied),
    ...(inferred(task.id, counted) ?? aggregate(form, counted.map(carriedBy))),
    answered: counted.length,
    wanted: task.places ?? job.overlap_min ?? job.overlap,
    certainty: task.certainty,
    answers: given.map(({ task_id: _, revision: __, under_gate, outcome, ...answer }) => ({
      ...answer,
      ...(outcome !== undefined && { review: presentOutcome(outcome) }),
      ...(under_gate && { under_gate }),
    })),
  }
}
