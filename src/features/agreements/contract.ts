/** The contract of one assignment, as its parties can prove it (charter R41). */
import { z } from 'zod'
import { Id } from '../../kernel/id.ts'
import { defineOperation } from '../../kernel/operation.ts'

export const getAgreement = defineOperation({
  name: 'get_agreement',
  summary: 'Read the signed contract of one assignment: who, what, for how much, until when',
  description:
    'Made on demand and the same for ever: fixed by the moment of the claim, signed by the instance as a W3C Verifiable Credential. Rights in the work pass only upon payment; `rights_passed` says whether they have.',
  route: 'GET /v1/assignments/{assignment_id}/agreement',
  allow: ['worker', 'owner', 'manager', 'reviewer', 'finance', 'agent'],
  scope: 'read',
  effect: 'read',
  input: z.object({ assignment_id: Id('assignment') }),
  output: z.object({
    object: z.literal('agreement'),
    rights_passed: z.boolean(),
    credential: z.record(z.string(), z.unknown()),
  }),
})
