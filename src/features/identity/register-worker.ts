import { toPublicId } from '../../kernel/id.ts'
import { fail, handle } from '../handle.ts'
import { signUpIsOpen } from '../market/queries.ts'
import { personOf } from './callers.ts'
import { registerWorker } from './contract.ts'
import { presentWorker } from './present.ts'
import { findWorkerOf, insertWorker } from './queries.ts'

/**
 * A person is one worker: who registers again gets the worker they are. When there are far more people
 * than paid work, new ones are told so and can wait for a place (charter R48).
 */
export const registerWorkerHandler = handle(registerWorker, async (context) => {
  const { tx, now, instance } = context
  const person_id = personOf(context.caller) ?? fail('forbidden', 'Sign in as a person first.')
  const standing = await findWorkerOf(tx, person_id)
  if (standing === undefined && !(await signUpIsOpen(tx))) fail('waiting_list')
  const id = context.newId()
  await insertWorker(tx, {
    id,
    person_id,
    sandbox: false,
    of_age_attested_at: now,
    created_at: now,
  })
  const worker = (await findWorkerOf(tx, person_id)) ?? fail('not_found')
  context.note({ subject: toPublicId('worker', worker.id), worker_id: worker.id })
  return presentWorker(worker, instance.livemode)
})
