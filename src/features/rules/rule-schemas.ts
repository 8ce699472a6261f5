/** A job’s rules as they are given and read. */
import { z } from 'zod'
import { RULE_LIMITS } from '../../kernel/limits/quality/rule-limits.ts'
import { Instant } from '../../kernel/operation.ts'

const COLLECTORS = ['gold', 'consensus', 'speed', 'skipped', 'reviews'] as const
export type Collector = (typeof COLLECTORS)[number]
const ACTIONS = ['retrain', 'gate', 'ask_human'] as const
export const PRESETS = ['gentle', 'standard', 'careful'] as const
export type Preset = (typeof PRESETS)[number]

const { over } = RULE_LIMITS

const rule = {
  collector: z
    .enum(COLLECTORS)
    .describe(
      'What counts as good. gold: a hidden check answered right. consensus: the same as most of two others or more. speed: not in a third of one’s own usual time. skipped: handed in, not given back. reviews: approved by a human or an agent without changes',
    ),
  over: z
    .int()
    .min(over.minimum)
    .max(over.maximum)
    .describe('How many are looked at: the last ones'),
  fewer_than: z.int().min(1).max(over.maximum).describe('The rule holds when fewer are good'),
  action: z
    .enum(ACTIONS)
    .describe(
      'retrain: training once more before going on, paid. gate: the gate of the job, from gold alone. ask_human: a signal',
    ),
}

export const Rule = z.strictObject(rule)
export type Rule = z.output<typeof Rule>

/** Where the reader stands with a rule that held for them. */
const Firing = z.object({
  ...rule,
  good: z.int(),
  counted: z.int(),
  fired_at: Instant,
})

export const Rules = z.object({
  object: z.literal('rules'),
  job_id: z.string(),
  rules: z.array(z.object(rule)).describe('The gate of the job first, if it has one'),
  held: z
    .array(Firing)
    .nullable()
    .describe('To a worker: what held for them, newest first; null to others'),
  retraining: z.boolean().describe('To a worker: the training of the job comes again next'),
})
