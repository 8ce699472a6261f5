/** The events of a petition, each with its guarded update and its line of history. */
import { callerKey } from '../../kernel/caller.ts'
import { toPublicId, type Uuid } from '../../kernel/id.ts'
import { type Context, fail } from '../handle.ts'
import { type PetitionEvent, petitionMachine } from './machine.ts'
import { insertPetitionHistory, movePetition, type PetitionRow } from './queries.ts'

/** Throws Problem('conflict') when it is past that. Whom it is sent to learns of it, never of who signed. */
export const applyPetitionEvent = async (
  context: Context,
  petition: { id: Uuid; status: PetitionRow['status']; requester_id: Uuid | null },
  event: PetitionEvent,
  change: { due_at?: Date; answer?: { text: string; by: Uuid } } = {},
): Promise<PetitionRow['status']> => {
  const { tx, now, caller } = context
  const { from, to } = petitionMachine[event]
  const { id, status, requester_id } = petition
  if (!(await movePetition(tx, { id, from, to, now }, change)))
    fail('conflict', `The petition is ${status}.`)
  const step = { petition_id: id, event, from: status, to, caller: callerKey(caller), now }
  await insertPetitionHistory(tx, step)
  const subject = toPublicId('petition', id)
  context.note(requester_id === null || event === 'lapse' ? { subject } : { subject, requester_id })
  return to
}
