/** How a check was answered, kept in the moment of the first submission. */
import type { Answers } from '../../forms/show-if.ts'
import type { Uuid } from '../../kernel/id.ts'
import type { Context } from '../handle.ts'
import { requireForm } from '../jobs/terms.ts'
import { isRight } from './agreement.ts'
import { insertGoldAnswer, keyOf, lookLater } from './queries.ts'

/** What a submission says of the work that is handed in. */
type HandedIn = {
  id: Uuid
  task_id: Uuid
  job_id: Uuid
  worker_id: Uuid
  form: unknown
  is_gold: boolean
  revision: number
  claimed_at: Date
}

/** What somebody is told right after training. */
export type Explained = { right: boolean; expected: Answers; reason: string }

/**
 * Nothing for work that is no check, and for a second revision: by then its worker may know more. Returns
 * the explanation of training, and null for hidden gold as for any other work.
 */
export const gradeCheck = async (
  { tx, now, leave }: Context,
  row: HandedIn,
  answers: Answers,
): Promise<Explained | null> => {
  if (!row.is_gold || row.revision > 0) return null
  const key = await keyOf(tx, row.task_id)
  if (key === undefined) return null
  const { kind, expected, tolerance, reason } = key
  const is_right = isRight(requireForm(row.form), expected, tolerance, answers)
  const { task_id, job_id, worker_id } = row
  const seconds = Math.max(0, Math.round((now.getTime() - row.claimed_at.getTime()) / 1000))
  const answer = { assignment_id: row.id, task_id, job_id, worker_id, kind, is_right, seconds, now }
  leave(insertGoldAnswer(answer))
  leave(lookLater(job_id, worker_id, now))
  return kind === 'training' ? { right: is_right, expected, reason } : null
}
