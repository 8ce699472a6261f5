import { SCOPES } from '../../kernel/caller.ts'
import { toPublicId, type Uuid } from '../../kernel/id.ts'
import { LIMITS } from '../../kernel/limits.ts'
import { type Currency, money } from '../../kernel/money.ts'
import { hashOf, keyStart, newSecret, prefixOf } from '../../kernel/secrets.ts'
import { depositInto } from '../funds/deposit.ts'
import { type Context, handle } from '../handle.ts'
import { insertAgent, insertApiKey, insertMandate } from '../identity/agent-queries.ts'
import { insertRequester } from '../identity/queries.ts'
import { createSandboxRequester } from './contract.ts'

/** A requester with money and an agent with a key, and no human: only where nothing is real. */
export const createSandboxRequesterHandler = handle(
  createSandboxRequester,
  async (context, { name, currency }) => {
    const { tx, now } = context
    const requester_id = context.newId()
    const requester = { id: requester_id, name, currency, livemode: false, created_at: now }
    await insertRequester(tx, requester)
    const available = money(LIMITS.sandbox_deposit, currency)
    await depositInto(context, { requester_id, deposit_id: context.newId(), amount: available })
    const { agent_id, key } = await makeAgent(context, requester_id, currency)
    context.note({ subject: toPublicId('requester', requester_id), requester_id })
    return {
      object: 'sandbox_requester' as const,
      livemode: false as const,
      requester_id,
      agent_id,
      key,
      available,
    }
  },
)

const makeAgent = async (context: Context, requester_id: Uuid, currency: Currency) => {
  const { tx, now } = context
  const agent_id = context.newId()
  await insertAgent(tx, {
    id: agent_id,
    requester_id,
    livemode: false,
    name: 'Sandbox agent',
    contact_person_id: null,
    created_at: now,
  })
  const limits = { per_job: LIMITS.sandbox_per_job, per_day: LIMITS.sandbox_per_day }
  const open = { in_all: null, confirm_above: null }
  const mandate = { agent_id, version: 1, currency, ...limits, ...open, set_by: null, set_at: now }
  await insertMandate(tx, mandate, false)
  const key = newSecret(keyStart(false))
  await insertApiKey(tx, {
    id: context.newId(),
    agent_id,
    prefix: prefixOf(key),
    scopes: [...SCOPES],
    created_at: now,
    revoked_at: null,
    sha256: hashOf(key),
    created_by: null,
  })
  return { agent_id, key }
}
