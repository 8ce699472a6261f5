/** The handlers of this slice, by the names of its operations. */
import { getPublicReportHandler } from './get-public-report.ts'
import { writePublicReportHandler } from './write-public-report.ts'

export const reportHandlers = {
  getPublicReport: getPublicReportHandler,
  writePublicReport: writePublicReportHandler,
}
