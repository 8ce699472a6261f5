/** How much there is to read. */
import { PACE } from '../../kernel/limits.ts'

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu

/** Words of a text; in scripts without spaces, two signs count as one. */
export const countWords = (text: string): number => {
  const signs = text.match(UNSPACED)?.length ?? 0
  const words = text.replaceAll(UNSPACED, ' ').match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0
  return words + signs / PACE.signs_per_word
}
