import { forecastJobHandler } from './certainty/forecast-job.ts'
import { createJobHandler } from './create-job.ts'
import { updateJobHandler } from './drafting/update-job.ts'
import { closeJobHandler } from './ending/close-job.ts'
import { discardDraftHandler } from './ending/discard-draft.ts'
import { settleJobHandler } from './ending/settle-job.ts'
import { windDownJobHandler } from './ending/wind-down-job.ts'
import { getJobHandler } from './get-job.ts'
import { continueLaunchHandler } from './launch/continue-launch.ts'
import { followLaunchHandler } from './launch/follow-launch.ts'
import { listJobsHandler } from './list-jobs.ts'
import { pauseJobHandler } from './pausing/pause-job.ts'
import { resumeJobHandler } from './pausing/resume-job.ts'
import { checkPayHandler } from './pay/check-pay.ts'
import { raisePayHandler } from './pay/raise-pay.ts'
import { publishJobHandler } from './publish-job.ts'
import { quoteJobHandler } from './quote-job.ts'
import { heldJobHandlers } from './screening/handlers.ts'
import { versionHandlers } from './versions/handlers.ts'

/** The handlers of `jobs`, by the name of their operation. */
export const jobHandlers = {
  ...heldJobHandlers,
  ...versionHandlers,
  createJob: createJobHandler,
  updateJob: updateJobHandler,
  closeJob: closeJobHandler,
  discardDraft: discardDraftHandler,
  settleJob: settleJobHandler,
  windDownJob: windDownJobHandler,
  forecastJob: forecastJobHandler,
  getJob: getJobHandler,
  listJobs: listJobsHandler,
  continueLaunch: continueLaunchHandler,
  followLaunch: followLaunchHandler,
  pauseJob: pauseJobHandler,
  raisePay: raisePayHandler,
  checkPay: checkPayHandler,
  publishJob: publishJobHandler,
  quoteJob: quoteJobHandler,
  resumeJob: resumeJobHandler,
}
