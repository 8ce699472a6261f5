import { toPublicId } from '../../../kernel/id.ts'
import { asRequester, fail, handle } from '../../handle.ts'
import { endApiKey } from '../agent-queries.ts'
import { revokeApiKey } from '../contract.ts'
import { presentApiKey } from '../present.ts'

/** From the next request on the key is worth nothing; jobs it opened go on and are paid. */
export const revokeApiKeyHandler = handle(revokeApiKey, async (context, { key_id }) => {
  const { requester_id } = asRequester(context)
  const ended = await endApiKey(context.tx, { key_id, requester_id, now: context.now })
  const key = ended ?? fail('not_found')
  context.note({ subject: toPublicId('api_key', key_id) })
  return presentApiKey(key)
})
