/** Shortcuts that exist only where no real money moves. */
import { z } from 'zod'
import { Id } from '../../kernel/id.ts'
import { CURRENCIES, MoneySchema } from '../../kernel/money.ts'
import { defineOperation } from '../../kernel/operation.ts'

export const createSandboxRequester = defineOperation({
  name: 'create_sandbox_requester',
  summary: 'Get a funded requester and an agent key, without signing in',
  route: 'POST /v1/sandbox/requesters',
  allow: ['anonymous', 'operator'],
  effect: 'write',
  sandbox: true,
  secret: true,
  input: z.object({
    name: z.string().trim().min(2).max(120).default('Sandbox requester'),
    currency: z.enum(CURRENCIES).default('EUR'),
  }),
  output: z.object({
    object: z.literal('sandbox_requester'),
    livemode: z.literal(false),
    requester_id: Id('requester'),
    agent_id: Id('agent'),
    key: z.string().describe('Send as Authorization: Bearer …'),
    available: MoneySchema,
  }),
})

export const createSandboxWorker = defineOperation({
  name: 'create_sandbox_worker',
  summary: 'Get a worker and a token, without signing in',
  route: 'POST /v1/sandbox/workers',
  allow: ['anonymous', 'operator'],
  effect: 'write',
  sandbox: true,
  secret: true,
  input: z.object({
    simulated: z
      .boolean()
      .default(false)
      .describe('Played by a program: every answer of this worker says so'),
  }),
  output: z.object({
    object: z.literal('sandbox_worker'),
    livemode: z.literal(false),
    worker_id: Id('worker'),
    simulated: z.boolean(),
    token: z.string().describe('Send as Authorization: Bearer …'),
    url: z.string().describe('Opens the worker’s app signed in as this worker'),
  }),
})
