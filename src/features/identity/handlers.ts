import { createAgentHandler } from './create-agent.ts'
import { createRequesterHandler } from './create-requester.ts'
import { createSignInLinkHandler } from './create-sign-in-link.ts'
import { getMandateHandler } from './get-mandate.ts'
import { getMeHandler } from './get-me.ts'
import { createApiKeyHandler } from './keys/create-api-key.ts'
import { listApiKeysHandler } from './keys/list-api-keys.ts'
import { revokeApiKeyHandler } from './keys/revoke-api-key.ts'
import { listAccountsHandler } from './list-accounts.ts'
import { listAgentsHandler } from './list-agents.ts'
import { addMemberHandler } from './members/add-member.ts'
import { listMembersHandler } from './members/list-members.ts'
import { removeMemberHandler } from './members/remove-member.ts'
import { registerWorkerHandler } from './register-worker.ts'
import { setMandateHandler } from './set-mandate.ts'

/** The handlers of `identity`, by the name of their operation. */
export const identityHandlers = {
  addMember: addMemberHandler,
  createAgent: createAgentHandler,
  createApiKey: createApiKeyHandler,
  createRequester: createRequesterHandler,
  createSignInLink: createSignInLinkHandler,
  getMandate: getMandateHandler,
  getMe: getMeHandler,
  listAccounts: listAccountsHandler,
  listAgents: listAgentsHandler,
  listApiKeys: listApiKeysHandler,
  listMembers: listMembersHandler,
  registerWorker: registerWorkerHandler,
  removeMember: removeMemberHandler,
  revokeApiKey: revokeApiKeyHandler,
  setMandate: setMandateHandler,
}
