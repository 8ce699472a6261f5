import { confirmDepositHandler } from './confirm-deposit.ts'
import { discardDepositHandler } from './discard-deposit.ts'
import { getDepositInstructionsHandler } from './get-deposit-instructions.ts'
import { listBankTransfersHandler } from './list-bank-transfers.ts'
import { listRefundsHandler } from './list-refunds.ts'
import { recordChargebackHandler } from './record-chargeback.ts'
import { recordDepositHandler } from './record-deposit.ts'
import { withdrawFundsHandler } from './withdraw-funds.ts'

/** The handlers that came with the bank, by the name of their operation. */
export const bankFundsHandlers = {
  getDepositInstructions: getDepositInstructionsHandler,
  recordDeposit: recordDepositHandler,
  confirmDeposit: confirmDepositHandler,
  discardDeposit: discardDepositHandler,
  listBankTransfers: listBankTransfersHandler,
  withdrawFunds: withdrawFundsHandler,
  listRefunds: listRefundsHandler,
  recordChargeback: recordChargebackHandler,
}
