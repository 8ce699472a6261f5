/** Texts as words that can be compared. */

/** One word: how it compares, and how it was written. */
export type Word = { key: string; surface: string }

const SPACELESS = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}/u
const PIECES =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+/gu

/** How a word compares: no case, no width, no punctuation but inside. */
const keyOf = (surface: string): string =>
  surface
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/[^\p{L}\p{M}\p{N}']/gu, '')

/**
 * The words of a text in order. Signs of scripts without spaces stand for themselves. Punctuation stays
 * with the word before it in `surface`, and is not part of `key`.
 */
export const wordsOf = (text: string): Word[] => {
  const words: Word[] = []
  for (const surface of text.match(PIECES) ?? []) {
    const key = keyOf(surface)
    const before = words.at(-1)
    if (key !== '') words.push({ key, surface })
    else if (before !== undefined) before.surface += surface
  }
  return words
}

/** Words as a text again: with spaces, but between signs of scripts without. */
export const textOf = (surfaces: readonly string[]): string => {
  let text = ''
  for (const surface of surfaces) {
    const joined = text === '' || (SPACELESS.test(text.slice(-1)) && SPACELESS.test(surface))
    text += joined ? surface : ` ${surface}`
  }
  return text
}
