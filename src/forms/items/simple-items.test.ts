/** Dates, tables, trees and lists to tick off: what they accept, refuse, come to and export. */
import { describe, expect, test } from 'vitest'
import { aggregate } from '../aggregate.ts'
import { answerJsonSchema, checkAnswers } from '../answers.ts'
import { estimateSeconds } from '../estimate.ts'
import { csvColumns, toCsvRow } from '../export.ts'
import { formWith, place, refusals, withData, yesNo } from '../fixtures/small-forms.ts'
import { type Form, parseForm } from '../form.ts'
import { grade, keyIssues } from '../grading/answer-key.ts'

const formOf = (item: Record<string, unknown>, data: [string, string][] = []): Form => {
  const parsed = parseForm(withData([{ id: 'q', label: 'Q?', cant_tell: true, ...item }], ...data))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return parsed.form
}
const named = (...values: string[]) => values.map((value) => ({ value, label: value }))

const DAY = formOf({ type: 'date', earliest: '2026-01-10', latest: '2026-12-31' })
const MINUTE = formOf({ type: 'date', precision: 'minute' })
const TABLE = formOf({ type: 'matrix', rows: named('a', 'b'), options: yesNo })
const PATHS = named('animal', 'animal/dog', 'animal/cat', 'plant')
const TREE = formOf({ type: 'taxonomy', options: PATHS })
const BRANCHES = formOf({ type: 'taxonomy', options: PATHS, branches: true, multiple: true })
const POINTS = formOf({ type: 'checklist', options: named('one', 'two', 'three') })
const SOME = formOf({ type: 'checklist', options: named('one', 'two', 'three'), min_ticked: 2 })

const faults = (form: Form, value: unknown, final = true, input = {}) =>
  checkAnswers(form, input, { q: value }, { final })

describe('accepted', () => {
  test.each([
    ['a day', DAY, '2026-02-28'],
    ['the bounds themselves', DAY, '2026-01-10'],
    ['a leap day', MINUTE, '2028-02-29T23:59'],
    ['every row', TABLE, { a: 'yes', b: 'no' }],
    ['an end of the tree', TREE, 'animal/dog'],
    ['branches where they may be', BRANCHES, ['animal', 'animal/cat']],
    ['all points in any order', POINTS, ['three', 'one', 'two']],
    ['as many as asked', SOME, ['three', 'one']],
    ['not knowing', TABLE, { cant_tell: true }],
  ])('%s', (_what, form, value) => expect(faults(form, value)).toEqual([]))
})

describe('refused', () => {
  test.each([
    ['30 February', DAY, '2026-02-30', '/q'],
    ['a day before the first', DAY, '2026-01-09', '/q'],
    ['a day after the last', DAY, '2027-01-01', '/q'],
    ['a time where a day is asked', DAY, '2026-02-03T10:00', '/q'],
    ['24:00', MINUTE, '2026-02-03T24:00', '/q'],
    ['a row left out', TABLE, { a: 'yes' }, '/q/b'],
    ['a row nobody asked', TABLE, { a: 'yes', b: 'no', c: 'no' }, '/q/c'],
    ['an option that is none', TABLE, { a: 'maybe', b: 'no' }, '/q/a'],
    ['a branch', TREE, 'animal', '/q'],
    ['a path that is none', TREE, 'animal/horse', '/q'],
    ['an entry twice', BRANCHES, ['plant', 'plant'], '/q'],
    ['a point not ticked', POINTS, ['one', 'two'], '/q'],
    ['too few points', SOME, ['one'], '/q'],
  ])('%s', (_what, form, value, pointer) => {
    const issues = faults(form, value)
    expect(issues.map((issue) => issue.pointer)).toContain(pointer)
    for (const { hint } of issues) expect(hint).not.toBe('')
  })

  test('but a draft may still be unfinished', () => {
    for (const [form, value] of [
      [TABLE, { a: 'yes' }],
      [POINTS, ['one']],
      [SOME, ['one']],
    ] as const)
      expect(faults(form, value, false)).toEqual([])
  })
})

test('a tree that a task brings: branches only named by their entries cannot be chosen', () => {
  const form = formOf({ type: 'taxonomy', options_from: 'tree' }, [['tree', 'options']])
  const input = { tree: ['a/b', 'a/c', 'd'] }
  expect(faults(form, 'a/c', true, input)).toEqual([])
  expect(faults(form, 'a', true, input)).toHaveLength(1)
  const own = { tree: ['a', 'a/c', 'd'] }
  expect(faults(form, 'a', true, own)[0]?.message).toBe('"a" has entries under it')
})

