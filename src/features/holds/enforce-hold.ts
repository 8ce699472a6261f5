import { asOperator, fail, handle } from '../handle.ts'
import { enforceHold } from './contract.ts'
import { endHold } from './end-hold.ts'
import { presentHold } from './present-hold.ts'
import { lockHold } from './queries.ts'

/** The one way in which earned money goes elsewhere; it takes two people and a law. */
export const enforceHoldHandler = handle(enforceHold, async (context, { hold_id, sent_to }) => {
  const hold = (await lockHold(context.tx, hold_id)) ?? fail('not_found')
  const by = asOperator(context).person_id
  if (hold.ground === 'payee_unverified')
    fail('conflict', 'A payee to be verified is no ground to send money away; release the hold.')
  if (hold.author === by)
    fail('second_person_needed', 'Whoever placed a hold does not send its money away.')
  const ended = await endHold(context, hold, { event: 'enforce', by, sent_to })
  if (ended === undefined) return fail('conflict', `The hold has ended: it was ${hold.status}.`)
  return presentHold(ended, context.instance.livemode)
})
