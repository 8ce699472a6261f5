/** The handlers of this slice, by the name of their operation. */
import { answerContentReportsHandler } from './answer-content-reports.ts'
import { listContentReportsHandler } from './list-content-reports.ts'
import { listReportedJobsHandler } from './list-reported-jobs.ts'
import { reportContentHandler } from './report-content.ts'
import { settleContentReportsHandler } from './settle-content-reports.ts'

export const careHandlers = {
  reportContent: reportContentHandler,
  listContentReports: listContentReportsHandler,
  listReportedJobs: listReportedJobsHandler,
  answerContentReports: answerContentReportsHandler,
  settleContentReports: settleContentReportsHandler,
}
