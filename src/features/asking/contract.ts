/** The one call: a question to people, priced, funded and opened in one transaction. */
import { z } from 'zod'
import { Id } from '../../kernel/id.ts'
import { FORM_LIMITS, LIMITS } from '../../kernel/limits.ts'
import { MoneySchema } from '../../kernel/money.ts'
import { defineOperation, Instant } from '../../kernel/operation.ts'
import { Audience } from '../audience/audience-schemas.ts'
import { ContentFlags } from '../content/content-schemas.ts'
import { FileData } from '../files/contract.ts'
import { discloses_lower_pay } from '../jobs/contract.ts'
import {
  AI_USES,
  DataUse,
  INPUT_ORIGINS,
  jobTerms,
  PURPOSES,
  progress,
  Quote,
  Unstated,
} from '../jobs/job-schemas.ts'
import { Example, Launch } from '../jobs/launch-schemas.ts'

/** An image for the question: one uploaded before, its bytes, or where they are. */
const AskImage = z.union([
  z.object({ file_id: Id('file') }),
  z.object({
    data_base64: FileData,
    name: z.string().max(200).optional(),
  }),
  z.object({
    url: z.string().max(FORM_LIMITS.url).describe('https; fetched now, people are shown the copy'),
  }),
])

/** As the examples of a form. */
const AskedExamples = z.array(Example).max(FORM_LIMITS.examples)

export const askPeople = defineOperation({
  name: 'ask_people',
  summary: 'Ask people a question: one call makes, funds and opens the job',
  description: `Give a \`question\` (with \`options\` for a choice, or \`answer_schema\`, else free text), or a whole \`form\` with its \`input\`.
Pay is set to the floor for the time the question takes unless \`reward\` says more. Nothing is spent with dry_run: the reply is the quote.
Then call wait_for_results with the job_id until complete is true.
Say \`purpose\`, \`data_use\`, \`ai_use\`, \`input_origin\`: what you leave out binds you to the careful reading, stands in \`unstated\` and on the card, and reaches fewer people.`,
  route: 'POST /v1/ask',
  allow: ['owner', 'manager', 'agent'],
  scope: 'jobs',
  effect: 'write',
  tool: true,
  errors: [
    'invalid_form',
    'unclear_terms',
    'over_max_cost',
    'under_pay_floor',
    'insufficient_funds',
    'mandate_exceeded',
    'pay_differs_by_country',
    'lower_pay_undisclosed',
    'text_refused',
    'unsupported_media',
    'address_not_copied',
  ],
  input: z.object({
    question: z.string().trim().min(3).max(2000).optional(),
    options: z
      .array(z.string().trim().min(1).max(200))
      .min(2)
      .max(50)
      .optional()
      .describe('The possible answers, e.g. ["yes","no"]'),
    answer_type: z
      .enum(['yes_no', 'short_text', 'text', 'number', 'rating', 'choice', 'multi_choice', 'rank'])
      .optional()
      .describe('How to answer: choice when there are options, else text'),
    reason: z.boolean().default(false).describe('Ask for the reason too'),
    answer_schema: z
      .unknown()
      .optional()
      .describe('A flat JSON Schema object; each property becomes a question'),
    form: z.unknown().optional().describe('Form v1, instead of question'),
    input: z
      .record(z.string(), z.unknown())
      .optional()
      .describe('Values of the form’s data fields'),
    context: z
      .string()
      .max(10_000)
      .optional()
      .describe('What people need to know; shown as plain text'),
    examples: AskedExamples.optional().describe(
      'Answers to learn from, at least a good and a bad one when you ask more than 20 people',
    ),
    images: z.array(AskImage).max(10).optional(),
    answers: z.int().min(1).max(LIMITS.overlap_maximum).default(1).describe('How many people'),
    reward: MoneySchema.optional().describe('For one answer; the floor when left out'),
    max_cost: MoneySchema.optional().describe('Refuse when it would cost more, fees included'),
    deadline: Instant.optional(),
    lang: z
      .string()
      .regex(/^[a-z]{2}(-[A-Z]{2})?$/)
      .default('en'),
    auto_approve_seconds: z
      .int()
      .min(0)
      .max(LIMITS.auto_approve_maximum)
      .default(LIMITS.auto_approve_ask),
    purpose: z
      .enum(PURPOSES)
      .optional()
      .describe('What the answers are for; unsaid: operate, marked, not shown to whoever minds'),
    data_use: DataUse.optional().describe('Unsaid: they stay with you, and the card marks it'),
    ai_use: z.enum(AI_USES).optional().describe('Unsaid: disclose'),
    input_origin: z.enum(INPUT_ORIGINS).optional().describe('Unsaid: mixed'),
    content_flags: ContentFlags.default([]),
    audience: Audience.optional(),
    paid_elsewhere: jobTerms.paid_elsewhere,
    project_id: jobTerms.project_id,
    discloses_lower_pay,
  }),
  output: z.object({
    object: z.literal('question'),
    job_id: Id('job'),
    livemode: z.boolean(),
    ...progress,
    launch: Launch.nullable().describe('Why only the first places are out; null: nothing waits'),
    purpose: z.enum(PURPOSES),
    data_use: DataUse,
    ai_use: z.enum(AI_USES),
    input_origin: z.enum(INPUT_ORIGINS),
    unstated: Unstated,
    ...Quote.shape,
    answer_schema: z.unknown(),
  }),
})
