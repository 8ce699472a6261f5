/** The handlers about held jobs, by the name of their operation. */
import { decideHeldJobHandler } from './decide-held-job.ts'
import { lapseHeldJobHandler } from './lapse-held-job.ts'
import { listHeldJobsHandler } from './list-held-jobs.ts'
import { takeBackJobHandler } from './take-back-job.ts'

export const heldJobHandlers = {
  listHeldJobs: listHeldJobsHandler,
  decideHeldJob: decideHeldJobHandler,
  takeBackJob: takeBackJobHandler,
  lapseHeldJob: lapseHeldJobHandler,
}
