/** Who asks, as every worker sees it before accepting: design §2, an agent never acts alone. */
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import { selectAsker } from './agent-queries.ts'

/** The contact of an agent that a sandbox made by itself. */
export const SANDBOX_CONTACT = 'sandbox'

type AskedByNames = { requester: string; agent: string | null; human_contact: string | null }

/** Names of the requester, of the agent if one asks, and of the human who answers for it. */
export const askedByNames = ({
  requester,
  agent,
  contact,
}: {
  requester: string
  agent: string | null
  contact: string | null
}): AskedByNames => ({
  requester,
  agent,
  human_contact: agent === null ? null : (contact ?? SANDBOX_CONTACT),
})

/** The same, looked up. */
export const askedBy = async (
  tx: Transaction,
  asker: { requester_id: Uuid; agent_id: Uuid | null },
): Promise<AskedByNames> => {
  const found = await selectAsker(tx, asker)
  if (found === undefined) throw new Error(`there is no requester ${asker.requester_id}`)
  return askedByNames(found)
}
