import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { answerJsonSchema, checkAnswers } from './answers.ts'
import { arbitraryAnswers, NEVER_ACCEPTED } from './fixtures/arbitrary-answers.ts'
import { REALISTIC_FORMS } from './fixtures/realistic-forms.ts'
import { formWith, yesNo } from './fixtures/small-forms.ts'
import { type Form, parseForm } from './form.ts'
import type { Answers } from './show-if.ts'
import { countedAnswers, visibleQuestions } from './show-if.ts'

const parsed = (input: unknown): Form => {
  const result = parseForm(input)
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.form
}

const FORM = parsed(
  formWith(
    [
      { type: 'text', id: 'shown', text: 'Look.' },
      { type: 'choice', id: 'open', label: 'Open?', options: yesNo, cant_tell: true, other: true },
      {
        type: 'multi_choice',
        id: 'sold',
        label: 'What is sold?',
        options_from: 'goods',
        min_choices: 2,
        max_choices: 3,
        required: false,
      },
      {
        type: 'short_text',
        id: 'until',
        label: 'Until when?',
        format: 'time',
        show_if: [{ item: 'open', op: 'eq', value: 'yes' }],
      },
      {
        type: 'long_text',
        id: 'why',
        label: 'Why?',
        min_length: 10,
        max_length: 40,
        show_if: [{ item: 'open', op: 'eq', value: 'no' }],
      },
      {
        type: 'number',
        id: 'people',
        label: 'People inside',
        integer: true,
        min: 0,
        max: 50,
        required: false,
      },
      { type: 'rank', id: 'order', label: 'Order', options_from: 'goods', required: false },
      { type: 'rank', id: 'best', label: 'Best', options: yesNo, top: 1, required: false },
      { type: 'rating', id: 'clean', label: 'Clean?', required: false },
    ],
    { data: [{ name: 'goods', kind: 'options' }] },
  ),
)
const INPUT = { goods: ['bread', 'milk', { value: 'tea', label: 'Tea, loose' }] }
const GOOD: Answers = { open: 'yes', until: '18:30' }

const issuesOf = (answers: Answers, final = true) =>
  checkAnswers(FORM, INPUT, { ...GOOD, ...answers }, { final })

const REFUSED: [what: string, answers: Answers, pointer: string, hint: RegExp][] = [
  ['an item unanswered', { open: undefined }, '/open', /Answer “Open\?”/],
  ['only spaces', { until: '  \u200b' }, '/until', /Answer “Until when/],
  ['an item that only shows', { shown: 'x' }, '/shown', /Use one of: open/],
  ['an item misspelt', { pepole: 3 }, '/pepole', /"people"/],
  ['a member of every object', JSON.parse('{"__proto__": 1}'), '/__proto__', /Use one of/],
  ['an option that does not exist', { open: 'yess' }, '/open', /"yes"/],
  ['own words too long', { open: { other: 'x'.repeat(201) } }, '/open/other', /within 200/],
  ['a time that is none', { until: '25:00' }, '/until', /message says/],
  ['two lines in one', { until: '18:30\n' }, '/until', /message says/],
  ['too few chosen', { sold: ['bread'] }, '/sold', /at least 2/],
  ['too many chosen', { sold: ['bread', 'milk', 'tea', 'jam'] }, '/sold', /within 3/],
  ['the same twice', { sold: ['bread', 'bread'] }, '/sold', /once/],
  ['not offered by this task', { sold: ['bread', 'milkk'] }, '/sold/1', /"milk"/],
  [
    'can’t tell where it is not offered',
    { people: { cant_tell: true } },
    '/people',
    /return the task/,
  ],
  ['a number as text', { people: '3' }, '/people', /a number/],
  ['half a person', { people: 2.5 }, '/people', /whole number/],
  ['too many people', { people: 51 }, '/people', /within 50/],
  ['fewer than none', { people: -1 }, '/people', /at least 0/],
  ['an order with a gap', { order: ['bread', 'tea'] }, '/order', /milk/],
  ['an order of foreign things', { order: ['bread', 'tea', 'coal'] }, '/order/2', /Use one of/],
  ['two where one is best', { best: ['yes', 'no'] }, '/best', /within 1/],
  ['off the scale', { clean: 6 }, '/clean', /within 5/],
  ['a control character', { open: 'no', why: 'because \u0007 of it' }, '/why', /Remove/],
  ['half a pair', { open: 'no', why: 'because \ud800 of it' }, '/why', /Remove/],
  ['too short', { open: 'no', why: 'short' }, '/why', /at least 10/],
  ['too long', { open: 'no', why: 'x'.repeat(41) }, '/why', /within 40/],
]

