import { toPublicId } from '../../kernel/id.ts'
import { handle } from '../handle.ts'
import { insertWorker } from '../identity/queries.ts'
import { admitWaiting } from './contract.ts'
import { admit } from './queries.ts'

/** Admits once, whoever asks how often; somebody who left meanwhile stays away. */
export const admitWaitingHandler = handle(admitWaiting, async (context, { person_id }) => {
  const { tx, now } = context
  const of_age_attested_at = await admit(tx, person_id, now)
  if (of_age_attested_at === undefined) return { admitted: false }
  const id = context.newId()
  await insertWorker(tx, { id, person_id, sandbox: false, of_age_attested_at, created_at: now })
  context.note({ subject: toPublicId('worker', id), worker_id: id })
  return { admitted: true }
})
