import { expect, test } from 'vitest'
import { parseForm } from './form.ts'
import { filled, inLanguage, optionsOf, shownBy } from './reading.ts'

const parsed = parseForm({
  form: 1,
  lang: 'en',
  title: 'Shop',
  data: [{ name: 'city', kind: 'text' }],
  pages: [
    {
      id: 'p',
      items: [
        {
          type: 'choice',
          id: 'open',
          label: 'Open in {{city}}?',
          options: [
            { value: 'yes', label: 'Yes' },
            { value: 'no', label: 'No' },
          ],
        },
      ],
    },
  ],
  translations: [
    { lang: 'fr', path: '/title', text: 'Boutique' },
    { lang: 'fr', path: '/pages/0/items/0/options/0/label', text: 'Oui' },
  ],
})
const form = parsed.ok ? parsed.form : undefined
if (form === undefined) throw new Error('the form of this test is wrong')

test('a form is read in the reader’s language where it was translated', () => {
  const french = inLanguage(form, 'fr')
  const [item] = french.pages[0]?.items ?? []
  expect(french).toMatchObject({ title: 'Boutique', lang: 'fr' })
  expect(item?.type === 'choice' && item.options?.map(({ label }) => label)).toEqual(['Oui', 'No'])
  expect(form.title).toBe('Shop')
  expect(inLanguage(form, 'de')).toBe(form)
  expect(inLanguage(form, 'en')).toBe(form)
})

test('a translation that leads nowhere changes nothing', () => {
  const broken = {
    ...form,
    translations: [{ lang: 'fr', path: '/pages/9/items/0/label', text: 'x' }],
  }
  expect(inLanguage(broken, 'fr').pages).toEqual(form.pages)
})

test('fields are filled in by name; a missing one is nothing', () => {
  expect(filled('Open in {{city}}?', { city: 'Lyon' })).toBe('Open in Lyon?')
  expect(filled('Open in {{city}}?', {})).toBe('Open in ?')
  expect(filled(undefined, {})).toBe('')
})

test('options come from the form or with the task', () => {
  const yes = { value: 'yes', label: 'Yes, {{city}}' }
  expect(optionsOf({ options: [yes] }, { city: 'Lyon' })[0]?.label).toBe('Yes, Lyon')
  expect(
    optionsOf({ options_from: 'shops' }, { shops: ['a', { value: 'b', label: 'B' }] }),
  ).toEqual([
    { value: 'a', label: 'a' },
    { value: 'b', label: 'B' },
  ])
  expect(optionsOf({ options_from: 'shops' }, {})).toEqual([])
})

test('an item shows its field, never what every object inherits', () => {
  const item = { type: 'text', id: 't', from: 'constructor' } as never
  expect(shownBy(item, undefined, {})).toBe('')
})
