/**
 * From a proof of identity to a caller: a key is an agent, a sandbox token a worker, a session a
 * human who says as what they act. Everything the doors know about who calls comes from here.
 */
import type { Database } from '../../database/pool.ts'
import type { Caller } from '../../kernel/caller.ts'
import { Problem } from '../../kernel/errors.ts'
import { fromPublicId, type Uuid } from '../../kernel/id.ts'
import { hashOf, keyStart, WORKER_TOKEN_START } from '../../kernel/secrets.ts'
import type { Session } from './login/login.ts'
import { findWorkerOf, isOperator, roleIn } from './queries.ts'
import { findKeyHolder, findWorkerByToken } from './secrets/queries.ts'

/** The human behind a caller; undefined for agents, strangers and loops. */
export const personOf = (caller: Caller): Uuid | undefined =>
  'person_id' in caller ? caller.person_id : undefined

/**
 * Whoever holds this secret: an agent by its key, or, where no real money moves, a worker by their
 * token. Throws Problem('unauthenticated') for anything unknown, revoked or from the other kind of
 * instance, always in the same words.
 */
export const callerOfSecret = async (
  database: Database,
  livemode: boolean,
  secret: string,
): Promise<Caller> => {
  if (secret.startsWith(keyStart(livemode))) {
    const holder = await findKeyHolder(database, hashOf(secret))
    if (holder) return { kind: 'agent', ...holder }
  }
  if (!livemode && secret.startsWith(WORKER_TOKEN_START)) {
    const worker = await findWorkerByToken(database, hashOf(secret))
    if (worker) return { kind: 'worker', ...worker }
  }
  throw new Problem('unauthenticated', {
    detail: 'The key is unknown or revoked, or belongs to another instance.',
  })
}

/**
 * A signed-in human in the role they name: `worker`, `operator`, a requester's id, or none of these.
 * Throws `forbidden` for a role they do not have and `not_found` for a requester that is not theirs.
 */
export const callerOfSession = async (
  database: Database,
  { person_id, confirmed_at }: Session,
  actingAs: string | undefined,
): Promise<Caller> => {
  switch (actingAs) {
    case undefined:
    case 'person':
      return { kind: 'person', person_id, confirmed_at }
    case 'worker': {
      const worker = await findWorkerOf(database, person_id)
      if (worker) return { kind: 'worker', worker_id: worker.id, person_id }
      throw new Problem('forbidden', {
        detail: 'You are not a worker here yet; call register_worker first.',
      })
    }
    case 'operator':
      if (await isOperator(database, person_id))
        return { kind: 'operator', person_id, confirmed_at }
      throw new Problem('forbidden', { detail: 'You are not an operator of this instance.' })
    default: {
      const requester_id = requesterIdIn(actingAs)
      const role = await roleIn(database, person_id, requester_id)
      if (role) return { kind: 'member', requester_id, person_id, role, confirmed_at }
      throw new Problem('not_found', { detail: 'You act for no requester of that id.' })
    }
  }
}

const requesterIdIn = (text: string): Uuid => {
  try {
    return fromPublicId('requester', text)
  } catch {
    throw new Problem('invalid_input', {
      detail: 'Fairhand-Acting-As is worker, operator, person, or the id of a requester (req_…).',
      param: 'Fairhand-Acting-As',
    })
  }
}
