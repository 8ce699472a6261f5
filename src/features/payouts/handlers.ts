import { cancelPayoutHandler } from './cancel-payout.ts'
import { doubtPayoutHandler } from './doubt-payout.ts'
import { getEarningsHandler } from './get-earnings.ts'
import { getReceiptHandler } from './get-receipt.ts'
import { listEarningsHandler } from './list-earnings.ts'
import { listPayoutsHandler } from './list-payouts.ts'
import { sendPayoutHandler } from './send-payout.ts'
import { withdrawHandler } from './withdraw.ts'

/** The handlers of `payouts`, by the name of their operation. */
export const payoutHandlers = {
  getEarnings: getEarningsHandler,
  getReceipt: getReceiptHandler,
  listEarnings: listEarningsHandler,
  listPayouts: listPayoutsHandler,
  sendPayout: sendPayoutHandler,
  withdraw: withdrawHandler,
  cancelPayout: cancelPayoutHandler,
  doubtPayout: doubtPayoutHandler,
}
