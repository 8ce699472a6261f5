/**
 * Where a mark may begin and end: never inside what a reader sees as one sign. Offsets are UTF-16 units, as in
 * JavaScript, Java and the browser. No run-time imports: the browser cuts by the same rule.
 */

const LOW_HALF = /[\udc00-\udfff]/
const HIGH_HALF = /[\ud800-\udbff]/
/** What belongs to the sign before it: combining marks, variation selectors, skin tones. */
const CLINGS = /^[\p{Grapheme_Extend}\p{Emoji_Modifier}\u200d]/u
const JOINER = '\u200d'

/**
 * Whether a cut at `offset` would split a sign. Narrower than Unicode's whole rule of grapheme clusters, on
 * purpose: clusters change with the Unicode version, and nobody's work may be refused because a browser is
 * older or newer than the instance.
 */
export const splitsSign = (text: string, offset: number): boolean => {
  if (offset <= 0 || offset >= text.length) return false
  const [before, after] = [text.charAt(offset - 1), text.charAt(offset)]
  if (HIGH_HALF.test(before) && LOW_HALF.test(after)) return true
  if (before === JOINER || (before === '\r' && after === '\n')) return true
  return CLINGS.test(text.slice(offset, offset + 2))
}

/** The passage without the white space around it, and never cutting a sign; null where nothing is left. */
export const tidyEdges = (
  text: string,
  start: number,
  end: number,
): { start: number; end: number } | null => {
  let [from, to] = [Math.max(0, Math.min(start, end)), Math.min(text.length, Math.max(start, end))]
  while (from > 0 && splitsSign(text, from)) from -= 1
  while (to < text.length && splitsSign(text, to)) to += 1
  while (from < to && /\s/.test(text.charAt(from))) from += 1
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1
  return from < to ? { start: from, end: to } : null
}
