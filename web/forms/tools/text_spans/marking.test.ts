/** Selecting word by word in any script, and what marks become. */
import { describe, expect, test } from 'vitest'
import type { Marked } from '../../../../src/forms/spans/span.ts'
import {
  broughtMarks,
  marksAround,
  withChange,
  withMark,
  withoutMark,
  withRelation,
} from './marks.ts'
import { paragraphAt, paragraphsOf, piecesOf, spansByParagraph } from './pieces.ts'
import { exactly, moved, movedTo, type Selecting, stretchOf, tapped } from './selecting.ts'
import { wordAfter, wordAt, wordBefore } from './words.ts'

const TEXT = 'Ada Lovelace, 👩‍🚀, met José.\nעדה גרה בלונדון.'
const words = (now: Selecting | null, text = TEXT) => {
  if (now === null) return null
  const { start, end } = stretchOf(now)
  return text.slice(start, end)
}

describe('words', () => {
  test('from one to the next, over punctuation, emoji and lines, to the end and back', () => {
    const seen: string[] = []
    for (let now = wordAfter(TEXT, 0); now !== null; now = wordAfter(TEXT, now.end))
      seen.push(TEXT.slice(now.start, now.end))
    expect(seen).toEqual(['Ada', 'Lovelace', '👩‍🚀', 'met', 'José', 'עדה', 'גרה', 'בלונדון'])
    const back: string[] = []
    for (let now = wordBefore(TEXT, TEXT.length); now !== null; now = wordBefore(TEXT, now.start))
      back.push(TEXT.slice(now.start, now.end))
    expect(back).toEqual(seen.toReversed())
  })
  test('in a long text without near spaces, and in none', () => {
    const long = `a ${'.'.repeat(2000)} b`
    expect(wordAfter(long, 1)).toEqual({ start: 2003, end: 2004 })
    expect(wordBefore(long, 2003)).toEqual({ start: 0, end: 1 })
    expect([wordAfter('', 0), wordBefore('', 0), wordAt('', 0), wordAfter(' … ', 0)]).toEqual([
      ...[null, null, null, null],
    ])
    expect(wordAt('東京へ行く', 1)).toEqual({ start: 0, end: 2 })
  })
})

describe('selecting', () => {
  test('by arrows: word by word, extended, and from the other side', () => {
    let now = moved(TEXT, null, 'on', false)
    expect(words(now)).toBe('Ada')
    now = moved(TEXT, now, 'on', true)
    expect(words(now)).toBe('Ada Lovelace')
    now = moved(TEXT, now, 'back', true)
    expect(words(now)).toBe('Ada')
    expect(words(moved(TEXT, now, 'back', false))).toBe('Ada')
    expect(words(moved(TEXT, null, 'back', false))).toBe('בלונדון')
  })
  test('by taps: the first word, the last word, and anew', () => {
    const first = tapped(TEXT, null, 1)
    expect(words(first)).toBe('Ada')
    const both = tapped(TEXT, first, 6)
    expect(words(both)).toBe('Ada Lovelace')
    expect(words(tapped(TEXT, both, TEXT.indexOf('met')))).toBe('met')
    expect(words(tapped(TEXT, tapped(TEXT, null, 6), 0))).toBe('Ada Lovelace')
    // A stretch that was marked is no first tap.
    expect(words(tapped(TEXT, exactly({ start: 0, end: 3 }), 6))).toBe('Lovelace')
    expect(tapped('a … b', null, 2)).toBeNull()
  })
  test('to a place between words the nearest one', () => {
    expect(words(movedTo(TEXT, null, TEXT.indexOf(','), false))).toBe('Lovelace')
  })
})

