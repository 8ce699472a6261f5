import { enforceHoldHandler } from './enforce-hold.ts'
import { expireHoldHandler } from './expire-hold.ts'
import { listHoldsHandler } from './list-holds.ts'
import { placeHoldHandler } from './place-hold.ts'
import { releaseHoldHandler } from './release-hold.ts'

/** The handlers of this slice, by the name of their operation. */
export const holdsHandlers = {
  placeHold: placeHoldHandler,
  releaseHold: releaseHoldHandler,
  enforceHold: enforceHoldHandler,
  listHolds: listHoldsHandler,
  expireHold: expireHoldHandler,
}
