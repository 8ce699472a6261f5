/** What tasks bring to be marked, what several people's marks come to, and where marks may be cut. */
import { describe, expect, test } from 'vitest'
import { aggregate } from '../../aggregate.ts'
import { estimateSeconds } from '../../estimate.ts'
import { toCsvRow } from '../../export.ts'
import { formOf, links, on, PLAIN } from '../../fixtures/span-forms.ts'
import type { Form } from '../../form.ts'
import { checkInput, inputFromRow } from '../../input.ts'
import { splitsSign, tidyEdges } from '../../spans/text-edges.ts'

describe('what a task brings', () => {
  const form = formOf({ prefill_from: 'guess' })
  const guess = (span: object) => checkInput(form, { text: PLAIN, guess: [span] })
  test('marks to begin with, or none', () => {
    expect(guess({ start: 0, end: 3, label: 'person', text: 'Ada' })).toEqual([])
    expect(checkInput(form, { text: PLAIN, guess: [] })[0]?.message).toMatch(/missing/)
  })
  test.each([
    ['beyond the text', { start: 30, end: 99, label: 'person' }, '/guess/0/end', /UTF-16/],
    [
      'a label of another form',
      { start: 0, end: 3, label: 'drug' },
      '/guess/0/label',
      /person, place/,
    ],
    [
      'counted from another place',
      { start: 1, end: 4, label: 'person', text: 'Ada' },
      '/guess/0/text',
      /0 to 3/,
    ],
    ['no object', 'Ada', '/guess/0', /an object/],
  ])('refused: %s', (_what, span, pointer, hint) => {
    const [found] = guess(span as object)
    expect(found).toMatchObject({ pointer })
    expect(found?.hint).toMatch(hint)
  })
  test('a text without a letter is missing', () => {
    for (const text of ['', ' \n\t', '\u200b'])
      expect(checkInput(formOf(), { text })[0]).toMatchObject({ pointer: '/text' })
  })
  test('a cell of a table holds them as JSON', () => {
    const row = inputFromRow(form, { text: PLAIN, guess: '[{"start":0,"end":3,"label":"person"}]' })
    expect(checkInput(form, row)).toEqual([])
    expect(checkInput(form, inputFromRow(form, { text: PLAIN, guess: 'Ada' }))[0]?.pointer).toBe(
      '/guess',
    )
  })
})

describe('several people', () => {
  const [full, short] = [on(PLAIN, 'Ada Lovelace'), on(PLAIN, 'Ada')]
  const town = on(PLAIN, 'London', 'place')
  const all = (form: Form, ...values: unknown[]) =>
    aggregate(
      form,
      values.map((names) => ({ names })),
    ).items.names
  test('what more than half marked stays, whatever marks were made is kept as shares', () => {
    const found = all(
      formOf(),
      { spans: [full, town] },
      { spans: [full] },
      { spans: [short, town] },
    )
    expect(found).toMatchObject({
      answer: {
        spans: [
          { start: 0, end: 12, text: 'Ada Lovelace', label: 'person' },
          { start: 22, end: 28, text: 'London', label: 'place' },
        ],
      },
      confidence: null,
      n: 3,
      method: 'per_character',
      shares: { '0-12 person': 0.6667, '0-3 person': 0.3333, '22-28 place': 0.6667 },
    })
  })
  test('half is not more than half; nothing marked is an answer; nobody is none', () => {
    expect(all(formOf(), { spans: [full] }, { spans: [] })?.answer).toEqual({ spans: [] })
    expect(all(formOf())).toMatchObject({ answer: null, n: 0 })
  })
  test('links stay between marks that stand for the same words', () => {
    const linked = (first: typeof full) => ({
      spans: [first, town],
      relations: [{ from: first.id, to: town.id, label: 'lives_in' }],
    })
    const surname = on(PLAIN, 'Lovelace')
    const found = all(formOf({ relations: links }), linked(full), linked(surname), {
      spans: [full, town],
    })
    expect(found?.answer).toMatchObject({
      relations: [{ from: 's1', to: 's2', label: 'lives_in' }],
    })
  })
  test('as a cell of a table, and as time', () => {
    const form = formOf()
    expect(JSON.parse(toCsvRow(form, { names: { spans: [town] } })[0] ?? '')).toEqual({
      spans: [town],
    })
    const long = Array(3000).fill('word').join(' ')
    expect(estimateSeconds(form, { text: long })).toBeGreaterThan(1000)
  })
})

describe('edges', () => {
  test('never inside a sign, at both ends of the text always', () => {
    const text = '👍🏽 e\u0301 🇫🇷\r\n'
    expect([0, text.length].some((at) => splitsSign(text, at))).toBe(false)
    expect([1, 2, 3].every((at) => splitsSign(text, at))).toBe(true)
    expect(splitsSign(text, text.indexOf('\u0301'))).toBe(true)
    expect(splitsSign(text, text.indexOf('\n'))).toBe(true)
  })
  test('a selection drawn backwards, with spaces around it, into a sign', () => {
    expect(tidyEdges('one two ', 8, 3)).toEqual({ start: 4, end: 7 })
    expect(tidyEdges('a👍b', 2, 1)).toEqual({ start: 1, end: 3 })
    expect(tidyEdges('a  b', 1, 3)).toBeNull()
  })
})
