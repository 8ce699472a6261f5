/** Every word of advice: said where it applies, silent where it does not. */
import { describe, expect, test } from 'vitest'
import { formWith, yesNo } from '../../../forms/fixtures/small-forms.ts'
import { parseForm } from '../../../forms/form.ts'
import { ADVICE_CODES } from '../../texts/advice-schemas.ts'
import { adviseOn, type Readable } from './advise.ts'

const QUESTION = { type: 'choice', id: 'open', label: 'Open?', options: yesNo, cant_tell: true }
const CALM = { examples: [{ kind: 'good', text_md: 'A door that stands open.' }] }

const read = (items: unknown[], more: Partial<Readable> = {}, members: object = CALM) => {
  const parsed = parseForm(formWith(items, members as Record<string, unknown>))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return adviseOn({
    ...{ form: parsed.form, currency: 'EUR', reward: 100n, tasks: 20, overlap: 3 },
    ...{ gold_percent: 5, paid_elsewhere: false },
    ...more,
  })
}
const codes = (...given: Parameters<typeof read>) => read(...given).map(({ code }) => code)
const options = Array.from({ length: 20 }, (_, i) => ({ value: `o${i}`, label: `Option ${i}` }))

test('a careful job gets no advice', () => {
  expect(read([QUESTION])).toEqual([])
})

describe('one fault each', () => {
  const rating = { type: 'rating', id: 'mood', label: 'Mood?', cant_tell: true }
  test.each<[string, Parameters<typeof read>]>([
    ['floor_missed', [[QUESTION], { reward: 1n }]],
    ['double_question', [[{ ...QUESTION, label: 'Is it open and clean?' }]]],
    ['double_question', [[{ ...QUESTION, label: 'Open? And clean?' }]]],
    ['no_cant_tell', [[{ ...QUESTION, cant_tell: false }]]],
    ['many_options', [[{ ...QUESTION, options }]]],
    ['unnamed_scale', [[rating]]],
    ['long_instructions', [[QUESTION], {}, { ...CALM, instructions_md: 'word '.repeat(300) }]],
    ['no_example', [[QUESTION], {}, {}]],
    ['one_answer', [[QUESTION], { overlap: 1, gold_percent: 0 }]],
    ['no_gold', [[QUESTION], { tasks: 500, gold_percent: 0 }]],
    ['unused_data', [[QUESTION], {}, { ...CALM, data: [{ name: 'note', kind: 'text' }] }]],
  ])('%s', (code, given) => {
    expect(codes(...given)).toEqual([code])
  })
})

test('every code is spoken of above, has a hint and points at a place', () => {
  const all = read(
    [
      { ...QUESTION, options, cant_tell: false, label: 'Is it open and clean?' },
      { type: 'rating', id: 'mood', label: 'Mood?', cant_tell: true },
    ],
    { reward: 1n, overlap: 1, gold_percent: 0 },
    { data: [{ name: 'note', kind: 'text' }], instructions_md: 'word '.repeat(300) },
  )
  expect(all.map(({ code }) => code)).toEqual(ADVICE_CODES.filter((code) => code !== 'no_gold'))
  for (const { hint, message, pointer } of all) {
    expect(hint.length).toBeGreaterThan(15)
    expect(message.endsWith('.')).toBe(true)
    expect(pointer).toMatch(/^\//)
  }
})

test('words that join are those of the form’s language; one’s own words are a way out', () => {
  const french = { ...CALM, lang: 'fr' }
  expect(codes([{ ...QUESTION, label: 'Ouvert et propre ?' }], {}, french)).toEqual([
    'double_question',
  ])
  expect(codes([{ ...QUESTION, label: 'The sand is wet?' }])).toEqual([])
  expect(codes([{ ...QUESTION, cant_tell: false, other: true }])).toEqual([])
  expect(codes([{ ...QUESTION, cant_tell: false, required: false }])).toEqual([])
})

test('whoever is paid elsewhere is not measured by a reward of nothing; few tasks need no gold', () => {
  expect(codes([QUESTION], { reward: 0n, paid_elsewhere: true })).toEqual([])
  expect(codes([QUESTION], { tasks: 1, overlap: 1, gold_percent: 0 }, {})).toEqual([])
})
