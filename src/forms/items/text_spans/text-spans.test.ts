/** Marks in texts that are hard to count in: emoji, accents, right to left; and what is refused with which hint. */
import { describe, expect, test } from 'vitest'
import { aggregate } from '../../aggregate.ts'
import { answerJsonSchema, checkAnswers } from '../../answers.ts'
import { estimateSeconds } from '../../estimate.ts'
import { toCsvRow } from '../../export.ts'
import { issuesIn, refusals, withData } from '../../fixtures/small-forms.ts'
import { type Form, parseForm } from '../../form.ts'
import { checkInput, inputFromRow } from '../../input.ts'
import { splitsSign, tidyEdges } from '../../spans/text-edges.ts'

const labels = ['person', 'place'].map((value) => ({ value, label: value }))
const links = [{ value: 'lives_in', label: 'lives in' }]
const spansItem = (extra: object = {}) => ({
  ...{ type: 'text_spans', id: 'names', label: 'Mark every name', from: 'text', options: labels },
  ...extra,
})
const formOf = (extra: object = {}): Form => {
  const fields: [string, string][] = [['text', 'text']]
  if ('prefill_from' in extra) fields.push(['guess', 'spans'])
  const parsed = parseForm(withData([spansItem(extra)], ...fields))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return parsed.form
}

/** A mark on the first place of these words. */
const on = (
  text: string,
  words: string,
  label = 'person',
  id = `m_${label}_${text.indexOf(words)}`,
) => {
  const start = text.indexOf(words)
  return { id, start, end: start + words.length, text: words, label }
}
const issues = (form: Form, text: string, value: unknown, final = true) =>
  checkAnswers(form, { text }, { names: value }, { final })

const PLAIN = 'Ada Lovelace lived in London with Ada.'

describe('the form', () => {
  refusals([
    [
      'a label twice',
      withData([spansItem({ options: [...labels, labels[0]] })], ['text', 'text']),
      '/pages/0/items/0/options/2/value',
      /of its own/,
    ],
    [
      'no label',
      withData([spansItem({ options: [] })], ['text', 'text']),
      '/pages/0/items/0/options',
      /at least 1/,
    ],
    [
      'a link twice',
      withData([spansItem({ relations: [...links, ...links] })], ['text', 'text']),
      '/pages/0/items/0/relations/1/value',
      /of its own/,
    ],
    [
      'more marks wanted than allowed',
      withData([spansItem({ min_spans: 3, max_spans: 2 })], ['text', 'text']),
      '/pages/0/items/0/min_spans',
      /Lower/,
    ],
    [
      'a text that is a picture',
      withData([spansItem()], ['text', 'image']),
      '/pages/0/items/0/from',
      /kind text/,
    ],
    [
      'a text that tasks may lack',
      { ...withData([spansItem()]), data: [{ name: 'text', kind: 'text', required: false }] },
      '/pages/0/items/0/from',
      /Remove "required": false/,
    ],
    [
      'marks to begin with that are words',
      withData([spansItem({ prefill_from: 'guess' })], ['text', 'text'], ['guess', 'text']),
      '/pages/0/items/0/prefill_from',
      /kind spans/,
    ],
    [
      '500 items',
      withData(
        Array.from({ length: 500 }, (_, i) => ({ type: 'text', id: `n${i}`, text: 'a' })),
        ['text', 'text'],
      ),
      '/pages/0/items',
      /within 100/,
    ],
  ])
  test('one label is enough', () => {
    expect(issuesIn(withData([spansItem({ options: [labels[0]] })], ['text', 'text']))).toEqual([])
  })
})

