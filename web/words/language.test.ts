import { expect, test } from 'vitest'
import { preferredLanguage, regionTag } from './language.ts'

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
