import { after } from '../../kernel/clock.ts'
import { PETITION_LIMITS } from '../../kernel/limits/voice-limits.ts'
import { handle } from '../handle.ts'
import { advancePetition } from './contract.ts'
import { applyPetitionEvent } from './move-petition.ts'
import { lockPetition } from './queries.ts'

export const advancePetitionHandler = handle(advancePetition, async (context, { petition_id }) => {
  const { now } = context
  const locked = await lockPetition(context.tx, petition_id)
  if (locked === undefined) return { status: null }
  const petition = { id: petition_id, ...locked }
  if (locked.status === 'collecting' && locked.signatures >= locked.needed) {
    const due_at = after(now, PETITION_LIMITS.answer)
    return { status: await applyPetitionEvent(context, petition, 'send', { due_at }) }
  }
  if (locked.status === 'collecting' && locked.closes_at <= now)
    return { status: await applyPetitionEvent(context, petition, 'lapse') }
  if (locked.status === 'sent' && locked.due_at !== null && locked.due_at <= now)
    return { status: await applyPetitionEvent(context, petition, 'answer_time_over') }
  return { status: null }
})
