/** Adds one item to a case. */
import type { Uuid } from '../../../kernel/id.ts'
import { CASE_LIMITS } from '../../../kernel/limits/case-limits.ts'
import { type Context, fail } from '../../handle.ts'
import { evidenceOf, insertEvidence, type NewEvidence } from '../evidence-queries.ts'

/** The new item’s id. A case holds only as much as each who decides can open. */
export const addToCase = async (
  { tx, now, newId }: Pick<Context, 'tx' | 'now' | 'newId'>,
  { id: case_id }: { id: Uuid },
  item: Omit<NewEvidence, 'id' | 'case_id' | 'now'>,
): Promise<Uuid> => {
  const standing = await evidenceOf(tx, case_id, null)
  if (standing.length >= CASE_LIMITS.evidence)
    fail('conflict', `A case holds ${CASE_LIMITS.evidence} items; put the rest into one text.`)
  const id = newId()
  await insertEvidence(tx, { ...item, id, case_id, now })
  return id
}
