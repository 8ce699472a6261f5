/** The handlers of the record slice, by the names of their operations. */
import { bringRecordHandler } from './bring-record.ts'
import { exportRecordHandler } from './export-record.ts'
import { listBroughtRecordsHandler } from './list-brought-records.ts'
import { removeBroughtRecordHandler } from './remove-brought-record.ts'

export const recordHandlers = {
  exportRecord: exportRecordHandler,
  bringRecord: bringRecordHandler,
  listBroughtRecords: listBroughtRecordsHandler,
  removeBroughtRecord: removeBroughtRecordHandler,
}
