/** What a case, its evidence and its decisions look like, to both sides alike. */
import { z } from 'zod'
import { Id } from '../../kernel/id.ts'
import { MoneySchema } from '../../kernel/money.ts'
import { Instant } from '../../kernel/operation.ts'

/** How far a case has got (design §3). */
export const CASE_STATUSES = [
  'opened',
  'notice',
  'response',
  'decided',
  'review',
  'outside',
  'closed',
  'rectified',
  'lapsed',
] as const
export type CaseStatus = (typeof CASE_STATUSES)[number]

/** The rules by their names; what each says stands in rule-book.ts. */
export const RULE_NAMES = [
  'abuse',
  'made_up_answers',
  'copied_answers',
  'ai_where_forbidden',
  'shared_account',
  'data_misuse',
  'unsafe_conduct',
  'violence',
  'fraud',
  'identity_theft',
  'minors',
  'automation',
  'several_accounts',
] as const
export type RuleName = (typeof RULE_NAMES)[number]

/** Grounds on which an account ends at once, and then a review starts by itself (charter R22). */
export const GRAVE = [
  'violence',
  'fraud_with_loss',
  'identity_theft',
  'sexual_content_with_minors',
  'proven_automation',
  'multiple_accounts',
  'same_breach_after_warning',
] as const
export type Grave = (typeof GRAVE)[number]

/** What a first decision can come to, the mildest first. */
export const OUTCOMES = [
  'none',
  'warned',
  'probation',
  'restricted',
  'suspended',
  'deranked',
  'terminated',
] as const
export type Outcome = (typeof OUTCOMES)[number]

/** What somebody, or a machine, saw. */
export const GROUNDS = [
  'conduct',
  'safety',
  'answers',
  'automation',
  'many_blocks',
  'shared_payee',
] as const

export const EVIDENCE_KINDS = ['assignment', 'block', 'worker', 'note', 'file', 'answer'] as const

export const Evidence = z.object({
  id: Id('evidence'),
  kind: z.enum(EVIDENCE_KINDS),
  by_worker: z.boolean().describe('Sent by the person whom the case is about'),
  title: z.string(),
  added_at: Instant,
  opened_at: Instant.nullable().describe(
    'When you opened it last; whoever decides opens each item',
  ),
})

export const Rule = z.object({ name: z.enum(RULE_NAMES), version: z.int(), says: z.string() })

/** The reasons, complete or not written at all (charter R21). */
export const Statement = z.object({
  facts: z.string(),
  rule: Rule,
  data_used: z.string(),
  automation: z.string().describe('What part machines had in it'),
  duration: z.string(),
  how_to_contest: z.string(),
  contact: z.string().describe('A competent person to ask'),
  relied_on: z.array(Id('evidence')),
})

export const DECISION_KINDS = ['interim', 'first', 'review', 'outside'] as const

/** How far a restriction has got; null where a decision restricts nothing. */
export const EFFECTS = ['announced', 'in_force', 'lapsed_to_probation', 'ended'] as const

export const Decision = z.object({
  id: Id('decision'),
  kind: z.enum(DECISION_KINDS),
  outcome: z.enum([...OUTCOMES, 'upheld', 'overturned']),
  author_role: z.enum(['reviewer', 'admin']),
  by_you: z.boolean(),
  grave: z.enum(GRAVE).nullable(),
  kept_from: z.string().nullable().describe('The requester whose work is kept from the person'),
  decided_at: Instant,
  effective_at: Instant,
  ends_at: Instant.nullable(),
  effect: z.enum(EFFECTS).nullable(),
  compensation: z.array(MoneySchema).describe('Paid because the decision was overturned'),
  statement: Statement,
})

/** What the caller may do now. */
export const STEPS = [
  'add_evidence',
  'give_notice',
  'drop',
  'answer',
  'add_file',
  'suspend_meanwhile',
  'decide',
  'contest',
  'review',
  'record_outside_finding',
  'lift',
] as const

export const Case = z.object({
  object: z.literal('case'),
  id: Id('case'),
  livemode: z.boolean(),
  worker_id: Id('worker'),
  ground: z.enum(GROUNDS),
  summary: z.string(),
  by_machine: z.boolean().describe('A machine opened it; a human decides it'),
  status: z.enum(CASE_STATUSES),
  rule: Rule.nullable(),
  notice: z.string().nullable().describe('What the person was told, and asked to answer'),
  helper: z.string().nullable().describe('Who speaks for the person, in the person’s words'),
  opened_at: Instant,
  notice_at: Instant.nullable(),
  answer_due_at: Instant.nullable(),
  answered_at: Instant.nullable(),
  contested_at: Instant.nullable(),
  due_at: Instant.nullable().describe('When the running clock acts by itself; see `at_due`'),
  at_due: z
    .enum([
      'closes',
      'goes_to_a_human',
      'can_no_longer_be_contested',
      'lapses',
      'goes_to_the_ombudsperson',
      'ombudsperson_is_reminded',
    ])
    .nullable()
    .describe('What the clock does then, if nobody acts'),
  closed_at: Instant.nullable(),
  ombudsperson: z.string().nullable().describe('Outside this instance, for grave cases'),
  steps: z.array(z.enum(STEPS)).describe('What you may do now'),
  evidence: z.array(Evidence),
  decisions: z.array(Decision),
})

/** A case in a list. */
export const CaseLine = Case.pick({
  id: true,
  livemode: true,
  worker_id: true,
  ground: true,
  summary: true,
  by_machine: true,
  status: true,
  opened_at: true,
  due_at: true,
  at_due: true,
  closed_at: true,
}).extend({ object: z.literal('case_line') })
