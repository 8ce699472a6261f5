/** The work record: what a worker did here, signed, to take along (charter R36). */
import { z } from 'zod'
import { Id } from '../../kernel/id.ts'
import { CURRENCIES } from '../../kernel/money.ts'
import { defineOperation, Instant, pageInput, pageOf } from '../../kernel/operation.ts'
import { Skill } from './skill-schemas.ts'

const worker = { allow: ['worker'] } as const

export const exportRecord = defineOperation({
  ...worker,
  name: 'export_record',
  summary: 'Take your work record along: what you did and earned here, signed',
  description:
    'A W3C Verifiable Credential 2.0 with an eddsa-jcs-2022 proof: work, hours, pay, the tests you passed, and what humans decided about you. Free, at once, as often as you like, whatever the state of your account. Any program can check it without asking this instance.',
  route: 'GET /v1/me/record',
  effect: 'read',
  input: z.object({}),
  output: z.object({
    object: z.literal('record'),
    credential: z.record(z.string(), z.unknown()),
  }),
})

const Totals = z.array(
  z.object({
    currency: z.enum(CURRENCIES),
    earned: z.string(),
    paid_out: z.string(),
  }),
)

const BroughtRecord = z.object({
  object: z.literal('brought_record'),
  id: Id('record'),
  issuer: z.string().describe('The key that signed it, as did:key'),
  place_name: z.string().describe('What the record calls its place; only the key is proof'),
  answers: z.int(),
  seconds: z.int(),
  totals: Totals,
  skills: z.array(Skill).describe('What was shown elsewhere; for you and whom you show it to'),
  decisions: z.int().describe('Decisions about the person that stand in it, reviews included'),
  brought_at: Instant,
})

export const bringRecord = defineOperation({
  ...worker,
  name: 'bring_record',
  summary: 'Bring a signed work record from another instance',
  description: 'Its signature is checked; who brings it is not proven, and it is shown as brought.',
  route: 'POST /v1/me/records',
  effect: 'write',
  errors: ['record_refused', 'conflict'],
  input: z.object({ credential: z.record(z.string(), z.unknown()) }),
  output: BroughtRecord,
})

export const listBroughtRecords = defineOperation({
  ...worker,
  name: 'list_brought_records',
  summary: 'List the work records you brought from elsewhere',
  route: 'GET /v1/me/records',
  effect: 'read',
  input: z.object({ ...pageInput }),
  output: pageOf(BroughtRecord),
})

export const removeBroughtRecord = defineOperation({
  ...worker,
  name: 'remove_brought_record',
  summary: 'Remove a work record you brought',
  route: 'DELETE /v1/me/records/{record_id}',
  effect: 'write',
  input: z.object({ record_id: Id('record') }),
  output: z.object({ removed: z.boolean() }),
})
