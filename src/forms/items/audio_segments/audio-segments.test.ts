/** Segments of a sound: what a form may say, which answers fit, and which of several is typical. */
import { describe, expect, test } from 'vitest'
import { SOUND_LIMITS } from '../../../kernel/limits/forms/sound-limits.ts'
import { aggregate } from '../../aggregate.ts'
import { checkAnswers } from '../../answers.ts'
import { estimateSeconds } from '../../estimate.ts'
import { toCsvRow } from '../../export.ts'
import { issuesIn, place, refusals, withData, yesNo } from '../../fixtures/small-forms.ts'
import { type Form, parseForm } from '../../form.ts'
import { checkInput, inputFromRow } from '../../input.ts'

const FIELDS: [string, string][] = [
  ['sound', 'audio'],
  ['draft', 'segments'],
  ['voices', 'options'],
]
const item = (extra: object = {}) => ({
  ...{ type: 'audio_segments', id: 'turns', label: 'Who?', from: 'sound', ...extra },
})
const formOf = (extra: object = {}): Form => {
  const parsed = parseForm(withData([item(extra)], ...FIELDS))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return parsed.form
}
const segment = (start_ms: number, end_ms: number, more: object = {}) => ({
  ...{ start_ms, end_ms, ...more },
})
const value = (...segments: object[]) => ({ turns: { duration_ms: 10_000, segments } })

describe('the form', () => {
  test('labels, own labels, or none', () => {
    for (const extra of [{}, { options: yesNo }, { options_from: 'voices' }])
      expect(issuesIn(withData([item(extra)], ...FIELDS))).toEqual([])
  })
  const wrong = (extra: object) => withData([item(extra)], ...FIELDS)
  refusals([
    ['a sound that is a list', wrong({ from: 'voices' }), `${place}/from`, /kind audio/],
    ['no sound', wrong({ from: 'sond' }), `${place}/from`, 'Did you mean "sound"?'],
    [
      'a draft that is a sound',
      wrong({ prefill_from: 'sound' }),
      `${place}/prefill_from`,
      /kind segments/,
    ],
    [
      'more than the most',
      wrong({ min_segments: 3, max_segments: 2 }),
      `${place}/min_segments`,
      /Lower/,
    ],
    [
      'options twice over',
      wrong({ options: yesNo, options_from: 'voices' }),
      `${place}/options`,
      /Write the options here/,
    ],
    ['a way of writing we lack', wrong({ transcribe: 'yes' }), `${place}/transcribe`, /"always"/],
  ])
  test('the estimate goes by how long sounds are, and writing takes longer than marking', () => {
    const seconds = (extra: object) => estimateSeconds(formOf(extra), {})
    expect(seconds({ usual_seconds: 3600 })).toBeGreaterThanOrEqual(5 * 3600)
    expect(seconds({ usual_seconds: 60, transcribe: 'never' })).toBeLessThan(
      seconds({ usual_seconds: 60 }),
    )
  })
})

describe('a draft brought by the task', () => {
  const form = formOf({ prefill_from: 'draft' })
  const input = (draft: unknown) => ({
    sound: 'https://s.example/1.mp3',
    draft,
    voices: ['a', 'b'],
  })
  test('may be read out of a cell', () => {
    const cell = '[{"start_ms": 0, "end_ms": 900, "text": "Hello"}]'
    const row = inputFromRow(form, { sound: 'https://s.example/1.mp3', voices: 'a|b', draft: cell })
    expect(checkInput(form, row)).toEqual([])
    expect(row.draft).toEqual([{ start_ms: 0, end_ms: 900, text: 'Hello' }])
  })
  test.each([
    ['no list', 'Hello', '/draft', /list/],
    ['seconds', [segment(0.5, 1.5)], '/draft/0/start_ms', /whole number/],
    ['an end before its start', [segment(900, 100)], '/draft', /later end_ms/],
    ['not a number', [segment(0, Number.NaN)], '/draft/0/end_ms', /whole number|number/],
    ['a member we lack', [segment(0, 100, { speaker: 'x' })], '/draft/0/speaker', /Use one of/],
  ])('refused: %s', (_what, draft, pointer, hint) => {
    const found = checkInput(form, input(draft)).find((issue) => issue.pointer === pointer)
    expect(found?.hint, JSON.stringify(checkInput(form, input(draft)))).toMatch(hint)
  })
})

