import type { Caller } from '../../kernel/caller.ts'
import { kindOf } from '../../kernel/caller.ts'
import { type Context, fail, handle } from '../handle.ts'
import { findAgent } from './agent-queries.ts'
import { personOf } from './callers.ts'
import { getMe } from './contract.ts'
import { presentRequester, presentWorker } from './present.ts'
import { findAccount, findWorkerOf, isOperator, requestersOf } from './queries.ts'

export const getMeHandler = handle(getMe, async (context) => ({
  object: 'me' as const,
  livemode: context.instance.livemode,
  acting_as: kindOf(context.caller),
  ...(await theHuman(context)),
  agent: await theAgent(context, context.caller),
}))

/** What a person may act as. Agents are no person and get the empty answer. */
const theHuman = async ({ tx, caller, instance }: Context) => {
  const person_id = personOf(caller)
  if (person_id === undefined)
    return { email: null, worker: null, requesters: [], operator: false, has_password: false }
  const account = await findAccount(tx, person_id)
  const worker = await findWorkerOf(tx, person_id)
  const requesters = await requestersOf(tx, person_id)
  return {
    email: account?.email ?? null,
    worker: worker === undefined ? null : presentWorker(worker, instance.livemode),
    requesters: requesters.map((row) => ({ ...presentRequester(row), role: row.role })),
    operator: await isOperator(tx, person_id),
    has_password: account?.has_password ?? false,
  }
}

const theAgent = async ({ tx }: Context, caller: Caller) => {
  if (caller.kind !== 'agent') return null
  const agent = (await findAgent(tx, caller.agent_id, caller.requester_id)) ?? fail('not_found')
  return { id: agent.id, name: agent.name, scopes: [...caller.scopes] }
}
