/** A question about each mark: there once something is marked, and only about what is there. */
import { describe, expect, test } from 'vitest'
import { aggregate } from '../../aggregate.ts'
import { answerJsonSchema, checkAnswers } from '../../answers.ts'
import { estimateSeconds } from '../../estimate.ts'
import { toCsvRow } from '../../export.ts'
import { refusals, withData, yesNo } from '../../fixtures/small-forms.ts'
import { labels, on, PLAIN, spansItem } from '../../fixtures/span-forms.ts'
import { type Form, parseForm } from '../../form.ts'
import { type Answers, countedAnswers, visibleItems } from '../../show-if.ts'

const about = (extra: object = {}) => ({
  ...{ type: 'per_region', id: 'alive', label: 'Alive?', of: 'names', ask: 'choice' },
  ...{ options: yesNo, ...extra },
})
const rated = (extra: object = {}) => ({
  ...{ type: 'per_region', id: 'sure', label: 'How sure?', of: 'names', ask: 'rating', ...extra },
})
const raw = (...items: object[]) => withData([spansItem(), ...items], ['text', 'text'])
const formOf = (...items: object[]): Form => {
  const parsed = parseForm(raw(...items))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return parsed.form
}
const ada = on(PLAIN, 'Ada Lovelace', 'person', 'a')
const london = on(PLAIN, 'London', 'place', 'l')
const issues = (form: Form, answers: Answers, final = true) =>
  checkAnswers(form, { text: PLAIN }, answers, { final })
const marked = { names: { spans: [ada, london] } }
const asks = '/pages/0/items/1'

describe('the form', () => {
  refusals([
    ['about nothing', raw(about({ of: 'nmaes' })), `${asks}/of`, 'Did you mean "names"?'],
    [
      'before there is something',
      withData([about(), spansItem()], ['text', 'text']),
      '/pages/0/items/0/of',
      /before it on the same page/,
    ],
    ['about a label there is not', raw(about({ only: ['persn'] })), `${asks}/only/0`, /"person"/],
    [
      'a choice of nothing',
      raw(about({ options: undefined })),
      `${asks}/options`,
      /Write the options/,
    ],
    [
      'options of a number',
      raw(about({ ask: 'number' })),
      `${asks}/options`,
      /choice or multi_choice/,
    ],
    ['half a level', raw(rated({ max: 2.5 })), `${asks}/max`, /whole number/],
    ['least of a text', raw(rated({ ask: 'short_text', min: 1 })), `${asks}/min`, /Remove it/],
  ])
})

describe('answers', () => {
  test('nothing is asked while nothing is marked; then for every mark', () => {
    const form = formOf(about())
    expect(issues(form, { names: { spans: [] } })).toEqual([])
    expect(visibleItems(form, { names: { spans: [] } }).map(({ id }) => id)).toEqual(['names'])
    expect(issues(form, marked)[0]).toMatchObject({ pointer: '/alive' })
    expect(issues(form, { ...marked, alive: { a: 'yes' } })[0]).toMatchObject({
      pointer: '/alive/l',
    })
    expect(issues(form, { ...marked, alive: { a: 'yes' } }, false)).toEqual([])
    expect(issues(form, { ...marked, alive: { a: 'yes', l: 'no' } })).toEqual([])
  })
  test('what was said about a mark that is gone is left out', () => {
    const form = formOf(about())
    const answers = { names: { spans: [ada] }, alive: { a: 'no', gone: 'yes' } }
    expect(issues(form, answers)).toEqual([])
    expect(countedAnswers(form, answers).alive).toEqual({ a: 'no' })
    const nothing = { names: { spans: [] }, alive: { a: 'no' } }
    expect(countedAnswers(form, nothing).alive).toBeUndefined()
  })
  test('only about some labels', () => {
    expect(issues(formOf(about({ only: ['person'] })), { ...marked, alive: { a: 'no' } })).toEqual(
      [],
    )
  })
  test.each([
    ['an option that there is not', about(), { a: 'maybe', l: 'no' }, '/alive/a'],
    ['a level beyond the scale', rated({ max: 3 }), { a: 4, l: 1 }, '/sure/a'],
    ['only spaces', rated({ ask: 'short_text' }), { a: ' ', l: 'x' }, '/sure/a'],
    [
      'can’t tell where it is not offered',
      about(),
      { a: { cant_tell: true }, l: 'no' },
      '/alive/a',
    ],
    ['a list', about(), ['yes'], '/alive'],
  ])('refused: %s', (_what, item, value, pointer) => {
    const id = item.id
    expect(issues(formOf(item), { ...marked, [id]: value })[0]).toMatchObject({ pointer })
  })
  test('can’t tell about one of them, where it is offered', () => {
    const form = formOf(about({ cant_tell: true }))
    expect(issues(form, { ...marked, alive: { a: { cant_tell: true }, l: 'no' } })).toEqual([])
  })
  test('the schema says what each answer looks like', () => {
    const { properties } = answerJsonSchema(formOf(about())) as { properties: Answers }
    expect(properties.alive).toMatchObject({ additionalProperties: { enum: ['yes', 'no'] } })
  })
})

