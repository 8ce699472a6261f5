import { toPublicId } from '../../kernel/id.ts'
import { asRequester, fail, handle } from '../handle.ts'
import { insertAgent, insertMandate } from './agent-queries.ts'
import { createAgent } from './contract.ts'
import { limitsFrom } from './mandate.ts'
import { presentAgent } from './present.ts'
import { findAccount, findRequester } from './queries.ts'

export const createAgentHandler = handle(createAgent, async (context, { name, ...limits }) => {
  const { tx, now } = context
  const { requester_id, person_id } = asRequester(context)
  const requester = (await findRequester(tx, requester_id)) ?? fail('not_found')
  const { livemode, currency } = requester
  const id = context.newId()
  const agent = { id, requester_id, livemode, name, contact_person_id: person_id, created_at: now }
  await insertAgent(tx, agent)
  const mandate = { agent_id: id, version: 1, set_by: person_id, set_at: now }
  await insertMandate(tx, { ...mandate, ...limitsFrom(limits, currency) }, livemode)
  context.note({ subject: toPublicId('agent', id) })
  const account = person_id === null ? undefined : await findAccount(tx, person_id)
  return presentAgent(tx, { ...agent, contact: account?.name ?? null }, now)
})
