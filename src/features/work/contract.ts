/** Work: the open jobs as a worker sees them before accepting. */
import { z } from 'zod'
import { Id } from '../../kernel/id.ts'
import { MoneySchema } from '../../kernel/money.ts'
import { defineOperation, Instant, pageInput, pageOf } from '../../kernel/operation.ts'
import { OfferedTo } from '../audience/audience-schemas.ts'
import { ContentFlags } from '../content/content-schemas.ts'
import { GoldOnCard } from '../gates/gold-schemas.ts'
import { jobId } from '../jobs/contract.ts'
import {
  AI_USES,
  AskedBy,
  DataUse,
  INPUT_ORIGINS,
  Job,
  PURPOSES,
  Unstated,
} from '../jobs/job-schemas.ts'
import { LowerPay } from '../jobs/launch-schemas.ts'
import { ProjectOfWork } from '../projects/project-schemas.ts'
import { Scorecard } from '../ratings/contract.ts'
import { BLOCK_REASONS } from '../standing/block-schemas.ts'
import { STANDINGS } from '../standing/standing-schemas.ts'
import { NO_WORK_REASONS } from './no-work-schemas.ts'

/** A job as a worker sees it before accepting. */
export const WorkCard = z.object({
  object: z.literal('work'),
  job_id: Id('job'),
  livemode: z.boolean(),
  title: z.string(),
  description: z.string(),
  lang: z.string(),
  reward: MoneySchema,
  supplement: MoneySchema.nullable().describe(
    'Added for you at approval, up to the legal minimum where you live; its requester never learns of it',
  ),
  hourly: MoneySchema.describe('At the measured median time, else at the estimate'),
  estimated_seconds: z.int(),
  measured_seconds: z.int().nullable().describe('Median of the answers so far, from 5 on'),
  places_left: z.int().describe('Places this worker could still take, at most 1,000 counted'),
  auto_approve_seconds: z.int(),
  deadline: Instant.nullable(),
  again_at: Instant.nullable().describe(
    'When the requester means to publish this work again: an intention, never a promise',
  ),
  purpose: z.enum(PURPOSES),
  data_use: DataUse,
  ai_use: z.enum(AI_USES),
  input_origin: z.enum(INPUT_ORIGINS),
  unstated: Unstated,
  content_flags: ContentFlags,
  asked_by: AskedBy,
  requester_id: Id('requester'),
  scorecard: Scorecard.nullable().describe('What workers and the ledger say of the requester'),
  paid_elsewhere: z.boolean().describe('Paid by the requester under a contract, not here'),
  gold: GoldOnCard.nullable().describe('Checks mixed into the work, and its gate; null: none'),
  offered_to: OfferedTo.nullable().describe('Whom it is for; null: everybody'),
  lower_than_previous: LowerPay.nullable().describe('The same work paid more before'),
  first_until: Instant.nullable().describe('Until then who did this work before goes first'),
  drawn_at: Instant.nullable().describe(
    'Its few places are drawn then: ask_for_place takes part, sooner or later in the minute alike',
  ),
  project: ProjectOfWork.nullable(),
  goal: z.string().nullable().describe('What the answers are for'),
  done_when: z.string().nullable(),
  criteria: z.array(z.string()).describe('When an answer is good'),
  clarification: z
    .string()
    .nullable()
    .describe('What the requester said more clearly since publishing'),
  checked_percent: z
    .int()
    .nullable()
    .describe(
      'Percent of the answers, drawn by chance, that another person looks at; nobody’s pay depends on it. null: nobody does',
    ),
  repair: Job.shape.repair.describe(
    'What is repaired, by its worst items; writing it anew instead is always allowed',
  ),
})

/** One offer with all that people read before they accept. */
export const WorkRead = WorkCard.extend({
  form: z.unknown().describe('Instructions, examples and what is asked; with its translations'),
})

/** One reason, with what it concerns; null where that does not apply. */
const NoWorkReason = z.object({
  reason: z.enum(NO_WORK_REASONS),
  jobs: z.int().nullable().describe('Open jobs it concerns'),
  requester: z.string().nullable().describe('Whose work it concerns'),
  block_reason: z.enum(BLOCK_REASONS).nullable(),
  case_id: Id('case').nullable().describe('Where to read the reasons, answer and contest'),
  since: Instant.nullable(),
  until: Instant.nullable(),
})

export const listWork = defineOperation({
  name: 'list_work',
  summary: 'List the work you could do now, best hourly pay first',
  route: 'GET /v1/work',
  allow: ['worker'],
  effect: 'read',
  input: z.object({
    not_for_training: z
      .boolean()
      .default(false)
      .describe('Leave out answers that train an AI, or might: nobody said what they are for'),
    no_ai_input: z.boolean().default(false).describe('Leave out what AI made, in whole or in part'),
    ...pageInput,
  }),
  output: pageOf(WorkCard),
})

export const getWork = defineOperation({
  name: 'get_work',
  summary: 'Read one offer as a worker sees it before accepting',
  route: 'GET /v1/work/{job_id}',
  allow: ['worker'],
  effect: 'read',
  errors: ['not_in_audience', 'content_not_agreed'],
  input: z.object(jobId),
  output: WorkRead,
})

export const whyNoWork = defineOperation({
  name: 'why_no_work',
  summary: 'Read why you see the work you see: supply, your own hands, blocks and decisions',
  description:
    'Never empty and always true: what keeps work from you is listed here or does not exist. Lists `offers`, what list_work shows you now, and every reason for what it does not.',
  route: 'GET /v1/why-no-work',
  allow: ['worker'],
  effect: 'read',
  input: z.object({}),
  output: z.object({
    object: z.literal('why_no_work'),
    livemode: z.boolean(),
    standing: z.enum(STANDINGS),
    offers: z.int().describe('Jobs that list_work shows you now'),
    in_hand: z.int().describe('Places you hold'),
    places_at_once: z.int().describe('Places you may hold at once'),
    reasons: z.array(NoWorkReason).min(1),
  }),
})
