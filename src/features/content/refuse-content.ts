/** Refuses work whose content its worker has not agreed to see, or has seen enough of for a day. */
import type { Uuid } from '../../kernel/id.ts'
import { type Context, fail } from '../handle.ts'
import { type ContentTies, flaggedSpans } from './queries.ts'
import { timeLeft } from './rules.ts'

/** Asks the database nothing unless it refuses; then when there will be time again. */
export const refuseByContent = async (
  { tx, now }: Context,
  { unagreed, time_used, reported }: ContentTies,
  worker_id: Uuid,
): Promise<void> => {
  if (unagreed) fail('content_not_agreed')
  if (reported) fail('content_not_agreed', 'You reported this job; it waits for an answer.')
  if (!time_used) return
  const { more_from } = timeLeft(await flaggedSpans(tx, worker_id, now))
  const until = more_from === null ? '' : ` The next is possible from ${more_from.toISOString()}.`
  fail('flagged_time_used', `Two hours of such work in 24 hours are the most.${until}`)
}
