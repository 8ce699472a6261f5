/** Answers of simulated people: of every kind of question, always accepted, the same for a seed. */
import { describe, expect, test } from 'vitest'
import { checkAnswers } from '../../forms/answers.ts'
import { REALISTIC_FORMS } from '../../forms/fixtures/realistic-forms.ts'
import { formWith, withData, yesNo } from '../../forms/fixtures/small-forms.ts'
import { PLAIN, spansItem } from '../../forms/fixtures/span-forms.ts'
import { type Form, parseForm } from '../../forms/form.ts'
import { itemsOf } from '../../forms/items-of.ts'
import { ITEM_TYPES } from '../../forms/registry.ts'
import { answersTo } from './answer.ts'
import { randomFrom } from './random.ts'
import { valueOfSchema } from './schema-value.ts'

const formats = ['date', 'time', 'email', 'url', 'phone', 'digits']
const pickFrom = { id: 'some', label: 'Some?', options: yesNo }
const bounds = formWith([
  ...formats.map((format) => ({ type: 'short_text', id: format, label: format, format })),
  { type: 'short_text', id: 'three', label: 'Three?', min_length: 3, max_length: 3 },
  { type: 'long_text', id: 'much', label: 'Much?', min_length: 900, max_length: 1000 },
  { type: 'long_text', id: 'brief', label: 'Brief?', max_length: 4 },
  { type: 'number', id: 'small', label: 'Small?', max: -3.5 },
  { type: 'number', id: 'whole', label: 'Whole?', min: 7, max: 7, integer: true },
  { type: 'multi_choice', ...pickFrom, min_choices: 2, required: false, cant_tell: true },
  { type: 'rank', ...pickFrom, id: 'best', top: 1 },
])
const about = { type: 'per_region', label: 'About it?', of: 'names' }
const marks = withData(
  [
    spansItem({ min_spans: 2 }),
    { ...about, id: 'alive', ask: 'choice', options: yesNo },
    { ...about, id: 'sure', ask: 'rating', max: 3, cant_tell: true },
    { ...about, id: 'words', ask: 'short_text' },
  ],
  ['text', 'text'],
)
const FORMS = [
  ...REALISTIC_FORMS,
  { name: 'tight bounds', form: bounds, input: {} },
  { name: 'questions about marks', form: marks, input: { text: PLAIN } },
]

const parsed = (form: unknown): Form => {
  const read = parseForm(form)
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  return read.form
}

test.each(FORMS)('$name: a hundred people, and every answer fits', ({ form, input }) => {
  for (let number = 0; number < 100; number++) {
    const manner = { seed: 's', accuracy: 0.5, who: [number, 0] }
    const answers = answersTo({ form, input }, manner)
    expect(answers, `person ${number}`).toBeDefined()
    expect(checkAnswers(parsed(form), input, answers ?? {}, { final: true })).toEqual([])
    expect(answersTo({ form, input }, manner)).toEqual(answers)
  }
})

test('the forms tried here ask in every way there is', () => {
  const asked = new Set(FORMS.flatMap(({ form }) => itemsOf(parsed(form))).map(({ type }) => type))
  const types = ITEM_TYPES.filter(({ kind }) => kind === 'answer')
  // A conversation is had with a model, not made up.
  expect(types.map(({ schema }) => schema.shape.type.value).filter((t) => !asked.has(t))).toEqual([
    'model_chat',
  ])
})

describe('the common answer', () => {
  const form = formWith([{ type: 'choice', id: 'open', label: 'Open?', options: yesNo }])
  const votes = (seed: string, accuracy: number, input = {}) =>
    Array.from(
      { length: 200 },
      (_, number) => answersTo({ form, input }, { seed, accuracy, who: [number] })?.open,
    )

  test('is given by everybody at full accuracy, by most below, and differs between tasks', () => {
    expect(new Set(votes('a', 1)).size).toBe(1)
    const [common] = votes('a', 1)
    const agreeing = votes('a', 0.6).filter((vote) => vote === common).length
    // 60 % on purpose, and half of the rest by chance.
    expect(agreeing).toBeGreaterThan(140)
    expect(agreeing).toBeLessThan(185)
    const tasks = Array.from({ length: 20 }, (_, n) => votes('a', 1, { n })[0])
    expect(new Set(tasks)).toEqual(new Set(['yes', 'no']))
  })
})

test('a form of the future is left alone, and so is a task without its options', () => {
  const manner = { seed: 's', accuracy: 1, who: [0] }
  const newType = formWith([{ type: 'hologram', id: 'h', label: 'Draw it' }])
  expect(answersTo({ form: newType, input: {} }, manner)).toBeUndefined()
  const options = { type: 'choice', id: 'c', label: 'Which?', options_from: 'own' }
  const form = formWith([options], { data: [{ name: 'own', kind: 'options' }] })
  expect(answersTo({ form, input: {} }, manner)).toBeUndefined()
})

test('a schema without a generator of its own still gets a value', () => {
  const random = randomFrom('s')
  const box = {
    type: 'array',
    minItems: 2,
    items: {
      type: 'object',
      properties: {
        x: { type: 'number', minimum: 0, maximum: 1 },
        label: { enum: ['car', 'dog'] },
        sure: { type: 'boolean' },
        kind: { const: 'box' },
      },
      required: ['x', 'label', 'sure', 'kind'],
    },
  }
  const [one, two, ...more] = valueOfSchema(box, random) as Record<string, unknown>[]
  expect(more).toEqual([])
  for (const made of [one, two]) {
    expect(made).toMatchObject({ kind: 'box', sure: expect.any(Boolean) })
    expect(['car', 'dog']).toContain(made?.label)
    expect(made?.x).toBeGreaterThanOrEqual(0)
    expect(made?.x).toBeLessThanOrEqual(1)
  }
  expect(valueOfSchema({ anyOf: [{ type: 'string', minLength: 12 }] }, random)).toHaveLength(12)
  expect(valueOfSchema({ type: 'integer', minimum: 3, maximum: 3 }, random)).toBe(3)
  expect(valueOfSchema({}, random)).toBe(null)
})
