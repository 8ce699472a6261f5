/** The handlers of this slice, by the name of their operation. */
import { decideTextReportHandler } from './decide-text-report.ts'
import { listTextReportsHandler } from './list-text-reports.ts'
import { reportTextHandler } from './report-text.ts'

export const reportedHandlers = {
  reportText: reportTextHandler,
  listTextReports: listTextReportsHandler,
  decideTextReport: decideTextReportHandler,
}
