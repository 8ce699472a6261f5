import { handle } from '../../handle.ts'
import { getPostalAddress } from './contract.ts'
import { partyOf } from './party.ts'
import { addressOf } from './queries.ts'

export const getPostalAddressHandler = handle(getPostalAddress, async (context) => ({
  object: 'postal_address' as const,
  address: await addressOf(context.tx, partyOf(context)),
}))
