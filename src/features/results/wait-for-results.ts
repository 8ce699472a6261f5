import { handle } from '../handle.ts'
import { selectTasks } from '../tasks/queries.ts'
import { waitForResults } from './contract.ts'
import { findInferred } from './inference/read-inference.ts'
import { givenOf } from './layers/carried.ts'
import { ownJob, resultHead, taskResult } from './result-head.ts'

/** One read; the door repeats it until `complete` or the time is over, so no transaction waits. */
export const waitForResultsHandler = handle(waitForResults, async (context, { job_id }) => {
  const { job, form } = await ownJob(context, job_id)
  const [task] = await selectTasks(context.tx, { job_id, after: 0n, limit: 1 })
  const head = await resultHead(context, job, form)
  if (task === undefined) return { ...head, answer: null, confidence: null, answers: [] }
  const given = await givenOf(context.tx, job, [task.id])
  const inferred = await findInferred(context, job, form, [task.id])
  const { answer, confidence, answers } = taskResult(form, job, task, given, inferred)
  return { ...head, answer, confidence, answers }
})
