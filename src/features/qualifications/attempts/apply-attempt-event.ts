/** Applies one step to an attempt, and keeps what was shown when it is passed. */
import { after } from '../../../kernel/clock.ts'
import { type Context, fail } from '../../handle.ts'
import { attemptMachine } from './machine.ts'
import { type AttemptChange, type AttemptRow, keepResult, moveAttempt } from './queries.ts'

export const applyAttemptEvent = async (
  { tx }: Context,
  { id, status }: AttemptRow,
  event: keyof typeof attemptMachine,
  change: AttemptChange,
): Promise<void> => {
  const { from, to } = attemptMachine[event]
  if (!(await moveAttempt(tx, { id, from, to, change })))
    fail('conflict', `The attempt is ${status}; that is not possible then.`)
}

/** Passed or not, by its score; what waited for a human waits no more. */
export const decideAttempt = async (
  context: Context,
  row: AttemptRow,
  score: number,
  change: AttemptChange = {},
): Promise<void> => {
  const { tx, now } = context
  const passed = score >= row.threshold
  const ended = { ...change, score, decided_at: now, grade_until: null }
  await applyAttemptEvent(context, row, passed ? 'pass' : 'fail', ended)
  if (!passed) return
  const { id, worker_id, qualification_id } = row
  const valid_until = after(now, row.valid_seconds)
  await keepResult(tx, { worker_id, qualification_id, attempt_id: id, score, now, valid_until })
}
