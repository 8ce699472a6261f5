import { toPublicId } from '../../kernel/id.ts'
import { asRequester, fail, handle } from '../handle.ts'
import { answerRating } from './contract.ts'
import { presentRating } from './present-rating.ts'
import { findPublicRating, insertAnswer } from './queries.ts'

/** Once, so that the last word is not whoever writes longest. */
export const answerRatingHandler = handle(answerRating, async (context, { rating_id, text }) => {
  const { tx, now } = context
  const { requester_id, person_id } = asRequester(context)
  const rating = await findPublicRating(tx, rating_id)
  if (rating?.requester_id !== requester_id || person_id === null) return fail('not_found')
  if (rating.hidden_reason !== null) fail('conflict', 'The words are hidden; nobody reads them.')
  if (!(await insertAnswer(tx, { rating_id, text, answered_by: person_id, now })))
    fail('conflict', 'It was answered before; one answer is public.')
  context.note({ subject: toPublicId('rating', rating_id), requester_id })
  return presentRating(context, { ...rating, answer: text, answered_at: now })
})
