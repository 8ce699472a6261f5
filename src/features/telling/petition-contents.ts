/** What a petition’s notices say, and whom they go to (charter R43). */
import type { Transaction } from '../../database/pool.ts'
import { after } from '../../kernel/clock.ts'
import { fromPublicId } from '../../kernel/id.ts'
import { MAIL_LIMITS } from '../../kernel/limits/told/mail-limits.ts'
import { PETITION_LIMITS } from '../../kernel/limits/voice-limits.ts'
import type { Facts } from '../notices/queries.ts'
import type { Announcement, PetitionKind, Reader } from './announcement-queries.ts'
import { answerers, peopleOfSpace, petitionTold } from './reader-queries.ts'

/** From the event of a petition to what is announced of it. */
export const PETITION_NEWS: Readonly<Record<string, readonly PetitionKind[]>> = {
  'petition.sent': ['petition_sent', 'petition_received'],
  'petition.unanswered': ['petition_unanswered', 'petition_overdue'],
  'petition.answered': ['petition_answered'],
}

const DUE: readonly string[] = ['petition_sent', 'petition_received']
const TO_ANSWER: readonly string[] = ['petition_received', 'petition_overdue']

export const isOfPetition = (kind: string): kind is PetitionKind => kind.startsWith('petition_')

export const contentsOfPetition = async (
  tx: Transaction,
  { kind, about, told_up_to }: Pick<Announcement, 'kind' | 'about' | 'told_up_to'>,
  now: Date,
): Promise<{ facts: Facts; readers: Reader[] }> => {
  const petition = await petitionTold(tx, fromPublicId('petition', about))
  if (petition === undefined) return { facts: {}, readers: [] }
  const { project_id, requester_id, space_id, due_at } = petition
  const facts = { project_id, requester_id, until: DUE.includes(kind) ? due_at : null }
  const page = { after: told_up_to, limit: MAIL_LIMITS.told_at_once }
  const since = after(now, -PETITION_LIMITS.active)
  const readers = TO_ANSWER.includes(kind)
    ? await answerers(tx, requester_id, page)
    : await peopleOfSpace(tx, space_id, { ...page, since })
  return { facts, readers }
}
