import { toPublicId } from '../../../kernel/id.ts'
import { handle } from '../../handle.ts'
import { collectCosts } from './charge-review.ts'
import { collectReviewCosts } from './contract.ts'

export const collectReviewCostsHandler = handle(
  collectReviewCosts,
  async (context, { requester_id }) => {
    const paid = await collectCosts(context, requester_id)
    if (paid) context.note({ subject: toPublicId('requester', requester_id), requester_id })
    return { paid }
  },
)