describe('several people', () => {
  const person = (first: typeof ada, alive: string, sure: number) => ({
    names: { spans: [first, { ...london, id: 'x' }] },
    alive: { [first.id]: alive, x: 'no' },
    sure: { [first.id]: sure, x: 5 },
  })
  const short = on(PLAIN, 'Lovelace', 'person', 'q')
  const everybody = [
    person(ada, 'no', 2),
    person(short, 'no', 4),
    person({ ...ada, id: 'z' }, 'yes', 3),
  ]

  test('one answer for each mark of the result, whatever people’s marks were called', () => {
    const { answer, items } = aggregate(formOf(about(), rated()), everybody)
    expect(answer).toMatchObject({
      names: {
        spans: [
          { id: 's1', text: 'Ada Lovelace' },
          { id: 's2', text: 'London' },
        ],
      },
      alive: { s1: 'no', s2: 'no' },
      sure: { s1: 3, s2: 5 },
    })
    expect(items.alive).toMatchObject({
      method: 'per_region',
      n: 3,
      regions: { s1: { shares: { no: 0.6667, yes: 0.3333 }, n: 3 } },
    })
    expect(items.alive?.confidence).toBeGreaterThan(0.5)
  })
  test('about marks that nobody else made nothing is said', () => {
    const alone = on(PLAIN, 'with', 'person', 'w')
    const { items } = aggregate(formOf(about()), [
      { names: { spans: [alone] }, alive: { w: 'yes' } },
      { names: { spans: [ada] }, alive: { a: 'no' } },
    ])
    expect(items.alive?.answer).toBeNull()
  })
  test('as a cell, and as time', () => {
    const form = formOf(about())
    expect(toCsvRow(form, { ...marked, alive: { a: 'no' } })[1]).toBe('{"a":"no"}')
    expect(estimateSeconds(form, { text: PLAIN })).toBeGreaterThan(
      estimateSeconds(formOf(), { text: PLAIN }),
    )
    expect(labels).toHaveLength(2)
  })
})

test('boxes that several people drew around one thing are asked about as one', () => {
  const parsed = parseForm(
    withData(
      [
        { type: 'image_regions', id: 'seen', label: 'Mark', from: 'photo', options: yesNo },
        about({ of: 'seen' }),
      ],
      ['photo', 'image'],
    ),
  )
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  const drawn = (id: string, x: number, alive: string): Answers => ({
    seen: {
      ...{ width: 400, height: 300 },
      regions: [{ id, shape: 'box', label: 'yes', x, y: 10, width: 100, height: 80 }],
    },
    alive: { [id]: alive },
  })
  const everybody = [drawn('a', 10, 'yes'), drawn('b', 14, 'yes'), drawn('c', 12, 'no')]
  const { items } = aggregate(parsed.form, everybody)
  expect(Object.values(items.alive?.answer as object)).toEqual(['yes'])
})
