/** The handlers of this slice, by the name of their operation. */
import { listTimeOutliersHandler } from './list-time-outliers.ts'
import { settleTimeOutlierHandler } from './settle-time-outlier.ts'

export const outlierHandlers = {
  listTimeOutliers: listTimeOutliersHandler,
  settleTimeOutlier: settleTimeOutlierHandler,
}
