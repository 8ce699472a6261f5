import { fail, handle } from '../handle.ts'
import { personOf } from '../identity/callers.ts'
import { getWaitingPlace } from './contract.ts'
import { presentPlace } from './present-place.ts'

export const getWaitingPlaceHandler = handle(getWaitingPlace, ({ tx, caller }) =>
  presentPlace(tx, personOf(caller) ?? fail('forbidden', 'Sign in as a person first.')),
)
