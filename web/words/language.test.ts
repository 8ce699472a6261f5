import { i18n } from '@lingui/core'
import { expect, test } from 'vitest'
import { addWords, preferredLanguage, regionTag } from './language.ts'

test('a saved choice wins over the browser', () => {
  expect(preferredLanguage('fr', ['en-GB'])).toBe('fr')
})

test('without a choice the browser’s first language that we speak is taken', () => {
  expect(preferredLanguage(null, ['de-AT', 'fr-CA', 'en'])).toBe('fr')
  expect(preferredLanguage(null, ['de', 'it'])).toBe('en')
  expect(preferredLanguage('klingon', ['fr'])).toBe('fr')
})

test('numbers follow the reader’s own region where it fits the language', () => {
  expect(regionTag('en', ['fr-FR', 'en-IE'])).toBe('en-IE')
  expect(regionTag('fr', ['en-IE'])).toBe('fr')
})

test('further words come once, and are asked for again when they did not come', async () => {
  i18n.loadAndActivate({ locale: 'en', messages: {} })
  let asked = 0
  const words = async () => {
    asked += 1
    if (asked === 1) throw new Error('no network')
    return { greeting: ['Good day'] }
  }
  await expect(addWords(words)).rejects.toThrow('no network')
  await Promise.all([addWords(words), addWords(words)])
  await addWords(words)
  expect(asked).toBe(2)
  expect(i18n._('greeting')).toBe('Good day')
})
