/** What is said of texts that were looked at. */
import { z } from 'zod'
import { Instant } from '../../kernel/operation.ts'

/** What no text may ask of people; the last is what a human looks at first. */
export const SCREENED_FOR = [
  'contact',
  'identity_document',
  'secret',
  'bank_details',
  'location',
  'child_safety',
] as const
export type ScreenedFor = (typeof SCREENED_FOR)[number]

/** Where a text asks for something that no job may ask for. */
export const TextFinding = z.object({
  asks_for: z.enum(SCREENED_FOR),
  pointer: z.string().describe('JSON pointer into the terms; /tasks/3/text: a value of a task'),
  words: z.string().describe('The words that were found, in plain letters'),
})

export const SCREENING_OUTCOMES = ['released', 'refused', 'lapsed', 'taken_back'] as const

/** Why a job waits for a human of the instance, and what came of it. */
export const Screening = z.object({
  held_at: Instant,
  decide_until: Instant.describe('Then it is a draft again, as it was'),
  findings: z.array(TextFinding),
  outcome: z.enum(SCREENING_OUTCOMES).nullable(),
  reason: z.string().nullable().describe('Of the human who decided'),
})
