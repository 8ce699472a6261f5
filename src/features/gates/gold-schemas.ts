/** What a job says of gold and of its gate: on its card, before anybody begins. */
import { z } from 'zod'
import { GOLD_LIMITS } from '../../kernel/limits/quality/gold-limits.ts'
import { MoneySchema } from '../../kernel/money.ts'
import { Instant } from '../../kernel/operation.ts'

/** A gate of one job (charter R20). */
const Gate = z.strictObject({
  percent: z
    .int()
    .min(GOLD_LIMITS.gate_percent.minimum)
    .max(GOLD_LIMITS.gate_percent.maximum)
    .describe('Share of the checks that must be right'),
  over: z
    .int()
    .min(GOLD_LIMITS.gate_over.minimum)
    .max(GOLD_LIMITS.gate_over.maximum)
    .default(10)
    .describe('How many checks count: the last ones'),
})

/** Gold in a job’s terms. */
export const GoldTerms = z.strictObject({
  percent: z
    .int()
    .min(1)
    .max(GOLD_LIMITS.percent_maximum)
    .default(GOLD_LIMITS.percent_default)
    .describe('Of a hundred places at most so many are gold, after the first places'),
  gate: Gate.optional().describe(
    'Who falls under it is offered this job again after 7 days; nothing else happens to them, and all their work is paid',
  ),
})
export type GoldTerms = z.output<typeof GoldTerms>

/** The same, as everybody reads it before accepting. */
export const GoldOnCard = z.object({
  percent: z.int().describe('Of a hundred places at most so many are checks'),
  first_checks: z.int().describe('Checks that come at the beginning …'),
  first_places: z.int().describe('… among so many places'),
  gate: z
    .object({
      percent: z.int().describe('So many of a hundred checks must be right …'),
      over: z.int().describe('… of the last so many'),
      retake_days: z.int().describe('Who falls under it may try again after so many days'),
      unchecked_places: z.int().describe('Places besides checks that somebody unchecked may take'),
    })
    .nullable(),
})

/** What gold and the gate may cost, in a quote. */
export const GoldInQuote = z.object({
  places: z.int().describe('Places paid for checks, besides those of your tasks'),
  checks_newcomers: z
    .int()
    .describe('People new to the job whom they check at the beginning; 0 without a gate'),
  worst_paid_loss: MoneySchema.describe(
    'The most that answers under the gate cost besides: they are paid, and asked for again from the quality reserve. Beyond it they stay among the results, flagged',
  ),
})

/** How somebody stands at the gate of one job. */
export const GATE_STATES = ['checking', 'passed', 'under'] as const
export type GateState = (typeof GATE_STATES)[number]

export const OwnGate = z.object({
  state: z
    .enum(GATE_STATES)
    .describe('checking: not enough checks yet; passed; under: this job is offered later again'),
  percent: z.int(),
  over: z.int(),
  retake_at: Instant.nullable().describe('From then on the job is offered again'),
  hand_in_first: z
    .boolean()
    .describe('New to the job, you hand in what you hold before you take more'),
})
