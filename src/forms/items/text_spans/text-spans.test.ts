/** Marks in texts that are hard to count in: emoji, accents, right to left; and what is refused with which hint. */
import { describe, expect, test } from 'vitest'
import { answerJsonSchema } from '../../answers.ts'
import { issuesIn, refusals, withData } from '../../fixtures/small-forms.ts'
import { formOf, issues, labels, links, on, PLAIN, spansItem } from '../../fixtures/span-forms.ts'

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
