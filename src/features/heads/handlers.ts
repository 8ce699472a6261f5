import { getLedgerConsistencyHandler } from './get-ledger-consistency.ts'
import { getLedgerHeadHandler } from './get-ledger-head.ts'
import { getLedgerInclusionHandler } from './get-ledger-inclusion.ts'
import { listLedgerHeadsHandler } from './list-ledger-heads.ts'
import { sealLedgerHandler } from './seal-ledger.ts'

/** The handlers of this slice, by the name of their operation. */
export const headsHandlers = {
  getLedgerHead: getLedgerHeadHandler,
  listLedgerHeads: listLedgerHeadsHandler,
  getLedgerConsistency: getLedgerConsistencyHandler,
  getLedgerInclusion: getLedgerInclusionHandler,
  sealLedger: sealLedgerHandler,
}
