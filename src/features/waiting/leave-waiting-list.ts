import { toPublicId } from '../../kernel/id.ts'
import { fail, handle } from '../handle.ts'
import { personOf } from '../identity/callers.ts'
import { leaveWaitingList } from './contract.ts'
import { presentPlace } from './present-place.ts'
import { leavePlace } from './queries.ts'

export const leaveWaitingListHandler = handle(leaveWaitingList, async (context) => {
  const { tx, now, caller } = context
  const person_id = personOf(caller) ?? fail('forbidden', 'Sign in as a person first.')
  await leavePlace(tx, person_id, now)
  context.note({ subject: toPublicId('person', person_id) })
  return presentPlace(tx, person_id)
})
