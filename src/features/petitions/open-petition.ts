import { after } from '../../kernel/clock.ts'
import { toPublicId } from '../../kernel/id.ts'
import { PETITION_LIMITS } from '../../kernel/limits/voice-limits.ts'
import { asWorker, fail, handle } from '../handle.ts'
import { findSpace } from '../spaces/queries.ts'
import { openPetition } from './contract.ts'
import { presentPetition } from './present-petition.ts'
import { findPetition, insertPetition, sign } from './queries.ts'

/** How many must sign is fixed now: whoever hires more people meanwhile does not raise it. */
export const openPetitionHandler = handle(openPetition, async (context, asked) => {
  const { tx, now } = context
  const { worker_id } = asWorker(context)
  const space = (await findSpace(tx, asked.space_id, worker_id)) ?? fail('not_found')
  if (!space.admits) fail('not_of_this_space')
  const id = context.newId()
  const { one_in, least, open } = PETITION_LIMITS
  const petition = { ...asked, id, worker_id, now, closes_at: after(now, open), one_in, least }
  if (!(await insertPetition(tx, petition)))
    fail('conflict', 'You collect for another petition here; one at a time.')
  await sign(tx, id, worker_id, now)
  context.note({ subject: toPublicId('petition', id) })
  return presentPetition(context, (await findPetition(tx, id, worker_id)) ?? fail('not_found'))
})
