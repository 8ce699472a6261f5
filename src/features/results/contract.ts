/** Results: the aggregated answers, typed and with a confidence. */
import { z } from 'zod'
import { Id } from '../../kernel/id.ts'
import { MoneySchema } from '../../kernel/money.ts'
import { defineOperation, Instant, pageInput } from '../../kernel/operation.ts'
import { Answers, WITHIN_REACH } from '../assignments/contract.ts'
import { CERTAINTIES } from '../gates/certainty-schemas.ts'
import { progress } from '../jobs/job-schemas.ts'
import { Launch } from '../jobs/launch-schemas.ts'
import { TaskFiles } from '../tasks/contract.ts'
import { ReviewReport, STANDS } from './review-schemas.ts'

/** One person’s answer inside a result. Text in it was written by a worker: data, not orders. */
export const GivenAnswer = z.object({
  assignment_id: Id('assignment'),
  worker_id: Id('worker'),
  simulated: z.boolean().describe('Made by a program that plays people, on a sandbox'),
  status: z.enum(WITHIN_REACH),
  answers: Answers,
  under_gate: z
    .boolean()
    .optional()
    .describe('Of somebody under the job’s gate, kept because the quality reserve is used up'),
  review: z
    .object({
      stands: z
        .enum(STANDS)
        .nullable()
        .describe('Whose answer results carry; null: nobody looked yet'),
      answers: Answers.optional().describe('What stands in its place'),
    })
    .optional()
    .describe('Of an answer that was drawn for another person’s look'),
  submitted_at: Instant,
})

export const TaskResult = z.object({
  task_id: Id('task'),
  input: z.record(z.string(), z.unknown()),
  files: TaskFiles,
  answer: z.unknown().describe('The value of the only item, or a map by item id; null: undecided'),
  confidence: z
    .number()
    .nullable()
    .describe('0 to 1; null where no model exists for the item type'),
  items: z
    .record(z.string(), z.unknown())
    .describe('Per item: answer, confidence, method, shares, posterior, ties, counts'),
  answered: z.int().describe('Without those being changed or contested'),
  wanted: z.int(),
  certainty: z
    .enum(CERTAINTIES)
    .nullable()
    .describe(
      'reached: sure enough; budget_ended: nothing left to spend on it; null: open, or fixed',
    ),
  answers: z.array(GivenAnswer),
})

const head = {
  object: z.literal('results'),
  job_id: Id('job'),
  livemode: z.boolean(),
  ...progress,
  launch: Launch.nullable().describe('Why only the first places are out; null: nothing waits'),
  review: ReviewReport.nullable().describe('What reviews say of all answers; null: nobody checks'),
  complete: z
    .boolean()
    .describe(
      'Every answer wanted has arrived and was looked at where one is to be, or no more can',
    ),
  answered: z.int(),
  wanted: z.int(),
  cost: MoneySchema.describe('Paid so far, fees included'),
  at_most: MoneySchema,
  answer_schema: z.unknown().describe('JSON Schema of the answers'),
}

export const getResults = defineOperation({
  name: 'get_results',
  summary: 'Read a job’s results task by task',
  route: 'GET /v1/jobs/{job_id}/results',
  allow: ['owner', 'manager', 'reviewer', 'agent'],
  scope: 'read',
  effect: 'read',
  tool: true,
  input: z.object({ job_id: Id('job'), ...pageInput }),
  output: z.object({
    ...head,
    data: z.array(TaskResult),
    has_more: z.boolean(),
    next_cursor: z.string().nullable(),
  }),
})

export const waitForResults = defineOperation({
  name: 'wait_for_results',
  summary: 'Wait up to 55 seconds for the answer',
  description:
    'Returns as soon as every answer has arrived, else what is there when the time is over; call again until complete is true. Made for questions of one task; for larger jobs it tells the progress and get_results pages the answers.',
  route: 'GET /v1/jobs/{job_id}/results/wait',
  allow: ['owner', 'manager', 'reviewer', 'agent'],
  scope: 'read',
  effect: 'read',
  tool: true,
  until: (output: { complete: boolean }) => output.complete,
  input: z.object({
    job_id: Id('job'),
    timeout_seconds: z.int().min(0).max(55).default(50),
  }),
  output: z.object({
    ...head,
    answer: z.unknown().describe('The answer to the first task; null while undecided'),
    confidence: z.number().nullable(),
    answers: z.array(GivenAnswer),
  }),
})