describe('answers', () => {
  test('marks with their words, upon each other, and none at all', () => {
    const spans = [
      on(PLAIN, 'Ada Lovelace'),
      on(PLAIN, 'Ada', 'place'),
      on(PLAIN, 'London', 'place'),
    ]
    expect(issues(formOf(), PLAIN, { spans })).toEqual([])
    expect(issues(formOf(), PLAIN, { spans: [] })).toEqual([])
  })

  const DRINK = 'The 👩‍🚀 drinks cafe\u0301 in Zürich.'
  const HEBREW = 'עדה גרה בלונדון עם 🐈.'
  test.each([
    ['after an emoji of several signs', DRINK, 'Zürich'],
    ['an emoji as a whole', DRINK, '👩‍🚀'],
    ['a letter with a combining accent', DRINK, 'cafe\u0301'],
    ['right to left', HEBREW, 'בלונדון'],
    ['an emoji right to left', HEBREW, '🐈'],
  ])('fit: %s', (_what, text, words) => {
    expect(issues(formOf(), text, { spans: [on(text, words)] })).toEqual([])
  })

  test.each([
    ['inside a pair of halves', DRINK, 5, 7],
    ['between an emoji and its joiner', DRINK, 4, 6],
    ['before a combining accent', DRINK, DRINK.indexOf('cafe'), DRINK.indexOf('cafe') + 4],
  ])('refused: a sign cut in two, %s', (_what, text, start, end) => {
    const span = { id: 'a', start, end, text: text.slice(start, end), label: 'person' }
    const found = issues(formOf(), text, { spans: [span] })
    expect(found[0]?.message).toMatch(/cuts a sign|control character/)
  })

  const ada = on(PLAIN, 'Ada', 'person', 'a')
  const london = on(PLAIN, 'London', 'place', 'l')
  const linked = { spans: [ada, london], relations: [{ from: 'a', to: 'l', label: 'lives_in' }] }
  test.each([
    [
      'words that stand elsewhere',
      {},
      { spans: [{ ...london, start: 20, end: 26 }] },
      '/names/spans/0/text',
      /stands at 22 to 28/,
    ],
    [
      'words that are not there',
      {},
      { spans: [{ ...london, text: 'Londen' }] },
      '/names/spans/0/text',
      /Copy the words/,
    ],
    [
      'beyond the end',
      {},
      { spans: [{ ...ada, start: 36, end: 90 }] },
      '/names/spans/0/end',
      /stands at 0/,
    ],
    [
      'ending before it begins',
      {},
      { spans: [{ ...ada, start: 3, end: 3 }] },
      '/names/spans/0/end',
      /above/,
    ],
    [
      'a label that is no option any more',
      {},
      { spans: [{ ...ada, label: 'persn' }] },
      '/names/spans/0/label',
      /"person"/,
    ],
    [
      'the same mark twice',
      {},
      { spans: [ada, { ...ada, id: 'b' }] },
      '/names/spans/1',
      /Remove one/,
    ],
    [
      'an id twice',
      {},
      { spans: [ada, { ...london, id: 'a' }] },
      '/names/spans/1/id',
      /of its own/,
    ],
    [
      'upon each other where that is not wanted',
      { overlap: false },
      { spans: [ada, on(PLAIN, 'Ada Lovelace', 'place')] },
      '/names/spans/1',
      /Shorten/,
    ],
    ['too few', { min_spans: 1 }, { spans: [] }, '/names/spans', /at least 1/],
    ['too many', { max_spans: 1 }, { spans: [ada, london] }, '/names/spans', /within 1/],
    [
      'a link to nothing',
      { relations: links },
      { ...linked, spans: [ada] },
      '/names/relations/0/to',
      /"?a"?/,
    ],
    [
      'a link with itself',
      { relations: links },
      { ...linked, relations: [{ from: 'a', to: 'a', label: 'lives_in' }] },
      '/names/relations/0',
      /differ/,
    ],
    [
      'a link twice',
      { relations: links },
      { ...linked, relations: [...linked.relations, ...linked.relations] },
      '/names/relations/1',
      /Remove one/,
    ],
    ['a link where there are none', {}, linked, '/names/relations', /spans/],
    ['a list instead of an object', {}, [ada], '/names', /an object/],
  ] as const)('refused: %s', (_what, extra, value, pointer, hint) => {
    const [found] = issues(formOf(extra), PLAIN, value)
    expect(found).toMatchObject({ pointer })
    expect(found?.hint).toMatch(hint)
  })

  test('a draft may still be too little, and a link between two marks is kept', () => {
    expect(issues(formOf({ min_spans: 2 }), PLAIN, { spans: [ada] }, false)).toEqual([])
    expect(issues(formOf({ relations: links }), PLAIN, linked)).toEqual([])
    expect(issues(formOf(), PLAIN, { spans: [{ ...ada, label: 'gone' }] }, false)).toEqual([])
  })

  test('a thousand marks on ten thousand words are judged at once', () => {
    const text = Array.from({ length: 10_000 }, (_, i) => `w${i}`).join(' ')
    const spans = Array.from({ length: 1000 }, (_, i) =>
      on(text, `w${i * 9 + 1000}`, 'person', `m${i}`),
    )
    const before = performance.now()
    expect(issues(formOf({ overlap: false }), text, { spans })).toEqual([])
    expect(performance.now() - before).toBeLessThan(1000)
  })

  test('the schema of the answers names labels and links', () => {
    const schema = JSON.stringify(answerJsonSchema(formOf({ relations: links })))
    expect(schema).toContain('"enum":["person","place"]')
    expect(schema).toContain('"enum":["lives_in"]')
  })
})

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
