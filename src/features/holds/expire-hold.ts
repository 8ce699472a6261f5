import { handle } from '../handle.ts'
import { expireHold } from './contract.ts'
import { endHold } from './end-hold.ts'
import { lockHold } from './queries.ts'

export const expireHoldHandler = handle(expireHold, async (context, { hold_id }) => {
  const hold = await lockHold(context.tx, hold_id)
  if (hold === undefined || hold.status !== 'held' || hold.expires_at > context.now)
    return { expired: false }
  await endHold(context, hold, { event: 'release', by: null })
  return { expired: true }
})
