/** Cases as the person they are about meets them: read, answer with files and a helper, contest. */
import { z } from 'zod'
import { Id } from '../../kernel/id.ts'
import { CASE_LIMITS } from '../../kernel/limits/case-limits.ts'
import { defineOperation, pageInput, pageOf } from '../../kernel/operation.ts'
import { Answers } from '../assignments/contract.ts'
import { Case, CaseLine, Evidence } from './case-schemas.ts'

const caseId = { case_id: Id('case') }
const text = z.string().trim().min(1).max(CASE_LIMITS.text)

export const listCases = defineOperation({
  name: 'list_cases',
  summary: 'List the cases about you, or as an operator all, newest first',
  route: 'GET /v1/cases',
  allow: ['worker', 'operator'],
  effect: 'read',
  input: z.object({ ...pageInput }),
  output: pageOf(CaseLine),
})

export const getCase = defineOperation({
  name: 'get_case',
  summary:
    'Read one case whole: what is said, on what evidence, what was decided, which clock runs',
  route: 'GET /v1/cases/{case_id}',
  allow: ['worker', 'operator'],
  effect: 'read',
  input: z.object(caseId),
  output: Case,
})

export const answerCase = defineOperation({
  name: 'answer_case',
  summary: 'Say what you have to say to a case about you; whoever decides must open it',
  description:
    'As often as you like until it is decided, and again while it is reviewed. Your time to answer runs on until you say `complete`; then a human may decide at once.',
  route: 'POST /v1/cases/{case_id}/answers',
  allow: ['worker'],
  effect: 'write',
  errors: ['step_out_of_turn'],
  input: z.object({
    ...caseId,
    text,
    complete: z.boolean().default(false).describe('This is all you have to say'),
    helper: z
      .string()
      .trim()
      .min(1)
      .max(300)
      .optional()
      .describe('Who speaks for you, and how to reach them'),
  }),
  output: Case,
})

export const addCaseFile = defineOperation({
  name: 'add_case_file',
  summary: 'Add a picture, a sound, a PDF or a text to a case about you',
  route: 'POST /v1/cases/{case_id}/files',
  allow: ['worker', 'operator'],
  effect: 'write',
  errors: [
    'step_out_of_turn',
    'unsupported_media',
    'body_too_large',
    'image_too_large',
    'image_unreadable',
  ],
  input: z.object({
    ...caseId,
    name: z.string().trim().min(1).max(200),
    data_base64: z.string().max(Math.ceil((CASE_LIMITS.file_bytes * 4) / 3) + 4),
  }),
  output: Case,
})

export const contestDecision = defineOperation({
  name: 'contest_decision',
  summary: 'Contest the decision of a case: another human must answer in 14 days, or it lapses',
  description: 'Possible for 183 days after the decision, also when your account has ended.',
  route: 'POST /v1/cases/{case_id}/contest',
  allow: ['worker'],
  effect: 'write',
  errors: ['step_out_of_turn'],
  input: z.object({ ...caseId, text }),
  output: Case,
})

/** What an item of evidence shows. */
export const EvidenceContent = Evidence.extend({
  object: z.literal('evidence'),
  case_id: Id('case'),
  text: z.string().nullable(),
  assignment: z
    .object({
      id: Id('assignment'),
      job: z.string(),
      input: z.record(z.string(), z.unknown()),
      answers: Answers.nullable(),
      status: z.string(),
    })
    .nullable(),
  file: z.object({ media_type: z.string(), bytes: z.int(), data_base64: z.string() }).nullable(),
})

export const getEvidence = defineOperation({
  name: 'get_evidence',
  summary: 'Read an item of evidence; operators open it first, so that it is known who looked',
  route: 'GET /v1/evidence/{evidence_id}',
  allow: ['worker', 'operator'],
  effect: 'read',
  errors: ['evidence_unopened'],
  input: z.object({ evidence_id: Id('evidence') }),
  output: EvidenceContent,
})
