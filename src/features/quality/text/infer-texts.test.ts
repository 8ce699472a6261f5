import { describe, expect, test } from 'vitest'
import { distanceAlpha } from '../agreement/distance-alpha.ts'
import { seededRandom } from '../mathematics/random.ts'
import { align, editDistance } from './alignment.ts'
import { inferTexts, similarity, TEXT_METHODS } from './infer-texts.ts'
import { type TextAnswer, textTable } from './text-table.ts'
import { textOf, wordsOf } from './words.ts'

const ids = (text: string) => Int32Array.from(text, (sign) => sign.charCodeAt(0))
const answers = (...texts: string[]): TextAnswer[] =>
  texts.map((text, i) => ({ task: 'a', worker: `${i}`, text }))
const keysOf = (text: string | null) => wordsOf(text ?? '').map(({ key }) => key)

describe('sequences', () => {
  test.each([
    ['kitten', 'sitting', 3],
    ['', 'abc', 3],
    ['saturday', 'sunday', 3],
    ['same', 'same', 0],
  ])('%s to %s takes %i edits', (a, b, edits) => {
    expect(editDistance(ids(a), ids(b))).toBe(edits)
    expect(editDistance(ids(b), ids(a))).toBe(edits)
  })
  test('alignment says what stands for what, and where things were put in', () => {
    expect([...align(ids('abc'), ids('axbc'))]).toEqual([0, -2, 1, 2])
    expect([...align(ids('abc'), ids('ac'))]).toEqual([0, 2])
    expect([...align(ids(''), ids('xy'))]).toEqual([-1, -1])
  })
})

describe('words', () => {
  test('compare without case and punctuation, and keep how they were written', () => {
    expect(wordsOf("It’s  GOOD , isn't it?")).toEqual([
      { key: "it's", surface: 'It’s' },
      { key: 'good', surface: 'GOOD,' },
      { key: "isn't", surface: "isn't" },
      { key: 'it', surface: 'it?' },
    ])
  })
  test('signs of scripts without spaces stand alone, and join without spaces', () => {
    expect(keysOf('東京 is')).toEqual(['東', '京', 'is'])
    expect(textOf(['東', '京', 'is', 'big'])).toBe('東京 is big')
  })
})

describe('transcripts', () => {
  test('each error is outvoted, though no text is right', () => {
    const [found] = inferTexts(
      textTable(
        answers(
          'The quick brown fox jumps over a lazy dog.',
          'The quick brown box jumps over the lazy dog.',
          'A quick brown fox jump over the lazy dog.',
          'The quick fox jumps over the lazy old dog.',
        ),
      ),
    ).results
    expect(found?.text).toBe('The quick brown fox jumps over the lazy dog.')
    expect(found?.confidence).toBeGreaterThan(0.7)
    expect(found?.confidence).toBeLessThan(1)
  })
  test('writers who are mostly right count more', () => {
    const random = seededRandom(3)
    const vocabulary = Array.from({ length: 40 }, (_, i) => `word${i}`)
    const pick = () => vocabulary[Math.floor(random() * 40)] ?? ''
    const rows: TextAnswer[] = []
    const truth = Array.from({ length: 60 }, (_, task) => {
      const text = Array.from({ length: 8 }, pick)
      for (let w = 0; w < 5; w++) {
        const said = text.map((word) => (random() < (w < 2 ? 0.05 : 0.5) ? pick() : word))
        rows.push({ task: `${task}`, worker: `${w}`, text: said.join(' ') })
      }
      return text.join(' ')
    })
    const { results, error } = inferTexts(textTable(rows))
    const right = results.filter(({ text }, t) => text === truth[t]).length
    expect(right / truth.length).toBeGreaterThan(0.85)
    expect(Math.max(...error.subarray(0, 2))).toBeLessThan(Math.min(...error.subarray(2)))
  })
  test('a medoid is always somebody’s own text', () => {
    const texts = ['he likes tea', 'she likes tea a lot', 'she likes tea', 'they drink']
    const [found] = inferTexts(textTable(answers(...texts)), 'medoid').results
    expect(found?.text).toBe('she likes tea')
  })
  test('agreement of texts', () => {
    const { keys } = textTable(answers('a b c d', 'a b c d', 'x y z', 'x y q'))
    const [a, b, c, d] = keys as [Int32Array, Int32Array, Int32Array, Int32Array]
    const alpha = distanceAlpha(
      [
        [a, b],
        [c, d],
      ],
      (x, y) => 1 - similarity(x, y),
    )
    expect(alpha).toBeGreaterThan(0.7)
    expect(alpha).toBeLessThan(1)
  })
})

describe.each(TEXT_METHODS)('bad input to %s', (method) => {
  test('nothing, nobody, no words', () => {
    expect(inferTexts(textTable([]), method).results).toEqual([])
    for (const text of [null, '', ' … '])
      expect(
        inferTexts(textTable([{ task: 'a', worker: 'v', text }]), method).results[0],
      ).toMatchObject({ text: null, confidence: 0, answers: 0 })
  })
  test('one text is taken as it is, with half a doubt', () => {
    const [found] = inferTexts(textTable(answers('Hello, world!')), method).results
    expect(found).toMatchObject({ text: 'Hello, world!', confidence: 0.75 })
  })
})
