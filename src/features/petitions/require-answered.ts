import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import { fail } from '../handle.ts'
import { leftUnanswered } from './queries.ts'

/** Refuses new work where a petition stays without its answer (charter R43). */
export const requireAnswered = async (
  tx: Transaction,
  { requester_id, project_id }: { requester_id: Uuid; project_id: Uuid | null },
): Promise<void> => {
  const petition = await leftUnanswered(tx, requester_id, project_id)
  if (petition === undefined) return
  const until = petition.due_at.toISOString()
  fail('petition_unanswered', `“${petition.title}” was to be answered until ${until}.`)
}
