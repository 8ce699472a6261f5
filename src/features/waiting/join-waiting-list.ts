import { toPublicId } from '../../kernel/id.ts'
import { fail, handle } from '../handle.ts'
import { personOf } from '../identity/callers.ts'
import { findWorkerOf } from '../identity/queries.ts'
import { joinWaitingList } from './contract.ts'
import { presentPlace } from './present-place.ts'
import { takePlace } from './queries.ts'

/** Joining twice changes nothing; whoever works here already has nothing to wait for. */
export const joinWaitingListHandler = handle(joinWaitingList, async (context) => {
  const { tx, now, caller } = context
  const person_id = personOf(caller) ?? fail('forbidden', 'Sign in as a person first.')
  if ((await findWorkerOf(tx, person_id)) !== undefined)
    fail('conflict', 'You can work here already; nothing has to be waited for.')
  await takePlace(tx, person_id, now)
  context.note({ subject: toPublicId('person', person_id) })
  return presentPlace(tx, person_id)
})
