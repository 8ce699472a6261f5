import { fail, handle } from '../handle.ts'
import { getMandate } from './contract.ts'
import { mandateOf } from './mandate.ts'
import { presentMandate } from './present.ts'

export const getMandateHandler = handle(getMandate, async ({ tx, caller, now }) => {
  if (caller.kind !== 'agent') return fail('forbidden', 'Only an agent has a mandate.')
  return presentMandate(tx, await mandateOf(tx, caller.agent_id), now)
})
