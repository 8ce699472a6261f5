/** What is said of a project: what it promised, how it stands, how it ends. */
import { z } from 'zod'
import { Id } from '../../kernel/id.ts'
import { PROJECT_LIMITS } from '../../kernel/limits/project-limits.ts'
import { MoneySchema } from '../../kernel/money.ts'
import { Instant } from '../../kernel/operation.ts'

export const PROJECT_STATUSES = ['open', 'winding_down', 'ended'] as const

const standing = z
  .enum(['estimate', 'commitment'])
  .describe('A commitment is kept, or its end is announced 14 days ahead or paid for')

/** What people may count on; each part may be left out. */
export const ProjectPromises = z.strictObject({
  until: z.strictObject({ at: Instant, standing }).optional().describe('There is work until then'),
  hours: z
    .strictObject({ count: z.int().min(1).max(10_000_000), standing })
    .optional()
    .describe('Hours of work in all, at the published estimates'),
  answers: z
    .strictObject({ count: z.int().min(1).max(1_000_000_000), standing })
    .optional()
    .describe('Answers wanted in all'),
})

/** Why a project ends, told to everybody who worked on it. */
export const OWN_END_REASONS = ['done', 'scope_changed', 'budget', 'quality', 'other'] as const
/** The last one is the clock’s: all its work rested for longer than the notice. */
export const END_REASONS = [...OWN_END_REASONS, 'paused'] as const

/** How often what a requester promised came true (charter R12). */
export const PromisesKept = z.object({
  kept: z.int(),
  of: z.int().describe('Promises that are due; estimates count as commitments do'),
})

export const projectTerms = {
  name: z.string().trim().min(3).max(PROJECT_LIMITS.name),
  description: z.string().trim().max(500).default(''),
  promises: ProjectPromises.default({}),
}

export const Project = z.object({
  object: z.literal('project'),
  id: Id('project'),
  livemode: z.boolean(),
  status: z.enum(PROJECT_STATUSES),
  name: z.string(),
  description: z.string(),
  promises: ProjectPromises,
  jobs: z.int().describe('Published so far'),
  people: z.object({
    joined: z.int().describe('Who handed something in'),
    steady: z.int().describe('Ten hours a week in two of the last four weeks'),
  }),
  notice_reserve: MoneySchema.describe('Set aside for an end without notice; comes back unused'),
  ending_now_costs: MoneySchema.describe('Fees to the people it covers, were it ended at once'),
  end_announced_at: Instant.nullable(),
  ends_at: Instant.nullable(),
  end_reason: z.enum(END_REASONS).nullable(),
  created_at: Instant,
  ended_at: Instant.nullable(),
})

/** What a worker is told of the project that a job belongs to. */
export const ProjectOfWork = z.object({
  name: z.string(),
  promises: ProjectPromises,
  ends_at: Instant.nullable().describe('Announced end; null: none'),
  promises_kept: PromisesKept.describe('By this requester, in all its projects'),
})
