/** How decisions about people are made here, in numbers: in public, and row by row for an evaluation. */
import { z } from 'zod'
import { CALLER_KINDS } from '../../../kernel/caller.ts'
import { Id } from '../../../kernel/id.ts'
import { defineOperation, Instant, pageInput, pageOf } from '../../../kernel/operation.ts'
import { CASE_STATUSES, GRAVE, GROUNDS, OUTCOMES, RULE_NAMES } from '../case-schemas.ts'

const percent = z
  .number()
  .nullable()
  .describe('Percent, one decimal; null where there is nothing to count')

export const CaseMonth = z.object({
  month: z.string().describe('YYYY-MM, by UTC'),
  opened_by_machine: z.int(),
  opened_by_people: z.int(),
  first_decisions: z.int(),
  measures: z.int().describe('First decisions that restricted or warned somebody'),
  machine_cases_decided: z.int().describe('Cases that a machine opened and a human ended'),
  agreed_with_machine: z.int().describe('Of these, ended with a measure'),
  agreement_percent: percent,
  alarm: z.boolean().describe('Humans agreed with the machine too often to be looking'),
  reviews: z.int(),
  overturned: z.int(),
  overturned_percent: percent,
  lapsed: z.int().describe('Contested, and answered by nobody in time'),
  sent_outside: z.int(),
  looked_seconds_median: z
    .int()
    .nullable()
    .describe('Time that deciders spent on the evidence of a case'),
  review_days_median: z.number().nullable().describe('From contesting to the answer'),
})

export const getCaseFigures = defineOperation({
  name: 'get_case_figures',
  summary: 'Read how often humans disagree with the machine, and reviewers with deciders, by month',
  route: 'GET /v1/case-figures',
  allow: CALLER_KINDS.filter((kind) => kind !== 'system'),
  scope: 'read',
  effect: 'read',
  input: z.object({}),
  output: z.object({
    object: z.literal('case_figures'),
    livemode: z.boolean(),
    deciders: z.int().describe('Operators who may decide; with one, contested decisions lapse'),
    months: z.array(CaseMonth).describe('The last twelve, newest first'),
  }),
})

export const listCaseEvaluation = defineOperation({
  name: 'list_case_evaluation',
  summary:
    'Export every case of up to two years for an evaluation, without a person in it (PWD 10)',
  route: 'GET /v1/case-evaluation',
  allow: ['operator'],
  effect: 'read',
  input: z.object({ from: Instant, to: Instant, ...pageInput }),
  output: pageOf(
    z.object({
      case_id: Id('case'),
      ground: z.enum(GROUNDS),
      by_machine: z.boolean(),
      status: z.enum(CASE_STATUSES),
      rule: z.enum(RULE_NAMES).nullable(),
      rule_version: z.int().nullable(),
      opened_at: Instant,
      notice_at: Instant.nullable(),
      answered_at: Instant.nullable(),
      outcome: z.enum(OUTCOMES).nullable(),
      grave: z.enum(GRAVE).nullable(),
      decided_at: Instant.nullable(),
      items: z.int().describe('Items of evidence'),
      looked_seconds: z.int().nullable().describe('By the decider'),
      contested_at: Instant.nullable(),
      review: z.enum(['upheld', 'overturned']).nullable(),
      reviewed_at: Instant.nullable(),
      review_looked_seconds: z.int().nullable(),
      closed_at: Instant.nullable(),
    }),
  ),
})