describe('of several people', () => {
  test.each([
    [
      'the date most gave',
      DAY,
      ['2026-03-01', '2026-03-02', '2026-03-01'],
      { answer: '2026-03-01', confidence: null, method: 'exact' },
    ],
    [
      'two dates are a tie',
      DAY,
      ['2026-03-01', '2026-03-02'],
      { answer: null, tied: ['2026-03-01', '2026-03-02'] },
    ],
    [
      'a table row by row',
      TABLE,
      [
        { a: 'yes', b: 'no' },
        { a: 'yes', b: 'no' },
      ],
      // .72² against .28²
      { answer: { a: 'yes', b: 'no' }, confidence: 0.8686, method: 'per_row' },
    ],
    [
      'a tied row has no answer, the others do',
      TABLE,
      [
        { a: 'yes', b: 'no' },
        { a: 'yes', b: 'yes' },
      ],
      { answer: { a: 'yes', b: null }, confidence: null, tied: ['b: no', 'b: yes'] },
    ],
    [
      'an entry',
      TREE,
      ['plant', 'plant', 'animal/dog'],
      { answer: 'plant', shares: { plant: 0.6667, 'animal/dog': 0.3333 } },
    ],
    [
      'several entries, each by itself',
      BRANCHES,
      [['animal', 'plant'], ['animal'], ['animal', 'plant']],
      { answer: ['animal', 'plant'], shares: { animal: 1, plant: 0.6667 } },
    ],
    [
      'points, each by itself',
      SOME,
      [
        ['one', 'two'],
        ['two', 'three'],
        ['one', 'two'],
      ],
      {
        answer: ['one', 'two'],
        method: 'per_label',
        shares: { one: 0.6667, two: 1, three: 0.3333 },
      },
    ],
    ['nobody', TABLE, [], { answer: null, confidence: null, n: 0 }],
  ])('%s', (_what, form, values, expected) => {
    const { items } = aggregate(
      form,
      values.map((q) => ({ q })),
    )
    expect(items.q).toMatchObject(expected)
  })
})

test('as rows of a table, one column for each row of a table', () => {
  expect(csvColumns(TABLE)).toEqual(['q', 'q.a', 'q.b', 'q.cant_tell'])
  expect(toCsvRow(TABLE, { q: { a: 'yes', b: null } })).toEqual([
    '{"a":"yes","b":null}',
    'yes',
    '',
    '',
  ])
  expect(toCsvRow(TREE, { q: 'animal/dog' })).toEqual(['animal/dog', ''])
  expect(toCsvRow(BRANCHES, { q: ['plant'] })).toEqual(['["plant"]', ''])
})

test('their schema names every row and every path, their time grows with them', () => {
  const { properties } = answerJsonSchema(TABLE) as never as { properties: { q: unknown } }
  expect(properties.q).toMatchObject({ anyOf: [{ required: ['a', 'b'] }, {}] })
  expect(answerJsonSchema(TREE).properties).toMatchObject({
    q: { anyOf: [{ enum: ['animal/dog', 'animal/cat', 'plant'] }, {}] },
  })
  const rows = named(...Array.from({ length: 30 }, (_, at) => `row_${at}`))
  const long = formOf({ type: 'matrix', rows, options: yesNo })
  expect(estimateSeconds(long, {})).toBeGreaterThan(estimateSeconds(TABLE, {}) + 50)
})

test('an answer key compares them whatever their order', () => {
  const graded = (form: Form, answer: unknown, given: unknown) => {
    expect(keyIssues(form, { q: { answer } })).toEqual([])
    return grade(form, { q: { answer } }, { q: given }).score
  }
  expect(graded(TABLE, { a: 'yes', b: 'no' }, { b: 'no', a: 'yes' })).toBe(100)
  expect(graded(TABLE, { a: 'yes', b: 'no' }, { b: 'yes', a: 'yes' })).toBe(0)
  expect(graded(SOME, ['one', 'two'], ['two', 'one'])).toBe(100)
  expect(graded(BRANCHES, ['plant', 'animal'], ['animal', 'plant'])).toBe(100)
  expect(graded(DAY, '2026-03-01', '2026-03-01')).toBe(100)
})

const asked = { id: 'q', label: 'Q?' }
refusals([
  [
    'a bound less precise than the answers',
    formWith([{ ...asked, type: 'date', earliest: '2026' }]),
    `${place}/earliest`,
    /2026-11-23/,
  ],
  [
    'bounds crossed',
    formWith([{ ...asked, type: 'date', earliest: '2026-02-01', latest: '2026-01-01' }]),
    `${place}/earliest`,
    /raise `latest`/,
  ],
  [
    'a row twice',
    formWith([{ ...asked, type: 'matrix', rows: named('a', 'a'), options: yesNo }]),
    `${place}/rows/1/value`,
    /value of its own/,
  ],
  [
    'an empty step',
    formWith([{ ...asked, type: 'taxonomy', options: named('a', 'a//b') }]),
    `${place}/options/1/value`,
    /animal\/dog/,
  ],
  [
    'seven levels',
    formWith([{ ...asked, type: 'taxonomy', options: named('a', 'a/b/c/d/e/f/g') }]),
    `${place}/options/1/value`,
    /animal\/dog/,
  ],
  [
    'more ticks than points',
    formWith([{ ...asked, type: 'checklist', options: named('a', 'b'), min_ticked: 3 }]),
    `${place}/min_ticked`,
    /at most 2/,
  ],
  [
    'somebody screened out in a list',
    formWith([
      { ...asked, type: 'checklist', options: [{ value: 'a', label: 'A', screen_out: true }] },
    ]),
    `${place}/options/0/screen_out`,
    /./,
  ],
])
