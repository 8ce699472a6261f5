import { toPublicId } from '../../kernel/id.ts'
import { findAssignment } from '../assignments/queries.ts'
import { asRequester, fail, handle } from '../handle.ts'
import { addFavourite } from './contract.ts'
import { putFavourite } from './queries.ts'

/** By work that was handed in: a requester knows nobody else. Asked twice it stays as it is. */
export const addFavouriteHandler = handle(addFavourite, async (context, { assignment_id }) => {
  const { tx, now, instance } = context
  const { requester_id } = asRequester(context)
  const work = await findAssignment(tx, assignment_id)
  if (work === undefined || work.requester_id !== requester_id) return fail('not_found')
  if (work.first_submitted_at === null)
    fail('conflict', `The assignment is ${work.status}; nothing was handed in yet.`)
  const { worker_id } = work
  const row = await putFavourite(tx, { requester_id, worker_id, assignment_id, created_at: now })
  context.note({ subject: toPublicId('worker', worker_id) })
  return { object: 'favourite' as const, livemode: instance.livemode, ...row }
})