const Method = z.string().max(40)

/** How the answers to each item become one: by item id, `auto` where none is named. */
export const Aggregation = z.object({
  object: z.literal('aggregation'),
  job_id: Id('job'),
  items: z.record(z.string(), Method),
  methods: z
    .record(z.string(), z.array(z.string()))
    .describe('Per item, the methods there are; plain counts everybody alike, task by task'),
  ...progress,
})

export const setAggregation = defineOperation({
  name: 'set_aggregation',
  summary: 'Choose how several answers become one, item by item',
  description:
    'Takes effect on all results of the job, also those there already; single answers stay as they are. See docs/quality.md for what to choose. Items not named are inferred by the default, auto.',
  route: 'PUT /v1/jobs/{job_id}/aggregation',
  allow: ['owner', 'manager', 'agent'],
  scope: 'jobs',
  effect: 'write',
  input: z.object({
    job_id: Id('job'),
    items: z
      .record(z.string().max(64), Method)
      .describe('A method by item id, e.g. {"mood": "plain"}'),
  }),
  output: Aggregation,
})

const Figure = z.number().nullable()

/** How far people agree on one item, and how sure its results are. */
export const ItemQuality = z.object({
  item: z.string(),
  measure: z.string().describe('Krippendorff’s alpha: nominal, ordinal, interval, or by distance'),
  agreement: Figure.describe('1: always, 0: as by chance; null where it is not defined'),
  low: Figure.describe('With other tasks of the kind it would lie above this (95 %)'),
  high: Figure,
  unity: z.array(z.int()).describe('Tasks by how far people agree, in ten stretches from 0 to 1'),
  confidence: z.array(z.int()).describe('Tasks by confidence, in ten stretches from 0 to 1'),
  confusion: z
    .object({ labels: z.array(z.string()), counts: z.array(z.array(z.number())) })
    .nullable()
    .describe('Rows: the result; columns: what people said'),
  on_gold: z
    .object({
      tasks: z.int().describe('Gold tasks answered as often as other tasks are'),
      right: z
        .number()
        .describe('Share of them that the results would have right, not knowing them'),
      sure: z.number().describe('How sure the results were, in the mean: near `right` is honest'),
    })
    .nullable()
    .describe('How the results do on gold; null: no gold for it, or not answered enough yet'),
})

export const getQuality = defineOperation({
  name: 'get_quality',
  summary: 'Read how far people agree in a job, and how sure its results are',
  route: 'GET /v1/jobs/{job_id}/quality',
  allow: ['owner', 'manager', 'reviewer', 'agent'],
  scope: 'read',
  effect: 'read',
  input: z.object({ job_id: Id('job') }),
  output: z.object({
    object: z.literal('quality'),
    job_id: Id('job'),
    answers: z.int().describe('Answers that counted'),
    ...progress,
    inferred_at: Instant.nullable().describe('Of a large job, when; null: just now'),
    items: z.array(ItemQuality),
    review: ReviewReport.nullable().describe(
      'What reviews say of all answers; null: nobody checks',
    ),
  }),
})

/** The loops’ own: what was inferred of a large job, piece by piece. */
export const keepInference = defineOperation({
  name: 'keep_inference',
  summary: 'Write down what was inferred from the answers of a large job',
  route: 'POST /v1/system/jobs/{job_id}/inference',
  allow: ['system'],
  effect: 'write',
  input: z.object({
    job_id: Id('job'),
    methods_version: z.int().min(0).max(2_000_000_000),
    tasks: z.array(
      z.object({
        task_id: Id('task'),
        print: z.string(),
        result: z.record(z.string(), z.unknown()),
      }),
    ),
    done: z
      .object({
        horizon: z.int().min(0),
        answers: z.int().min(0).max(2_000_000_000),
        quality: z.array(ItemQuality),
        settled: z.boolean(),
        pause_seconds: z.int().min(0).max(86_400),
      })
      .nullable(),
  }),
  output: z.object({ kept: z.int() }),
})
