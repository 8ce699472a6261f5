/** The most typical of several texts. */

/** One form for texts that differ only in case, spacing or width. */
export const normalised = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim()

/** The words of a text; signs of scripts without spaces stand for themselves. */
const wordsOf = (text: string): Set<string> =>
  new Set(
    normalised(text).match(
      /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}|[\p{L}\p{N}]+/gu,
    ) ?? [],
  )

/** Words in common over words in all (Jaccard): 0 to 1. */
const overlap = (a: Set<string>, b: Set<string>): number => {
  if (a.size === 0 && b.size === 0) return 1
  const common = [...a].filter((word) => b.has(word)).length
  return common / (a.size + b.size - common)
}

/**
 * The text nearest to all the others by words in common. A representative, not a truth: of equally
 * near ones the longest, then the first. Expects at least one text.
 */
export const medoid = (texts: readonly string[]): string => {
  const words = texts.map(wordsOf)
  const ranked = texts.map((text, index) => {
    const own = words[index] ?? new Set<string>()
    const nearness = words.reduce((sum, other) => sum + overlap(own, other), 0)
    return { text, nearness: Math.round(nearness * 1e9) }
  })
  ranked.sort((a, b) => b.nearness - a.nearness || b.text.length - a.text.length)
  return ranked[0]?.text ?? ''
}
