/** What would make a job’s answers better, said before it opens. Advice: nothing is refused for it. */
import { z } from 'zod'

/** In the order in which they are said: what costs people most comes first. */
export const ADVICE_CODES = [
  'floor_missed',
  'double_question',
  'no_cant_tell',
  'many_options',
  'unnamed_scale',
  'long_instructions',
  'no_example',
  'one_answer',
  'no_gold',
  'unused_data',
] as const
export type AdviceCode = (typeof ADVICE_CODES)[number]

/** One thing to look at. */
export const JobAdvice = z.object({
  code: z.enum(ADVICE_CODES),
  pointer: z.string().describe('JSON pointer into the terms'),
  message: z.string().describe('What was found'),
  hint: z.string().describe('What to do about it'),
})
export type JobAdvice = z.output<typeof JobAdvice>