describe('answers', () => {
  const words = { text: 'Hello' }
  const issues = (extra: object, answers: object, final = true, input = {}) =>
    checkAnswers(formOf(extra), input, answers as never, { final })
  test('silence is an answer, and so are segments side by side, in any order', () => {
    expect(issues({}, value())).toEqual([])
    expect(issues({}, value(segment(500, 900, words), segment(0, 500, words)))).toEqual([])
    const both = value(segment(0, 500, words), segment(400, 900, words))
    expect(issues({ overlap: true }, both)).toEqual([])
    expect(issues({ transcribe: 'never' }, value(segment(0, 500)))).toEqual([])
    expect(issues({ transcribe: 'optional' }, value(segment(0, 500)))).toEqual([])
  })
  test('a draft may still lack its words, its label and its room', () => {
    const half = value(segment(0, 500), segment(400, 900))
    expect(issues({ options: yesNo, min_segments: 5 }, half, false)).toEqual([])
  })
  test.each([
    [
      'two at once',
      {},
      value(segment(0, 500, words), segment(400, 900, words)),
      '/1/start_ms',
      /ends?/,
    ],
    ['no words', {}, value(segment(0, 500)), '/0/text', /Add it/],
    ['only spaces', {}, value(segment(0, 500, { text: ' \n' })), '/0/text', /message says/],
    ['no label', { options: yesNo }, value(segment(0, 500, words)), '/0/label', /Add it/],
    ['after the end', {}, value(segment(0, 10_001, words)), '/0/end_ms', /ends/],
    ['shorter than a sound', {}, value(segment(5, 9, words)), '/0/end_ms', /10 ms/],
    ['backwards', {}, value(segment(900, 100, words)), '/0/end_ms', /after its start/],
    [
      'a label where there are none',
      {},
      value(segment(0, 500, { ...words, label: 'x' })),
      '/0/label',
      /./,
    ],
    [
      'words where none are wanted',
      { transcribe: 'never' },
      value(segment(0, 9_00, words)),
      '/0/text',
      /./,
    ],
    ['too few', { min_segments: 1 }, value(), '', /at least 1/],
  ])('refused: %s', (_what, extra, answers, pointer, hint) => {
    const found = issues(extra, answers)
    const one = found.find((issue) => issue.pointer === `/turns/segments${pointer}`)
    expect(one?.hint, JSON.stringify(found)).toMatch(hint)
  })
  test('labels that this task does not offer', () => {
    const own = { options_from: 'voices' }
    const said = value(segment(0, 500, { ...words, label: 'c' }))
    const [issue] = issues(own, said, true, { voices: ['a', 'b'] })
    expect(issue).toMatchObject({ pointer: '/turns/segments/0/label' })
  })
  test('a sound without length, or longer than any', () => {
    for (const duration_ms of [0, -1, Number.NaN, SOUND_LIMITS.duration + 1, 0.5])
      expect(issues({}, { turns: { duration_ms, segments: [] } })).not.toEqual([])
  })
})

describe('several people', () => {
  const form = formOf({ options: yesNo, transcribe: 'never' })
  const marked = (...ends: number[]) =>
    value(...ends.map((end) => segment(end - 900, end, { label: 'yes' })))
  test('the one whose segments fit the others best speaks', () => {
    const all = [marked(1000, 3000), marked(1040, 3050), marked(1040, 3010), marked(7000)]
    const { answer, items } = aggregate(form, all)
    expect(answer).toEqual(all[2]?.turns)
    expect(items.turns).toMatchObject({ method: 'medoid', n: 4, confidence: null })
    expect(items.turns?.fit).toBeGreaterThan(0.5)
  })
  test('nobody, one person, and two who hear nothing', () => {
    expect(aggregate(form, []).answer).toBeNull()
    expect(aggregate(form, [value()]).answer).toEqual(value().turns)
    expect(aggregate(form, [value(), value()]).items.turns).toMatchObject({ fit: 1 })
  })
  test('a cell holds all of it', () => {
    const [cell] = toCsvRow(form, marked(1000))
    expect(JSON.parse(cell ?? '')).toEqual(marked(1000).turns)
  })
})
