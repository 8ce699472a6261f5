import { asRequester, handle } from '../../handle.ts'
import { billingOf } from './billing-queries.ts'
import { getBillingEntity } from './contract.ts'

export const getBillingEntityHandler = handle(getBillingEntity, async (context) => ({
  object: 'billing_entity' as const,
  livemode: context.instance.livemode,
  ...(await billingOf(context.tx, asRequester(context).requester_id)),
}))
