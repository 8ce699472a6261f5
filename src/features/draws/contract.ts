/** Draws: few places and many people who want them; and places kept for one of them (charter R17). */
import { z } from 'zod'
import { Id } from '../../kernel/id.ts'
import { MoneySchema } from '../../kernel/money.ts'
import { defineOperation, Instant } from '../../kernel/operation.ts'
import { jobId } from '../jobs/contract.ts'

export const KeptPlace = z.object({
  object: z.literal('kept_place'),
  livemode: z.boolean(),
  job_id: Id('job'),
  title: z.string(),
  lang: z.string(),
  requester: z.string(),
  reward: MoneySchema,
  estimated_seconds: z.int(),
  kept_until: Instant.describe('Until then nobody else can take it; then it goes to the next'),
})

export const Draw = z.object({
  object: z.literal('draw'),
  livemode: z.boolean(),
  job_id: Id('job'),
  status: z.enum(['under_way', 'drawn']),
  due_at: Instant.describe('When it is drawn'),
  taking_part: z.int().describe('Told by an alert, or asking: both alike'),
  seed: z.uuid().nullable().describe('What the order follows from; made when it was drawn'),
  lot: z
    .string()
    .nullable()
    .describe(
      'Yours: SHA-256 of seed, colon and the UUID of your worker; the smallest comes first, and after everybody else further accounts of one payee',
    ),
  turn: z.int().nullable().describe('Your turn in the order of the lots'),
  taking_part_yourself: z.boolean(),
})

export const listKeptPlaces = defineOperation({
  name: 'list_kept_places',
  summary: 'List the places kept for you now; claim_task takes one',
  route: 'GET /v1/me/kept-places',
  allow: ['worker'],
  effect: 'read',
  input: z.object({}),
  output: z.object({ object: z.literal('kept_places'), data: z.array(KeptPlace) }),
})

export const askForPlace = defineOperation({
  name: 'ask_for_place',
  summary: 'Take part in the draw of a job whose few places are drawn now',
  description:
    'Whoever asks before it is drawn has the same odds as whoever was told; asking sooner or more often changes nothing. A place that you draw is kept for you and stands in list_kept_places.',
  route: 'POST /v1/jobs/{job_id}/ask',
  allow: ['worker'],
  effect: 'write',
  errors: [
    'no_draw',
    'own_work',
    'no_new_work',
    'blocked_by_requester',
    'not_in_audience',
    'content_not_agreed',
    'flagged_time_used',
    'minimum_not_covered',
  ],
  input: z.object(jobId),
  output: Draw,
})

export const getDraw = defineOperation({
  name: 'get_draw',
  summary: 'Read how the places of a job are or were drawn, to check your own turn',
  route: 'GET /v1/jobs/{job_id}/draw',
  allow: ['worker'],
  effect: 'read',
  errors: ['no_draw'],
  input: z.object(jobId),
  output: Draw,
})

export const declinePlace = defineOperation({
  name: 'decline_place',
  summary: 'Let the next person have the place kept for you; nothing is counted against you',
  route: 'POST /v1/jobs/{job_id}/decline',
  allow: ['worker'],
  effect: 'write',
  input: z.object(jobId),
  output: z.object({ object: z.literal('place_declined'), declined: z.boolean() }),
})

const system = { allow: ['system'], effect: 'write' } as const

/** The loops’ own. */
export const drawPlaces = defineOperation({
  name: 'draw_places',
  summary: 'Draw the order in which the places of a job are given, and give the first',
  route: 'POST /v1/system/jobs/{job_id}/draw',
  ...system,
  input: z.object(jobId),
  output: z.object({ drawn: z.int(), given: z.int() }),
})

/** The loops’ own. */
export const passPlaces = defineOperation({
  name: 'pass_places',
  summary: 'Pass places that were kept in vain on to the next people, or free them',
  route: 'POST /v1/system/jobs/{job_id}/pass-places',
  ...system,
  input: z.object(jobId),
  output: z.object({ given: z.int(), freed: z.int() }),
})
