import { handle } from '../../handle.ts'
import { setPostalAddress } from './contract.ts'
import { partyOf } from './party.ts'
import { addressOf, deleteAddresses, endAddress, insertAddress, lockParty } from './queries.ts'

/** Another address is for contracts from now on; none at all, for every contract there is. */
export const setPostalAddressHandler = handle(setPostalAddress, async (context, { address }) => {
  const { tx, now } = context
  const party = partyOf(context)
  await lockParty(tx, party)
  if (address === null) await deleteAddresses(tx, party)
  else if (address !== (await addressOf(tx, party))) {
    await endAddress(tx, party, now)
    await insertAddress(tx, { ...party, id: context.newId(), address, now })
  }
  return { object: 'postal_address' as const, address }
})
