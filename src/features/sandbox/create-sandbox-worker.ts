import { toPublicId } from '../../kernel/id.ts'
import { hashOf, newSecret, WORKER_TOKEN_START } from '../../kernel/secrets.ts'
import { handle } from '../handle.ts'
import { insertWorker } from '../identity/queries.ts'
import { createSandboxWorker } from './contract.ts'
import { insertSandboxPerson, insertWorkerToken } from './queries.ts'

/** A worker without an account. The link carries the token behind the #, which no server log sees. */
export const createSandboxWorkerHandler = handle(
  createSandboxWorker,
  async (context, { simulated }) => {
    const { tx, now, instance } = context
    const person_id = context.newId()
    const worker_id = context.newId()
    const token = newSecret(WORKER_TOKEN_START)
    await insertSandboxPerson(tx, person_id, now)
    const worker = { id: worker_id, person_id, created_at: now }
    await insertWorker(tx, { ...worker, sandbox: true, simulated, of_age_attested_at: null })
    await insertWorkerToken(tx, { sha256: hashOf(token), worker_id, created_at: now })
    context.note({ subject: toPublicId('worker', worker_id), worker_id })
    return {
      object: 'sandbox_worker' as const,
      livemode: false as const,
      worker_id,
      simulated,
      token,
      url: `${instance.public_url}/work#token=${token}`,
    }
  },
)
