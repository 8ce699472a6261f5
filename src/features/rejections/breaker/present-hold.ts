import type { OutputOf } from '../../../kernel/operation.ts'
import type { decideRejectionHold } from './contract.ts'
import type { HoldRow } from './queries.ts'

/** A hold in its public form. */
export const presentHold = ({
  id: _,
  requester_id: __,
  ...row
}: HoldRow): OutputOf<typeof decideRejectionHold> => ({ object: 'rejection_hold', ...row })
