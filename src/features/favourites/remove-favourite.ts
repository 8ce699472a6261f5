import { toPublicId } from '../../kernel/id.ts'
import { asRequester, fail, handle } from '../handle.ts'
import { removeFavourite } from './contract.ts'
import { deleteFavourite } from './queries.ts'

export const removeFavouriteHandler = handle(removeFavourite, async (context, { worker_id }) => {
  const { requester_id } = asRequester(context)
  if (!(await deleteFavourite(context.tx, requester_id, worker_id))) return fail('not_found')
  context.note({ subject: toPublicId('worker', worker_id) })
  return { removed: true }
})
