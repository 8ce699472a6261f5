import { expect, test } from 'vitest'
import { parseForm } from '../form.ts'
import { screenedOutBy, screens } from '../screening.ts'

const ask = (more: object = {}, options: object = {}) => ({
  ...{ type: 'choice', id: 'driver', label: 'Do you drive?' },
  options: [
    { value: 'yes', label: 'Yes' },
    { value: 'no', label: 'No', screen_out: true, ...options },
  ],
  ...more,
})
const work = { type: 'long_text', id: 'trip', label: 'Your last trip?' }
const form = (...pages: object[][]) => ({
  ...{ form: 1, lang: 'en', title: 'Trips' },
  pages: pages.map((items, at) => ({ id: `p${at}`, items })),
})

test.each([
  ['on a later page', form([work], [ask()]), '/pages/1/items/0/options/1/screen_out', /first page/],
  ['with nothing after it', form([ask()]), '/pages/0/items/0/options/1/screen_out', /second page/],
  [
    'of every answer',
    form(
      [ask({ options: [...ask().options.slice(1), { value: 'a', label: 'A', screen_out: true }] })],
      [work],
    ),
    '/pages/0/items/0/options/0/screen_out',
    /one option/,
  ],
  [
    'of several answers at once',
    form([ask({ type: 'multi_choice' })], [work]),
    '/pages/0/items/0/options/1/screen_out',
    /type choice/,
  ],
])('screen_out %s is refused', (_name, given, pointer, hint) => {
  const parsed = parseForm(given)
  if (parsed.ok) throw new Error('it was taken')
  expect(parsed.issues).toMatchObject([{ pointer }])
  expect(parsed.issues[0]?.hint).toMatch(hint)
})

test('the answer that ends the work is told, and only that one', () => {
  const parsed = parseForm(form([ask()], [work]))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  expect(screens(parsed.form)).toBe(true)
  expect(screenedOutBy(parsed.form, { driver: 'no' })).toBe('driver')
  expect(screenedOutBy(parsed.form, { driver: 'yes' })).toBeUndefined()
  expect(screenedOutBy(parsed.form, {})).toBeUndefined()
  const plain = parseForm(form([ask({}, { screen_out: false })], [work]))
  expect(plain.ok && screens(plain.form)).toBe(false)
})
