import { auditLedgerHandler } from './audit-ledger.ts'
import { getAboutHandler } from './get-about.ts'
import { getInstanceHandler } from './get-instance.ts'

/** The handlers of `instance`, by the name of their operation. */
export const instanceHandlers = {
  auditLedger: auditLedgerHandler,
  getAbout: getAboutHandler,
  getInstance: getInstanceHandler,
}
