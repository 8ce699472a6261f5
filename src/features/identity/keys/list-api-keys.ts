import { uuidCursor } from '../../../kernel/cursor.ts'
import { page } from '../../../kernel/operation.ts'
import { asRequester, fail, handle } from '../../handle.ts'
import { findAgent, selectApiKeys } from '../agent-queries.ts'
import { listApiKeys } from '../contract.ts'
import { presentApiKey } from '../present.ts'

export const listApiKeysHandler = handle(listApiKeys, async (context, input) => {
  const { tx } = context
  const { agent_id, limit } = input
  if ((await findAgent(tx, agent_id, asRequester(context).requester_id)) === undefined)
    fail('not_found')
  const before = uuidCursor(input.cursor)
  const rows = await selectApiKeys(tx, { agent_id, before, limit: limit + 1 })
  return page(rows.map(presentApiKey), limit, ({ id }) => id)
})
