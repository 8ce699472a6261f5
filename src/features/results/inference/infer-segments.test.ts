/** Segments over a whole job: times fused, labels voted, words aligned. */
import { expect, test } from 'vitest'
import { withData } from '../../../forms/fixtures/small-forms.ts'
import { parseForm } from '../../../forms/form.ts'
import type { Answered } from './answered.ts'
import { inferForm } from './infer-form.ts'

const OPTIONS = ['caller', 'agent'].map((value) => ({ value, label: value }))
const formOf = (extra: object = {}) => {
  const item = { type: 'audio_segments', id: 'turns', label: 'Who?', from: 'sound', ...extra }
  const parsed = parseForm(withData([{ options: OPTIONS, ...item }], ['sound', 'audio']))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return parsed.form
}
type Said = [start_ms: number, end_ms: number, label: string, text: string]
const answered = (worker: string, task: string, ...said: Said[]): Answered => ({
  ...{ task, worker },
  answers: {
    turns: {
      duration_ms: 9_000,
      segments: said.map(([start_ms, end_ms, label, text]) => ({ start_ms, end_ms, label, text })),
    },
  },
})

const CALL = [
  answered(
    'ann',
    't',
    [0, 2_000, 'agent', 'Good morning, how may I help?'],
    [2_000, 5_000, 'caller', 'My line is dead.'],
  ),
  answered(
    'bob',
    't',
    [100, 2_100, 'agent', 'Good morning, how can I help?'],
    [2_100, 5_200, 'caller', 'My line is dead.'],
  ),
  answered(
    'eve',
    't',
    [50, 2_150, 'caller', 'Good mourning how may I help'],
    [1_900, 5_000, 'caller', 'My wine is dead.'],
  ),
]

test('ends in the middle, the label of most, and the words of most, word by word', () => {
  const result = inferForm(formOf(), CALL).results.get('t')
  expect(result?.answer).toEqual({
    duration_ms: 9_000,
    segments: [
      { start_ms: 50, end_ms: 2_050, label: 'agent', text: 'Good morning, how may I help?' },
      { start_ms: 2_050, end_ms: 5_000, label: 'caller', text: 'My line is dead.' },
    ],
  })
  const item = result?.items.turns
  expect(item).toMatchObject({ method: 'fusion', n: 3, confidence: null })
  expect(item?.fit).toBeGreaterThan(0.85)
  expect(item?.marks?.[0]).toMatchObject({ people: 3, labels: { agent: expect.any(Number) } })
  expect(item?.marks?.[0]?.right_words).toBeLessThan(1)
})

test('where two may speak at once, each label has its own row', () => {
  const both = ['ann', 'bob'].map((who) =>
    answered(who, 't', [0, 2_000, 'agent', 'Hello.'], [500, 1_900, 'caller', 'Hello?']),
  )
  const result = inferForm(formOf({ overlap: true }), both).results.get('t')
  expect(result?.answer).toMatchObject({
    segments: [{ label: 'agent' }, { start_ms: 500, label: 'caller', text: 'Hello?' }],
  })
})

test('one person is taken at their word, silence stays silence, plain is the most typical answer', () => {
  const form = formOf()
  expect(inferForm(form, CALL.slice(0, 1)).results.get('t')?.items.turns?.method).toBe('medoid')
  const silent = ['ann', 'bob'].map((who) => answered(who, 't'))
  expect(inferForm(form, silent).results.get('t')?.answer).toMatchObject({ segments: [] })
  const plain = inferForm(form, CALL, { turns: 'plain' }).results.get('t')
  expect(CALL.map(({ answers }) => answers.turns)).toContainEqual(plain?.answer)
})

test('what gold says is the answer, and how far people agree is measured', () => {
  const expected = CALL[0]?.answers ?? {}
  const known = [{ task: 't', expected, tolerance: {} }]
  const { results, quality } = inferForm(formOf(), CALL, {}, known)
  expect(results.get('t')?.items.turns).toMatchObject({ confidence: 1, method: 'gold' })
  const more = [
    ...CALL,
    ...['ann', 'bob'].map((who) => answered(who, 'u', [5_000, 8_000, 'agent', 'Bye.'])),
  ]
  const [item] = inferForm(formOf(), more).quality()
  expect(quality()).toHaveLength(1)
  expect(item).toMatchObject({ item: 'turns', measure: 'alpha_distance', confusion: null })
  expect(item?.agreement).toBeGreaterThan(0.4)
})
