import { cancelPayoutHandler } from './cancel-payout.ts'
import { doubtPayoutHandler } from './doubt-payout.ts'

/** The handlers that came with the bank, by the name of their operation. */
export const bankPayoutHandlers = {
  cancelPayout: cancelPayoutHandler,
  doubtPayout: doubtPayoutHandler,
}
