/** Opens a case: by a human at the desk, or by a machine, which may do nothing more (charter R20). */
import { callerKey } from '../../kernel/caller.ts'
import { after } from '../../kernel/clock.ts'
import { toPublicId, type Uuid } from '../../kernel/id.ts'
import { CASE_LIMITS } from '../../kernel/limits/case-limits.ts'
import type { Context } from '../handle.ts'
import { type Ground, insertCase, insertCaseHistory } from './case-queries.ts'

/** The new case’s id; undefined when a machine has one open about the same thing. */
export const startCase = async (
  context: Context,
  about: { worker_id: Uuid; ground: Ground; summary: string; by_machine: boolean },
): Promise<Uuid | undefined> => {
  const { tx, now, caller } = context
  const id = context.newId()
  const due_at = after(now, CASE_LIMITS.unattended)
  const opened = await insertCase(tx, { ...about, id, opened_by: callerKey(caller), now, due_at })
  if (!opened) return undefined
  const step = { event: 'open', from: null, to: 'opened', caller: callerKey(caller), now }
  await insertCaseHistory(tx, { case_id: id, ...step })
  context.note({ subject: toPublicId('case', id), worker_id: about.worker_id })
  return id
}
