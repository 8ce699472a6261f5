/** What arrow keys and taps make of a selection: word by word, from where it began. Pure. */
import type { Stretch } from './pieces.ts'
import { wordAfter, wordAt, wordBefore } from './words.ts'

/**
 * The selected words: where selecting began and where it is now, each a word. What the browser itself shows as
 * selected is not drawn by us: its selection would end when the text under it is drawn anew. After a first tap
 * the next one extends.
 */
export type Selecting = { anchor: Stretch; head: Stretch; by?: 'browser' | 'first_tap' }

export const stretchOf = ({ anchor, head }: Selecting): Stretch => ({
  start: Math.min(anchor.start, head.start),
  end: Math.max(anchor.end, head.end),
})

/** Exactly this stretch, selected by itself. */
export const exactly = (stretch: Stretch): Selecting => ({ anchor: stretch, head: stretch })

/** One word on or back; with `extend` the first word stays. */
export const moved = (
  text: string,
  now: Selecting | null,
  by: 'on' | 'back',
  extend: boolean,
): Selecting | null => {
  if (now === null) {
    const first = by === 'on' ? wordAfter(text, 0) : wordBefore(text, text.length)
    return first === null ? null : exactly(first)
  }
  const next = by === 'on' ? wordAfter(text, now.head.end) : wordBefore(text, now.head.start)
  if (next === null) return now
  return extend ? { anchor: now.anchor, head: next } : exactly(next)
}

/** To the word at a place. */
export const movedTo = (
  text: string,
  now: Selecting | null,
  offset: number,
  extend: boolean,
): Selecting | null => {
  const word = wordAt(text, offset) ?? wordBefore(text, offset) ?? wordAfter(text, offset)
  if (word === null) return now
  return extend && now !== null ? { anchor: now.anchor, head: word } : exactly(word)
}

/**
 * A tap on a word: the first tap selects it, the next one everything between, and one more begins anew. So no
 * finger has to draw.
 */
export const tapped = (text: string, now: Selecting | null, offset: number): Selecting | null => {
  const word = wordAt(text, offset)
  if (word === null) return null
  return now?.by === 'first_tap'
    ? { anchor: now.anchor, head: word }
    : { ...exactly(word), by: 'first_tap' }
}
