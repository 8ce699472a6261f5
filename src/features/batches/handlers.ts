import { discardBatchHandler } from './discard-batch.ts'
import { getBatchHandler } from './get-batch.ts'
import { getMoneyDeskHandler } from './get-money-desk.ts'
import { listBatchesHandler } from './list-batches.ts'
import { prepareBatchHandler } from './prepare-batch.ts'
import { returnPaymentHandler } from './return-payment.ts'
import { sendBatchHandler } from './send-batch.ts'
import { settleBatchHandler } from './settle-batch.ts'
import { settlePaymentHandler } from './settle-payment.ts'

/** The handlers of this slice, by the name of their operation. */
export const batchesHandlers = {
  prepareBatch: prepareBatchHandler,
  getMoneyDesk: getMoneyDeskHandler,
  getBatch: getBatchHandler,
  listBatches: listBatchesHandler,
  sendBatch: sendBatchHandler,
  discardBatch: discardBatchHandler,
  settleBatch: settleBatchHandler,
  settlePayment: settlePaymentHandler,
  returnPayment: returnPaymentHandler,
}