describe('final answers', () => {
  test('what fits has no issues', () => {
    expect(issuesOf({})).toEqual([])
    expect(
      issuesOf({
        sold: ['bread', 'tea'],
        order: ['tea', 'bread', 'milk'],
        best: ['no'],
        people: 0,
        clean: 5,
      }),
    ).toEqual([])
    expect(issuesOf({ open: { cant_tell: true }, until: undefined })).toEqual([])
    expect(issuesOf({ open: { other: 'half open' }, until: null })).toEqual([])
  })

  test.each(REFUSED)('refused: %s', (_what, answers, pointer, hint) => {
    const found = issuesOf(answers).find((issue) => issue.pointer === pointer)
    expect(found, JSON.stringify(issuesOf(answers))).toBeDefined()
    expect(found?.hint).toMatch(hint)
  })

  test('answers left behind a changed choice are dropped, not refused', () => {
    const answers = { open: 'no', until: 'nonsense', why: 'They moved away.' }
    expect(checkAnswers(FORM, INPUT, answers, { final: true })).toEqual([])
    expect(countedAnswers(FORM, answers)).toEqual({ open: 'no', why: 'They moved away.' })
  })
})

describe('drafts', () => {
  test.each([
    ['nothing yet', { open: undefined, until: undefined }],
    ['too short so far', { open: 'no', why: 'b' }],
    ['half a time', { until: '18:' }],
    ['one of two', { sold: ['bread'] }],
    ['an order begun', { order: ['tea'] }],
    ['a number on the way', { people: 999 }],
  ])('accepted: %s', (_what, answers) => {
    expect(issuesOf(answers, false)).toEqual([])
  })

  test.each([
    ['a wrong kind', { people: 'many' }, '/people'],
    ['an unknown item', { nope: 1 }, '/nope'],
    ['too long already', { open: 'no', why: 'x'.repeat(41) }, '/why'],
  ])('refused: %s', (_what, answers, pointer) => {
    expect(issuesOf(answers, false).map((issue) => issue.pointer)).toContain(pointer)
  })
})

describe.each(REALISTIC_FORMS)('random answers to: $name', ({ form: written, input }) => {
  const form = parsed(written)
  const schema = z.fromJSONSchema(answerJsonSchema(form) as never)

  test('what fits is accepted, by the check and by the published schema', () => {
    fc.assert(
      fc.property(arbitraryAnswers(form, input), (answers) => {
        expect(checkAnswers(form, input, answers, { final: true })).toEqual([])
        expect(checkAnswers(form, input, answers, { final: false })).toEqual([])
        expect(schema.safeParse(countedAnswers(form, answers)).success).toBe(true)
      }),
    )
  })

  test('one answer made wrong is refused at its place, by both', () => {
    const wrong = fc.constantFrom(...NEVER_ACCEPTED)
    fc.assert(
      fc.property(arbitraryAnswers(form, input), fc.nat(), wrong, (answers, pick, value) => {
        const visible = visibleQuestions(form, answers)
        const { id } = visible[pick % visible.length] ?? { id: '' }
        const broken = { ...answers, [id]: value }
        const issues = checkAnswers(form, input, broken, { final: true })
        expect(issues.some(({ pointer }) => pointer.startsWith(`/${id}`))).toBe(true)
        // JSON Schema cannot know a task's own options, nor control characters.
        const tellable = typeof value !== 'string' && !Array.isArray(value)
        if (tellable) expect(schema.safeParse(countedAnswers(form, broken)).success).toBe(false)
      }),
    )
  })

  test('a required answer left out is refused', () => {
    fc.assert(
      fc.property(arbitraryAnswers(form, input), fc.nat(), (answers, pick) => {
        const needed = visibleQuestions(form, answers).filter(({ required }) => required)
        const { id } = needed[pick % needed.length] ?? { id: '' }
        const { [id]: _, ...rest } = answers
        const issues = checkAnswers(form, input, rest, { final: true })
        expect(issues.map(({ pointer }) => pointer)).toContain(`/${id}`)
        expect(checkAnswers(form, input, rest, { final: false })).toEqual([])
      }),
    )
  })
})
