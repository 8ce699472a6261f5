/** People, requesters, agents and keys: who may act, for whom, and up to which sum. */
import { z } from 'zod'
import { CALLER_KINDS, MEMBER_ROLES, SCOPES } from '../../kernel/caller.ts'
import { Id } from '../../kernel/id.ts'
import { CURRENCIES } from '../../kernel/money.ts'
import { defineOperation, Instant, pageInput, pageOf } from '../../kernel/operation.ts'
import { Agent, ApiKey, Mandate, mandateLimits } from './agent-schemas.ts'

export const Requester = z.object({
  object: z.literal('requester'),
  id: Id('requester'),
  livemode: z.boolean(),
  name: z.string(),
  currency: z.enum(CURRENCIES),
  created_at: Instant,
})

export const Worker = z.object({
  object: z.literal('worker'),
  id: Id('worker'),
  livemode: z.boolean(),
  created_at: Instant,
})

export const getMe = defineOperation({
  name: 'get_me',
  summary: 'Read who you are here and what you may act as',
  route: 'GET /v1/me',
  allow: ['person', 'worker', ...MEMBER_ROLES, 'agent', 'operator'],
  scope: 'read',
  effect: 'read',
  input: z.object({}),
  output: z.object({
    object: z.literal('me'),
    livemode: z.boolean(),
    acting_as: z.enum(CALLER_KINDS),
    email: z.string().nullable().describe('null for agents and sandbox workers'),
    worker: Worker.nullable(),
    requesters: z.array(Requester.extend({ role: z.enum(MEMBER_ROLES) })),
    agent: z
      .object({ id: Id('agent'), name: z.string(), scopes: z.array(z.enum(SCOPES)) })
      .nullable(),
    operator: z.boolean(),
    has_password: z
      .boolean()
      .describe('false after a sign-in link: offer to set one, see POST /api/auth/set-password'),
  }),
})

export const registerWorker = defineOperation({
  name: 'register_worker',
  summary: 'Start working here: 18 or over, and nothing more is asked',
  route: 'POST /v1/workers',
  allow: ['person', 'worker', ...MEMBER_ROLES, 'operator'],
  effect: 'write',
  errors: ['waiting_list'],
  input: z.object({
    of_age: z.literal(true).describe('I am 18 or over (charter R47)'),
  }),
  output: Worker,
})

export const createRequester = defineOperation({
  name: 'create_requester',
  summary: 'Set up an organisation that asks people for work',
  route: 'POST /v1/requesters',
  allow: ['person', 'worker', ...MEMBER_ROLES, 'operator'],
  effect: 'write',
  input: z.object({
    name: z.string().trim().min(2).max(120),
    currency: z.enum(CURRENCIES).default('EUR'),
  }),
  output: Requester,
})

export const Member = z.object({
  object: z.literal('member'),
  person_id: Id('person'),
  email: z.string(),
  role: z.enum(MEMBER_ROLES),
  created_at: Instant,
})

export const listMembers = defineOperation({
  name: 'list_members',
  summary: 'List the people who act for your requester',
  route: 'GET /v1/members',
  allow: MEMBER_ROLES,
  effect: 'read',
  input: z.object({ ...pageInput }),
  output: pageOf(Member),
})

export const addMember = defineOperation({
  name: 'add_member',
  summary: 'Give a person with an account here a role in your requester',
  route: 'POST /v1/members',
  allow: ['owner'],
  effect: 'write',
  fresh: true,
  errors: ['not_found', 'conflict'],
  input: z.object({ email: z.email().max(254), role: z.enum(MEMBER_ROLES) }),
  output: Member,
})

export const removeMember = defineOperation({
  name: 'remove_member',
  summary: 'End a person’s role in your requester; the last owner stays',
  route: 'DELETE /v1/members/{person_id}',
  allow: ['owner'],
  effect: 'write',
  fresh: true,
  errors: ['conflict'],
  input: z.object({ person_id: Id('person') }),
  output: z.object({ removed: z.boolean() }),
})

export const createAgent = defineOperation({
  name: 'create_agent',
  summary: 'Register a program that acts for your requester, with its mandate',
  description: 'You become its human contact. It can do nothing before it has a key.',
  route: 'POST /v1/agents',
  allow: ['owner', 'manager'],
  effect: 'write',
  fresh: true,
  input: z.object({ name: z.string().trim().min(2).max(80), ...mandateLimits }),
  output: Agent,
})

export const listAgents = defineOperation({
  name: 'list_agents',
  summary: 'List the programs that act for your requester',
  route: 'GET /v1/agents',
  allow: MEMBER_ROLES,
  effect: 'read',
  input: z.object({ ...pageInput }),
  output: pageOf(Agent),
})

export const getMandate = defineOperation({
  name: 'get_mandate',
  summary: 'Read what the agent may do and spend, and what it has committed',
  route: 'GET /v1/mandate',
  allow: ['agent'],
  scope: 'read',
  effect: 'read',
  input: z.object({}),
  output: Mandate,
})

export const setMandate = defineOperation({
  name: 'set_mandate',
  summary: 'Set what an agent may spend; only a human can',
  route: 'PUT /v1/agents/{agent_id}/mandate',
  allow: ['owner', 'manager'],
  effect: 'write',
  fresh: true,
  input: z.object({ agent_id: Id('agent'), ...mandateLimits }),
  output: Mandate,
})

export const createApiKey = defineOperation({
  name: 'create_api_key',
  summary: 'Make a key for an agent; it is shown this once',
  route: 'POST /v1/agents/{agent_id}/keys',
  allow: ['owner', 'manager'],
  effect: 'write',
  secret: true,
  fresh: true,
  input: z.object({
    agent_id: Id('agent'),
    scopes: z
      .array(z.enum(SCOPES))
      .min(1)
      .default([...SCOPES]),
  }),
  output: ApiKey.extend({ key: z.string().describe('Keep it; we store only its hash') }),
})

export const listApiKeys = defineOperation({
  name: 'list_api_keys',
  summary: 'List an agent’s keys, never their secrets',
  route: 'GET /v1/agents/{agent_id}/keys',
  allow: MEMBER_ROLES,
  effect: 'read',
  input: z.object({ agent_id: Id('agent'), ...pageInput }),
  output: pageOf(ApiKey),
})

export const revokeApiKey = defineOperation({
  name: 'revoke_api_key',
  summary: 'End a key at once; its open jobs go on and are paid',
  route: 'DELETE /v1/keys/{key_id}',
  allow: ['owner', 'manager'],
  effect: 'write',
  input: z.object({ key_id: Id('api_key') }),
  output: ApiKey,
})

export const createSignInLink = defineOperation({
  name: 'create_sign_in_link',
  summary: 'Make a sign-in link for an e-mail address, to hand over',
  description:
    'For instances without a mail server and for forgotten passwords. Works once, for one hour.',
  route: 'POST /v1/sign-in-links',
  allow: ['operator'],
  effect: 'write',
  secret: true,
  fresh: true,
  input: z.object({ email: z.email().max(254) }),
  output: z.object({ url: z.string(), expires_at: Instant }),
})

export const listAccounts = defineOperation({
  name: 'list_accounts',
  summary: 'List the people of this instance, newest first',
  route: 'GET /v1/accounts',
  allow: ['operator'],
  effect: 'read',
  input: z.object({ ...pageInput }),
  output: pageOf(
    z.object({
      person_id: Id('person'),
      email: z.string().describe('Shortened; look_up_person shows it, and leaves a trace'),
      worker: z.boolean(),
      requesters: z.int(),
      operator: z.boolean(),
      created_at: Instant,
    }),
  ),
})
