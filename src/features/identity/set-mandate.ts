import { toPublicId } from '../../kernel/id.ts'
import { asRequester, fail, handle } from '../handle.ts'
import { findAgent, insertMandate, lockAgent } from './agent-queries.ts'
import { setMandate } from './contract.ts'
import { limitsFrom, mandateOf } from './mandate.ts'
import { presentMandate } from './present.ts'

/** A new version; what the agent has committed so far goes on counting. */
export const setMandateHandler = handle(setMandate, async (context, { agent_id, ...limits }) => {
  const { tx, now } = context
  const { requester_id, person_id } = asRequester(context)
  const agent = (await findAgent(tx, agent_id, requester_id)) ?? fail('not_found')
  await lockAgent(tx, agent_id)
  const { version, currency } = await mandateOf(tx, agent_id)
  const stated = limitsFrom(limits, currency)
  const mandate = { agent_id, version: version + 1, set_by: person_id, set_at: now, ...stated }
  await insertMandate(tx, mandate, agent.livemode)
  context.note({ subject: toPublicId('agent', agent_id) })
  return presentMandate(tx, mandate, now)
})
