/** The contract of one assignment, as its parties can prove it (charter R41). */
import { z } from 'zod'
import { Id } from '../../kernel/id.ts'
import { defineOperation } from '../../kernel/operation.ts'

export const PAPER_LANGUAGES = ['en', 'fr'] as const
export type PaperLanguage = (typeof PAPER_LANGUAGES)[number]

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

export const getAgreementPdf = defineOperation({
  name: 'get_agreement_pdf',
  summary: 'Read the contract of one assignment as a PDF, with the signed text inside',
  description:
    'For paper and for whoever asks for one. The same for ever, byte for byte; the signed contract of get_agreement is attached as agreement.json.',
  route: 'GET /v1/assignments/{assignment_id}/agreement-pdf',
  allow: ['worker', 'owner', 'manager', 'reviewer', 'finance', 'agent'],
  scope: 'read',
  effect: 'read',
  input: z.object({
    assignment_id: Id('assignment'),
    lang: z.enum(PAPER_LANGUAGES).default('en').describe('The language of the paper'),
  }),
  output: z.object({
    object: z.literal('agreement_pdf'),
    name: z.string(),
    media_type: z.literal('application/pdf'),
    data_base64: z.string(),
  }),
})
