import { toPublicId } from '../../../kernel/id.ts'
import { type Context, handle } from '../../handle.ts'
import { addAttempts, lockTest } from '../queries.ts'
import { returnUnused } from '../test-money.ts'
import { applyAttemptEvent, decideAttempt } from './apply-attempt-event.ts'
import { advanceAttempt } from './contract.ts'
import { type AttemptRow, countBegun, lockAttempt } from './queries.ts'

export const advanceAttemptHandler = handle(advanceAttempt, async (context, { attempt_id }) => {
  const { tx, now } = context
  const row = await lockAttempt(tx, attempt_id)
  if (row === undefined) return { advanced: false }
  const lapses = row.status === 'started' && row.expires_at <= now
  const passes = row.grade_until !== null && row.grade_until <= now
  if (lapses) await lapse(context, row)
  // Whoever ought to have graded said nothing.
  if (passes)
    await decideAttempt(context, row, Math.max(row.threshold, row.score ?? 0), {
      decided_by: null,
    })
  if (lapses || passes) context.note({ subject: toPublicId('attempt', attempt_id) })
  return { advanced: lapses || passes }
})

/** Nothing was handed in: it counts as no test taken, and its money is there for another attempt. */
const lapse = async (context: Context, row: AttemptRow): Promise<void> => {
  const { tx } = context
  const { qualification_id: id, started_at } = row
  const test = await lockTest(tx, id)
  await applyAttemptEvent(context, row, 'lapse', { unpaid_until: started_at })
  if (row.unpaid || test === undefined) return
  if (test.status === 'open') await addAttempts(tx, id, 1)
  else await returnUnused(context, test, await countBegun(tx, id))
}
