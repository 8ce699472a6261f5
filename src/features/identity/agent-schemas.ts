/** Agents as their requester sees them: what they may spend, and the keys they carry. */
import { z } from 'zod'
import { SCOPES } from '../../kernel/caller.ts'
import { Id } from '../../kernel/id.ts'
import { MoneySchema } from '../../kernel/money.ts'
import { Instant } from '../../kernel/operation.ts'

/** What an agent may spend. null means no limit of that kind; every limit counts `at_most`. */
export const Mandate = z.object({
  object: z.literal('mandate'),
  agent_id: Id('agent'),
  version: z.int(),
  per_job: MoneySchema.nullable(),
  per_day: MoneySchema.nullable().describe('In any 24 hours'),
  in_all: MoneySchema.nullable(),
  confirm_above: MoneySchema.nullable().describe('A human publishes jobs above this'),
  committed_today: MoneySchema,
  committed_in_all: MoneySchema,
  set_at: Instant,
})

export const Agent = z.object({
  object: z.literal('agent'),
  id: Id('agent'),
  livemode: z.boolean(),
  name: z.string(),
  human_contact: z.string().describe('The person who answers for it; workers see the name'),
  mandate: Mandate,
  created_at: Instant,
})

/** The limits as a human sets them. */
export const mandateLimits = {
  per_job: MoneySchema.nullable().default(null),
  per_day: MoneySchema.nullable().default(null),
  in_all: MoneySchema.nullable().default(null),
  confirm_above: MoneySchema.nullable().default(null),
}

export const ApiKey = z.object({
  object: z.literal('api_key'),
  id: Id('api_key'),
  agent_id: Id('agent'),
  prefix: z.string().describe('The first characters, to tell keys apart'),
  scopes: z.array(z.enum(SCOPES)),
  created_at: Instant,
  revoked_at: Instant.nullable(),
})
