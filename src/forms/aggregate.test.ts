import { describe, expect, test } from 'vitest'
import { aggregate } from './aggregate.ts'
import { formWith } from './fixtures/small-forms.ts'
import { type Form, parseForm } from './form.ts'

const formOf = (items: unknown[], data: unknown[] = []): Form => {
  const parsed = parseForm(formWith(items, { data }))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return parsed.form
}

const cantTell = { cant_tell: true }
const three = ['a', 'b', 'c'].map((value) => ({ value, label: value }))
const asked = { id: 'q', label: 'Q?', cant_tell: true }
const CHOICE = formOf([{ ...asked, type: 'choice', options: three, other: true }])
const MULTI = formOf([{ ...asked, type: 'multi_choice', options: three, other: true }])
const PAIR = formOf(
  [{ ...asked, type: 'pairwise', left: 'l', right: 'r', tie: true }],
  ['l', 'r'].map((name) => ({ name, kind: 'text' })),
)
const NUMBER = formOf([{ ...asked, type: 'number' }])
const INTEGER = formOf([{ ...asked, type: 'number', integer: true }])
const RATING = formOf([{ ...asked, type: 'rating' }])
const RANK = formOf([{ ...asked, type: 'rank', options: three }])
const TOP = formOf([{ ...asked, type: 'rank', options: three, top: 1 }])
const SHORT = formOf([{ ...asked, type: 'short_text' }])
const LONG = formOf([{ ...asked, type: 'long_text' }])

type Row = [what: string, form: Form, values: unknown[], expected: Record<string, unknown>]

