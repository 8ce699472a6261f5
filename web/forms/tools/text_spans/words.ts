/** Words of a text around a place, in any script. Looks only near by: texts may be long. Pure. */
import type { Stretch } from './pieces.ts'

/** Signs looked at before and behind a place. */
const NEAR = 300

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })

/** Something that can be marked: a word, a number, an emoji; no punctuation and no space. */
const counts = (segment: string): boolean => /[\p{L}\p{N}\p{S}]/u.test(segment)

/** A place to cut that is surely none inside a word: behind white space, or where the text ends. */
const cutBefore = (text: string, at: number): number => {
  if (at <= 0) return 0
  const space = text.slice(Math.max(0, at - NEAR), at).search(/\s\S*$/)
  return space < 0 ? Math.max(0, at - NEAR) : Math.max(0, at - NEAR) + space
}

const cutBehind = (text: string, at: number): number => {
  if (at >= text.length) return text.length
  const space = text.slice(at, at + NEAR).search(/\s/)
  return space < 0 ? Math.min(text.length, at + NEAR) : at + space
}

const wordsNear = (text: string, from: number, to: number): Stretch[] => {
  const [start, end] = [cutBefore(text, from), cutBehind(text, to)]
  return Array.from(segmenter.segment(text.slice(start, end)))
    .filter(({ segment }) => counts(segment))
    .map(({ segment, index }) => ({ start: start + index, end: start + index + segment.length }))
}

/** The word at a place: the one it lies in, else the one it touches. */
export const wordAt = (text: string, offset: number): Stretch | null => {
  const near = wordsNear(text, offset - 1, offset + 1)
  return (
    near.find(({ start, end }) => start <= offset && offset < end) ??
    near.find(({ start, end }) => start <= offset && offset <= end) ??
    null
  )
}

/** The next word that begins at or behind a place. */
export const wordAfter = (text: string, offset: number): Stretch | null => {
  for (let from = offset; from < text.length; from += NEAR) {
    const found = wordsNear(text, from, from + NEAR).find(({ start }) => start >= offset)
    if (found !== undefined) return found
  }
  return null
}

/** The last word that ends at or before a place. */
export const wordBefore = (text: string, offset: number): Stretch | null => {
  for (let to = offset; to > 0; to -= NEAR) {
    const found = wordsNear(text, to - NEAR, to).findLast(({ end }) => end <= offset)
    if (found !== undefined) return found
  }
  return null
}
