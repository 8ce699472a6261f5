import { confirmDepositHandler } from './confirm-deposit.ts'
import { depositFundsHandler } from './deposit-funds.ts'
import { discardDepositHandler } from './discard-deposit.ts'
import { getBalanceHandler } from './get-balance.ts'
import { getDepositInstructionsHandler } from './get-deposit-instructions.ts'
import { listBankTransfersHandler } from './list-bank-transfers.ts'
import { listChargebacksHandler } from './list-chargebacks.ts'
import { listFundsHandler } from './list-funds.ts'
import { listRefundsHandler } from './list-refunds.ts'
import { recordChargebackHandler } from './record-chargeback.ts'
import { recordDepositHandler } from './record-deposit.ts'
import { withdrawFundsHandler } from './withdraw-funds.ts'

/** The handlers of `funds`, by the name of their operation. */
export const fundHandlers = {
  listChargebacks: listChargebacksHandler,
  depositFunds: depositFundsHandler,
  getBalance: getBalanceHandler,
  listFunds: listFundsHandler,
  getDepositInstructions: getDepositInstructionsHandler,
  recordDeposit: recordDepositHandler,
  confirmDeposit: confirmDepositHandler,
  discardDeposit: discardDepositHandler,
  listBankTransfers: listBankTransfersHandler,
  withdrawFunds: withdrawFundsHandler,
  listRefunds: listRefundsHandler,
  recordChargeback: recordChargebackHandler,
}
