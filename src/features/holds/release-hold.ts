import { asOperator, fail, handle } from '../handle.ts'
import { releaseHold } from './contract.ts'
import { endHold } from './end-hold.ts'
import { presentHold } from './present-hold.ts'
import { lockHold } from './queries.ts'

export const releaseHoldHandler = handle(releaseHold, async (context, { hold_id }) => {
  const hold = (await lockHold(context.tx, hold_id)) ?? fail('not_found')
  const by = asOperator(context).person_id
  const ended = await endHold(context, hold, { event: 'release', by })
  if (ended === undefined) return fail('conflict', `The hold has ended: it was ${hold.status}.`)
  return presentHold(ended, context.instance.livemode)
})
