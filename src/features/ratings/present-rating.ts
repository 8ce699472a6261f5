/** Ratings in their public forms: one’s own, and the words that everybody reads. */
import type { Uuid } from '../../kernel/id.ts'
import type { OutputOf } from '../../kernel/operation.ts'
import type { Context } from '../handle.ts'
import type { answerRating, getOwnRating } from './contract.ts'
import { findOwnRating, type PublicRatingRow } from './queries.ts'

/** What a worker said of a requester, as they alone read it. */
export const ownRating = async (
  { tx, instance }: Context,
  { worker_id, requester_id, may_rate }: { worker_id: Uuid; requester_id: Uuid; may_rate: boolean },
): Promise<OutputOf<typeof getOwnRating>> => {
  const row = await findOwnRating(tx, worker_id, requester_id)
  const base = { object: 'own_rating' as const, livemode: instance.livemode, requester_id }
  if (row === undefined) return { ...base, may_rate, rating: null }
  const { pay, speed, fairness, communication, text, counted_at, answered } = row
  const counted = counted_at !== null
  const rating = { pay, speed, fairness, communication, text, counted, answered }
  return { ...base, may_rate, rating }
}

export const presentRating = (
  { instance }: Context,
  { id, text, hidden_reason, answer, answered_at }: PublicRatingRow,
): OutputOf<typeof answerRating> => ({
  object: 'rating',
  id,
  livemode: instance.livemode,
  text: hidden_reason === null ? text : null,
  hidden_reason,
  answer: answer === null || answered_at === null ? null : { text: answer, answered_at },
})
