/** The desk: what an operator does with a case. Humans with a session only; a machine may open one. */
import { z } from 'zod'
import { Id } from '../../../kernel/id.ts'
import { CASE_LIMITS } from '../../../kernel/limits/case-limits.ts'
import { defineOperation, pageInput, pageOf } from '../../../kernel/operation.ts'
import { Case, CaseLine, Evidence, GROUNDS, OUTCOMES, RULE_NAMES } from '../case-schemas.ts'

const DAY = 24 * 60 * 60
const caseId = { case_id: Id('case') }
const text = z.string().trim().min(1).max(CASE_LIMITS.text)
const reasons = z.string().trim().min(CASE_LIMITS.reason_minimum).max(CASE_LIMITS.text)

/** Everything that decides something about a person: confirmed lately, and never by a program. */
const decides = { allow: ['operator'], effect: 'write', fresh: true, output: Case } as const
const statement = {
  facts: reasons.describe('What happened, from which the rest follows; the person reads it'),
  data_used: z.string().trim().min(2).max(2_000).describe('Which data about the person was used'),
  relied_on: z
    .array(Id('evidence'))
    .min(1)
    .max(CASE_LIMITS.evidence)
    .describe('The evidence it rests on; you have opened all of the case'),
  contact: z
    .string()
    .trim()
    .min(2)
    .max(300)
    .optional()
    .describe('Whom the person can ask; you, when left out'),
}

export const openCase = defineOperation({
  name: 'open_case',
  summary: 'Open a case about a person: nothing changes for them, and they see it',
  route: 'POST /v1/cases',
  allow: ['operator'],
  effect: 'write',
  errors: ['not_found', 'operator_role_needed'],
  input: z.object({ worker_id: Id('worker'), ground: z.enum(GROUNDS), summary: text }),
  output: Case,
})

export const listCaseQueue = defineOperation({
  name: 'list_case_queue',
  summary: 'List the cases that wait for a human, the most urgent first',
  route: 'GET /v1/case-queue',
  allow: ['operator'],
  effect: 'read',
  input: z.object({ ...pageInput }),
  output: pageOf(CaseLine),
})

export const addEvidence = defineOperation({
  name: 'add_evidence',
  summary: 'Add what the case rests on, before the person is told: an assignment, or words',
  description:
    'Once the person has notice, only the person adds: nobody is judged by what they could not answer.',
  route: 'POST /v1/cases/{case_id}/evidence',
  allow: ['operator'],
  effect: 'write',
  errors: ['not_found', 'step_out_of_turn', 'operator_role_needed'],
  input: z.object({
    ...caseId,
    title: z.string().trim().min(1).max(200),
    text: text.optional(),
    assignment_id: Id('assignment').optional().describe('Work of this person'),
  }),
  output: Case,
})

export const openEvidence = defineOperation({
  name: 'open_evidence',
  summary: 'Open an item of evidence: who looked at what, when and how long is kept',
  route: 'POST /v1/evidence/{evidence_id}/open',
  allow: ['operator'],
  effect: 'write',
  input: z.object({ evidence_id: Id('evidence') }),
  output: Evidence.extend({ object: z.literal('evidence_opened'), case_id: Id('case') }),
})

export const giveNotice = defineOperation({
  ...decides,
  name: 'give_notice',
  summary:
    'Tell the person what is said, by which rule and on what evidence; they have 7 days or more',
  route: 'POST /v1/cases/{case_id}/notice',
  errors: ['step_out_of_turn', 'operator_role_needed'],
  input: z.object({
    ...caseId,
    rule: z.enum(RULE_NAMES),
    text: reasons.describe('What happened and what may follow; the person reads and answers it'),
    answer_days: z
      .int()
      .min(CASE_LIMITS.answer_minimum / DAY)
      .max(CASE_LIMITS.answer_maximum / DAY)
      .default(CASE_LIMITS.answer_minimum / DAY),
    after_warning: Id('decision')
      .optional()
      .describe('The written warning about the same rule that this would repeat'),
  }),
})

export const suspendMeanwhile = defineOperation({
  ...decides,
  name: 'suspend_meanwhile',
  summary: 'Suspend somebody before the decision, for 7 days at most, once in a case',
  description:
    'It ends by itself or becomes a decision. It touches new work only: work in hand, money, reading and answering go on.',
  route: 'POST /v1/cases/{case_id}/suspend-meanwhile',
  errors: ['step_out_of_turn', 'evidence_unopened', 'operator_role_needed'],
  input: z.object({
    ...caseId,
    days: z
      .int()
      .min(1)
      .max(CASE_LIMITS.interim_suspension / DAY),
    ...statement,
  }),
})

export const decideCase = defineOperation({
  ...decides,
  name: 'decide_case',
  summary: 'Decide a case after the answer, with reasons; `none` closes it',
  description:
    'You have opened every item of evidence. An account ends 30 days later, or at once for a grave rule, and then a review starts by itself.',
  route: 'POST /v1/cases/{case_id}/decision',
  errors: ['step_out_of_turn', 'evidence_unopened', 'operator_role_needed'],
  input: z.object({
    ...caseId,
    outcome: z.enum(OUTCOMES),
    days: z
      .int()
      .min(1)
      .max(CASE_LIMITS.restriction_maximum / DAY)
      .optional()
      .describe('How long; needed for probation, restricted, suspended and deranked'),
    keep_from: Id('requester').optional().describe('Whose work, for deranked'),
    ...statement,
  }),
})

export const dropCase = defineOperation({
  ...decides,
  name: 'drop_case',
  summary: 'End a case in the person’s favour, at any time before it is decided',
  route: 'POST /v1/cases/{case_id}/drop',
  errors: ['step_out_of_turn', 'operator_role_needed'],
  input: z.object({ ...caseId, text: text.describe('Why; the person reads it') }),
})

const reviewed = {
  ...caseId,
  outcome: z.enum(['upheld', 'overturned']),
  ...statement,
}

export const reviewDecision = defineOperation({
  ...decides,
  name: 'review_decision',
  summary: 'Answer a contested decision, as another human than the one who decided',
  description:
    'You have opened every item of evidence. `overturned` repairs at once: the person stands as before and is paid for the days out.',
  route: 'POST /v1/cases/{case_id}/review',
  errors: ['step_out_of_turn', 'evidence_unopened', 'second_human_needed', 'operator_role_needed'],
  input: z.object(reviewed),
})

export const recordOutsideFinding = defineOperation({
  ...decides,
  name: 'record_outside_finding',
  summary: 'Write down what the outside ombudsperson found, with their letter as evidence',
  route: 'POST /v1/cases/{case_id}/outside-finding',
  errors: ['conflict', 'step_out_of_turn', 'evidence_unopened', 'operator_role_needed'],
  input: z.object(reviewed),
})

export const liftRestriction = defineOperation({
  ...decides,
  name: 'lift_restriction',
  summary: 'End what a decision imposes before its time, in the person’s favour',
  route: 'POST /v1/cases/{case_id}/lift',
  errors: ['step_out_of_turn', 'operator_role_needed'],
  input: z.object(caseId),
})
