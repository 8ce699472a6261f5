import { uuidCursor } from '../../kernel/cursor.ts'
import { type OutputOf, page } from '../../kernel/operation.ts'
import { asRequester, handle } from '../handle.ts'
import { selectAgents } from './agent-queries.ts'
import { type createAgent, listAgents } from './contract.ts'
import { presentAgent } from './present.ts'

export const listAgentsHandler = handle(listAgents, async (context, { limit, cursor }) => {
  const { tx, now } = context
  const { requester_id } = asRequester(context)
  const before = uuidCursor(cursor)
  const rows = await selectAgents(tx, { requester_id, before, limit: limit + 1 })
  const { data, ...rest } = page(rows, limit, ({ id }) => id)
  const agents: OutputOf<typeof createAgent>[] = []
  // In turn: a transaction has one connection.
  for (const row of data) agents.push(await presentAgent(tx, row, now))
  return { ...rest, data: agents }
})
