/** What somebody has shown, as a line of the work record. */
import { z } from 'zod'

/** One line, whatever it was learned from. */
export const Skill = z.object({
  source: z.string().min(1).max(40).describe('"test": passed; others by their name'),
  of: z.string().min(1).max(300).describe('Its id where it was shown'),
  name: z.string().min(1).max(300),
  by: z.string().min(1).max(300).describe('Who asked for it: a requester, or the place itself'),
  score: z.int().min(0).max(100).nullable(),
  shown: z.iso.datetime(),
  valid_until: z.iso.datetime().nullable(),
})
export type Skill = z.infer<typeof Skill>
