/** What short_text and long_text have in common: bounds on length, and the time typing takes. */
import { z } from 'zod'
import { PACE } from '../../kernel/limits.ts'

/** Members of an item answered with text of at most `most` characters. */
export const lengthFields = (most: number) => ({
  min_length: z.int().min(1).max(most).optional().describe('Fewest characters'),
  max_length: z.int().min(1).max(most).optional().describe(`Most characters; ${most} by default`),
})

type LengthItem = { min_length?: number | undefined; max_length?: number | undefined }

/** Text within the item's bounds; a draft may still be too short. */
export const textLength = (item: LengthItem, most: number, final: boolean): z.ZodString =>
  z
    .string()
    .min(final ? (item.min_length ?? 1) : 0)
    .max(item.max_length ?? most)

/** Seconds to type what is expected: `words`, within the item's bounds. */
export const typingSeconds = (item: LengthItem, words: number): number => {
  const fewest = (item.min_length ?? 0) / PACE.characters_per_word
  const most = (item.max_length ?? Number.MAX_VALUE) / PACE.characters_per_word
  const expected = Math.min(Math.max(words, fewest), most)
  return PACE.choose + (expected * 60) / PACE.words_typed_per_minute
}
