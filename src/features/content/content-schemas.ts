/** What a job may show that harms to look at (charter R38), by one list for jobs, people and reports. */
import { z } from 'zod'
import { Instant } from '../../kernel/operation.ts'

export const CONTENT_FLAGS = [
  'violence',
  'sexual',
  'self_harm',
  'hate',
  /** Moderation about the safety of children, after an operator’s look; never abuse itself. */
  'child_safety',
  'gore',
] as const
export type ContentFlag = (typeof CONTENT_FLAGS)[number]

/** How pictures of flagged work first appear; one press shows them as they are. */
export const MEDIA_VIEWS = ['blurred', 'grey', 'plain'] as const

/** The same flags in one order, each once. */
export const inOrder = (flags: readonly ContentFlag[]): ContentFlag[] =>
  CONTENT_FLAGS.filter((flag) => flags.includes(flag))

export const ContentFlags = z
  .array(z.enum(CONTENT_FLAGS))
  .max(CONTENT_FLAGS.length)
  .describe('What the work may show; an empty list says: nothing of the kind')

/** What a worker agreed to see, which nobody else reads. */
export const ContentChoice = z.object({
  object: z.literal('content_choice'),
  livemode: z.boolean(),
  flags: ContentFlags.describe('What you agree to see; everything else is not offered to you'),
  media: z.enum(MEDIA_VIEWS).describe('How pictures and videos of such work first appear'),
  seconds_left: z.int().describe('Of such work that you may still take on in these 24 hours'),
  more_from: Instant.nullable().describe('When there will be time again; null: there is'),
  support: z.string().nullable().describe('Whom this instance names to talk to'),
})
