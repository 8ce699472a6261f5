import { getBillingEntityHandler } from './get-billing-entity.ts'
import { setBillingEntityHandler } from './set-billing-entity.ts'

/** The handlers of `identity/billing`, by the name of their operation. */
export const billingHandlers = {
  getBillingEntity: getBillingEntityHandler,
  setBillingEntity: setBillingEntityHandler,
}
