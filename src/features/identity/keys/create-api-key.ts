import { toPublicId } from '../../../kernel/id.ts'
import { hashOf, keyStart, newSecret, prefixOf } from '../../../kernel/secrets.ts'
import { asRequester, fail, handle } from '../../handle.ts'
import { findAgent, insertApiKey } from '../agent-queries.ts'
import { createApiKey } from '../contract.ts'
import { presentApiKey } from '../present.ts'

/** The key goes out once, in this answer; only its hash stays. */
export const createApiKeyHandler = handle(createApiKey, async (context, input) => {
  const { tx, now, instance } = context
  const { requester_id, person_id } = asRequester(context)
  const agent = (await findAgent(tx, input.agent_id, requester_id)) ?? fail('not_found')
  const key = newSecret(keyStart(instance.livemode))
  const row = {
    id: context.newId(),
    agent_id: agent.id,
    prefix: prefixOf(key),
    scopes: [...new Set(input.scopes)],
    created_at: now,
    revoked_at: null,
  }
  await insertApiKey(tx, { ...row, sha256: hashOf(key), created_by: person_id })
  context.note({ subject: toPublicId('api_key', row.id) })
  return { ...presentApiKey(row), key }
})