const TABLE: Row[] = [
  // Four alternatives at .72: one vote for a and two others: .72²(.28/3) against .72(.28/3)², (.28/3)³ twice.
  ['choice: one answer', CHOICE, ['a'], { answer: 'a', confidence: 0.72, n: 1, shares: { a: 1 } }],
  ['choice: all of three', CHOICE, ['a', 'a', 'a'], { answer: 'a', confidence: 0.9935, n: 3 }],
  [
    'choice: two to one',
    CHOICE,
    ['a', 'b', 'a'],
    { answer: 'a', confidence: 0.8597, shares: { a: 0.6667, b: 0.3333 } },
  ],
  [
    'choice: a tie has no answer',
    CHOICE,
    ['a', 'b'],
    { answer: null, confidence: null, tied: ['a', 'b'], shares: { a: 0.5, b: 0.5 } },
  ],
  [
    'choice: those who cannot tell are apart',
    CHOICE,
    ['a', cantTell, cantTell],
    { answer: 'a', confidence: 0.72, n: 1, cant_tell: 2 },
  ],
  [
    'choice: nobody can tell',
    CHOICE,
    [cantTell],
    { answer: null, confidence: null, n: 0, cant_tell: 1 },
  ],
  ['choice: nobody answered', CHOICE, [], { answer: null, confidence: null, n: 0, cant_tell: 0 }],
  [
    'choice: own words win together, the commonest spelling speaks',
    CHOICE,
    [{ other: 'Kiosk' }, { other: 'stall' }, { other: ' kiosk ' }, 'a'],
    { answer: { other: 'Kiosk' }, shares: { other: 0.75, a: 0.25 } },
  ],
  [
    'pairwise: a majority',
    PAIR,
    ['left', 'left', 'tie'],
    { answer: 'left', n: 3, method: 'plurality' },
  ],
  [
    'pairwise: evenly split',
    PAIR,
    ['left', 'right', 'tie'],
    { answer: null, tied: ['left', 'right', 'tie'] },
  ],
  ['pairwise: both the same can win', PAIR, ['tie', 'tie', 'right'], { answer: 'tie' }],
  [
    'multi_choice: each label by majority',
    MULTI,
    [['a', 'b'], ['a'], ['a', 'c']],
    { answer: ['a'], shares: { a: 1, b: 0.3333, c: 0.3333, other: 0 }, confidence: 0.72 },
  ],
  [
    'multi_choice: a label half of them chose is a tie',
    MULTI,
    [['a', 'b'], ['a']],
    { answer: null, tied: ['b'], confidence: null },
  ],
  ['multi_choice: no label has a majority', MULTI, [['a'], ['b'], ['c']], { answer: [] }],
  [
    'multi_choice: own words',
    MULTI,
    [['a', { other: 'jam' }], [{ other: 'tea' }]],
    { answer: null, tied: ['a'], shares: { a: 0.5, b: 0, c: 0, other: 1 } },
  ],
  [
    'multi_choice: own words win',
    MULTI,
    [[{ other: 'jam' }]],
    { answer: [{ other: 'jam' }], confidence: 0.72 },
  ],
  ['multi_choice: nobody', MULTI, [], { answer: null, confidence: null, n: 0 }],
  [
    'number: the middle of three',
    NUMBER,
    [1, 100, 3],
    { answer: 3, confidence: null, n: 3, spread: { min: 1, max: 100, interquartile: 49.5 } },
  ],
  ['number: between two', NUMBER, [1, 2], { answer: 1.5, mean: 1.5 }],
  ['number: a whole one stays one somebody gave', INTEGER, [1, 2], { answer: 1, mean: 1.5 }],
  ['number: nobody', NUMBER, [cantTell], { answer: null, n: 0, cant_tell: 1 }],
  [
    'rating: the middle level, and the mean',
    RATING,
    [1, 4, 5, 5],
    { answer: 4, mean: 3.75, confidence: null, shares: { 1: 0.25, 4: 0.25, 5: 0.5 } },
  ],
  ['rating: nobody', RATING, [], { answer: null, n: 0 }],
  [
    'rank: Borda',
    RANK,
    [
      ['a', 'b', 'c'],
      ['b', 'a', 'c'],
      ['a', 'c', 'b'],
    ],
    { answer: ['a', 'b', 'c'], points: { a: 1.6667, b: 1, c: 0.3333 } },
  ],
  [
    'rank: equal points are a tie',
    RANK,
    [
      ['a', 'b', 'c'],
      ['b', 'a', 'c'],
    ],
    { answer: null, tied: ['a', 'b'], points: { a: 1.5, b: 1.5, c: 0 } },
  ],
  [
    'rank: the best one',
    TOP,
    [['a'], ['a'], ['b']],
    { answer: ['a'], points: { a: 1.5, b: 1, c: 0.5 } },
  ],
  ['rank: a tie below what was asked does not matter', TOP, [['a']], { answer: ['a'] }],
  ['rank: nobody', RANK, [], { answer: null, n: 0 }],
  [
    'short_text: the same but for case and spacing',
    SHORT,
    ['Chez Léa', ' chez  léa', 'Chez Lea', 'Chez Léa'],
    {
      answer: 'Chez Léa',
      method: 'exact',
      confidence: null,
      shares: { 'chez léa': 0.75, 'chez lea': 0.25 },
    },
  ],
  ['short_text: two camps', SHORT, ['a', 'a', 'b', 'b'], { answer: null, tied: ['a', 'b'] }],
  [
    'short_text: all differ, the most typical speaks',
    SHORT,
    ['red old bike', 'a red bike', 'blue car'],
    { answer: 'red old bike', method: 'medoid' },
  ],
  ['short_text: one person', SHORT, ['a'], { answer: 'a', method: 'exact' }],
  ['short_text: nobody', SHORT, [], { answer: null, n: 0 }],
  [
    'long_text: the most typical',
    LONG,
    ['The door is shut.', 'A cat.', 'The green door is shut today.'],
    { answer: 'The green door is shut today.', method: 'medoid' },
  ],
  [
    'long_text: in scripts without spaces',
    LONG,
    ['猫が座った', '犬が走った', '猫が座りました'],
    { answer: '猫が座った' },
  ],
  ['long_text: nobody', LONG, [], { answer: null, n: 0 }],
]

describe('one item', () => {
  test.each(TABLE)('%s', (_what, form, values, expected) => {
    const result = aggregate(
      form,
      values.map((q) => ({ q })),
    )
    expect(result.items.q).toMatchObject(expected)
    expect(result.answer).toEqual(result.items.q?.answer)
    expect(result.confidence).toEqual(result.items.q?.confidence)
  })

  test('many votes neither overflow nor say they are certain', () => {
    const many = Array.from({ length: 5_000 }, () => ({ q: 'a' }))
    expect(aggregate(CHOICE, many).confidence).toBe(0.9999)
    expect(aggregate(CHOICE, [...many, { q: 'b' }]).answer).toBe('a')
  })

  test('values named like members of every object are counted', () => {
    const odd = ['__proto__', 'constructor'].map((value) => ({ value, label: value }))
    const form = formOf([{ ...asked, type: 'choice', options: odd }])
    const result = aggregate(form, [{ q: '__proto__' }, { q: '__proto__' }, { q: 'constructor' }])
    expect(result.answer).toBe('__proto__')
    expect(Object.entries(result.items.q?.shares ?? {})).toEqual([
      ['__proto__', 0.6667],
      ['constructor', 0.3333],
    ])
  })
})