describe('marks', () => {
  const nothing: Marked = { spans: [] }
  const mark = (now: Marked, quoted: string, label: string, overlap = true) => {
    const start = TEXT.indexOf(quoted)
    return withMark(TEXT, now, { start, end: start + quoted.length }, { label, overlap })
  }
  test('stand in reading order with their words; never twice', () => {
    const two = mark(mark(nothing, 'José', 'person'), 'Ada Lovelace', 'person')
    expect(two.spans.map(({ text, id }) => [text, id])).toEqual([
      ['Ada Lovelace', 's2'],
      ['José', 's1'],
    ])
    expect(mark(two, 'José', 'person')).toBe(two)
  })
  test('lie upon each other, or take each other’s place', () => {
    const both = mark(mark(nothing, 'Ada Lovelace', 'person'), 'Ada', 'place')
    expect(both.spans).toHaveLength(2)
    const one = mark(mark(nothing, 'Ada Lovelace', 'person', false), 'Ada', 'place', false)
    expect(one.spans.map(({ text }) => text)).toEqual(['Ada'])
    const renamed = mark(mark(nothing, 'Ada', 'person', false), 'Ada', 'place', false)
    expect(renamed.spans).toMatchObject([{ id: 's1', label: 'place' }])
  })
  test('moved by numbers never cut an emoji, and are nothing where nothing is', () => {
    const now = mark(nothing, 'met', 'person')
    const at = TEXT.indexOf('👩')
    expect(withChange(TEXT, now, 's1', { start: at + 1, end: at + 2 })?.spans[0]?.text).toBe('👩‍🚀')
    expect(withChange(TEXT, now, 's1', { start: 5000, end: 6000 })).toBeNull()
    expect(withChange(TEXT, now, 's9', { start: 1 })).toBeNull()
  })
  test('take their links with them', () => {
    const two = mark(mark(nothing, 'Ada', 'person'), 'José', 'person')
    const linked = withRelation(two, { from: 's1', to: 's2', label: 'met' })
    expect(withRelation(linked, { from: 's1', to: 's2', label: 'met' })).toBe(linked)
    expect(withRelation(linked, { from: 's1', to: 's1', label: 'met' })).toBe(linked)
    expect(withoutMark(linked, 's2').relations).toBeUndefined()
  })
  test('around a selection the innermost comes first; brought ones are read with their words', () => {
    const both = mark(mark(nothing, 'Ada Lovelace', 'person'), 'Ada', 'place')
    expect(marksAround(both.spans, { start: 0, end: 3 }).map(({ text }) => text)).toEqual([
      ...['Ada', 'Ada Lovelace'],
    ])
    expect(broughtMarks(TEXT, [{ start: 0, end: 3, label: 'person' }, 'x', {}])).toEqual([
      { id: 's1', start: 0, end: 3, text: 'Ada', label: 'person' },
    ])
  })
})

describe('what is drawn', () => {
  test('every sign once, in order, whatever lies upon what', () => {
    const paragraphs = paragraphsOf(`${TEXT}\n\n${'word '.repeat(2000)}`)
    const span = (id: string, start: number, end: number) => ({
      id,
      start,
      end,
      text: '',
      label: 'a',
    })
    const spans = [span('a', 0, 12), span('b', 4, 40), span('c', 4, 8)]
    const byParagraph = spansByParagraph(paragraphs, spans)
    const pieces = paragraphs.flatMap((one) =>
      piecesOf(one, byParagraph.get(one.start) ?? [], stretchOf(exactly({ start: 2, end: 6 }))),
    )
    expect(pieces.map(({ text }) => text).join('')).toBe(`${TEXT}\n\n${'word '.repeat(2000)}`)
    expect(pieces.filter(({ selected }) => selected).map(({ text }) => text)).toEqual(['a ', 'Lo'])
    expect(pieces.find(({ start }) => start === 6)?.marks.map(({ id }) => id)).toEqual([
      'b',
      'a',
      'c',
    ])
    expect(pieces.flatMap(({ ending }) => ending.map(({ id }) => id))).toEqual(['c', 'a', 'b'])
    expect(Math.max(...paragraphs.map(({ text }) => text.length))).toBeLessThanOrEqual(4001)
    expect(paragraphAt(paragraphs, TEXT.length)).toBe(1)
    expect(paragraphsOf('')).toEqual([])
  })
})
