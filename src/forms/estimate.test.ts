import { describe, expect, test } from 'vitest'
import { PACE } from '../kernel/limits.ts'
import { estimateSeconds, instructionSeconds } from './estimate.ts'
import { REALISTIC_FORMS } from './fixtures/realistic-forms.ts'
import { formWith, question, rated, withData } from './fixtures/small-forms.ts'
import { type Form, parseForm } from './form.ts'
import { countWords } from './text/words.ts'

const formOf = (input: unknown): Form => {
  const parsed = parseForm(input)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return parsed.form
}
const words = (count: number) => Array(count).fill('word').join(' ')

describe('countWords', () => {
  test.each([
    ['', 0],
    ['Is it open?', 3],
    ['— … !', 0],
    ['l’état, c’est moi', 3],
    ['猫が座った。', 2.5],
    ['cat 猫が', 2],
  ])('%j', (text, count) => expect(countWords(text)).toBe(count))
})

describe('estimateSeconds', () => {
  test('nothing takes less than the minimum', () => {
    expect(estimateSeconds(formOf(formWith([rated])), {})).toBe(PACE.minimum)
  })

  test('a text from the task is read at reading speed', () => {
    const form = formOf(
      withData([rated, { type: 'text', id: 't', from: 'story' }], ['story', 'text']),
    )
    const one = estimateSeconds(form, { story: words(2 * 238) })
    expect(one).toBeGreaterThanOrEqual(120)
    expect(one).toBeLessThanOrEqual(125)
    expect(estimateSeconds(form, { story: words(4 * 238) }) - one).toBe(120)
  })

  test('a field shown inside a sentence is read too, an address is not', () => {
    const shown = formOf(withData([{ ...question, label: 'Is {{x}} so?' }], ['x', 'text']))
    expect(estimateSeconds(shown, { x: words(238) })).toBeGreaterThan(60)
    const picture = formOf(
      withData([question, { type: 'image', id: 'i', from: 'p' }], ['p', 'image']),
    )
    expect(estimateSeconds(picture, { p: `https://a.example/${'x/'.repeat(800)}` })).toBe(10)
  })

  test('instructions are read once: with the first task, or not counted', () => {
    const form = formOf(formWith([rated], { instructions_md: words(238) }))
    expect(instructionSeconds(form)).toBe(61)
    expect(estimateSeconds(form, {})).toBeGreaterThan(60)
    expect(estimateSeconds(form, {}, { instructions: false })).toBe(10)
  })

  test('more to answer takes longer', () => {
    const long = { type: 'long_text', id: 'why', label: 'Why?' }
    const seconds = (...items: unknown[]) => estimateSeconds(formOf(formWith(items)), {})
    expect(seconds(long)).toBeGreaterThan(seconds({ ...long, type: 'short_text' }))
    expect(seconds({ ...long, min_length: 1000 })).toBeGreaterThan(300)
    expect(seconds({ ...long, max_length: 10 })).toBe(10)
    expect(
      seconds({ type: 'audio', id: 'a', src: 'https://a.example/x.mp3' }, rated),
    ).toBeGreaterThan(PACE.sound)
  })

  test.each(REALISTIC_FORMS)(
    'a whole and sensible number of seconds for: $name',
    ({ form, input }) => {
      const seconds = estimateSeconds(formOf(form), input)
      expect(Number.isInteger(seconds)).toBe(true)
      expect(seconds).toBeGreaterThanOrEqual(PACE.minimum)
      expect(seconds).toBeLessThan(180)
      expect(estimateSeconds(formOf(form), {})).toBeLessThanOrEqual(seconds)
    },
  )
})
