import { toPublicId } from '../../kernel/id.ts'
import { OPERATOR_LIMITS } from '../../kernel/limits/operator-limits.ts'
import { fail, handle } from '../handle.ts'
import { lookUpPerson } from './contract.ts'
import { findPerson, findWorkerAtWork, lookUpsOf, membershipsOf } from './people-queries.ts'

/** One person in full. That somebody looked stands in the same transaction as an event. */
export const lookUpPersonHandler = handle(lookUpPerson, async (context, { person_id }) => {
  const { tx } = context
  const person = (await findPerson(tx, person_id)) ?? fail('not_found')
  const subject = toPublicId('person', person_id)
  context.note({ subject })
  const before = await lookUpsOf(tx, subject, OPERATOR_LIMITS.looked_up)
  return {
    object: 'person' as const,
    ...person,
    worker: (await findWorkerAtWork(tx, person_id)) ?? null,
    requesters: await membershipsOf(tx, person_id),
    looked_up: before.map(({ at, caller }) => ({ at, by: caller.split(':').at(-1) ?? '' })),
  }
})
