/** What review says of all answers of a job. */
import { z } from 'zod'

/** Whose answer stands; `disputed`: nobody’s yet, the author’s meanwhile. */
export const STANDS = ['author', 'reviewer', 'adjudicator', 'disputed'] as const
export type Stands = (typeof STANDS)[number]

export const ReviewReport = z.object({
  answers: z.int().describe('Answers that count'),
  drawn: z.int().describe('Drawn by chance for a look'),
  reviewed: z.int().describe('Looked at so far'),
  wrong: z.int().describe('Of those, where another answer stands now'),
  disputed: z.int().describe('Of those, undecided yet; counted as wrong in the bounds'),
  over: z.boolean().describe('Nothing that was drawn waits for a look any more'),
  error_rate: z.number().nullable().describe('Wrong of those looked at; null: nobody has looked'),
  error_at_most: z
    .number()
    .describe('No greater share of all answers, as they were given, is wrong (95 %, one-sided)'),
  left_at_most: z
    .number()
    .describe('Nor of the answers that results carry, those that were corrected being right'),
})
