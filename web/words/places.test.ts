import { expect, test } from 'vitest'
import { COUNTRY_CODES, isCountry, isLanguage, LANGUAGE_CODES } from '../../src/kernel/places.ts'
import { countryNames, languageNames, listOf } from './places.ts'

test('every code has a name in both languages, in the order a reader looks for it', () => {
  for (const locale of ['en', 'fr'])
    for (const names of [
      languageNames(locale, LANGUAGE_CODES),
      countryNames(locale, COUNTRY_CODES),
    ])
      for (const { code, name } of names) expect(name.toLowerCase()).not.toBe(code.toLowerCase())
  expect(languageNames('fr', ['zh', 'fr', 'et']).map(({ name }) => name)).toEqual([
    'Chinois',
    'Estonien',
    'Français',
  ])
})

test('within a sentence they stand as they are written there', () => {
  expect(listOf('fr', 'language', ['en', 'fr', 'kab'])).toBe('anglais, français ou kabyle')
  expect(listOf('en', 'region', ['LU'])).toBe('Luxembourg')
  expect(listOf('en', 'region', [])).toBe('')
})

test('codes are told from what only looks like one', () => {
  expect(['FR', 'XK'].map(isCountry)).toEqual([true, true])
  expect(['fr', 'ZZ', 'UK', ''].map(isCountry)).toEqual([false, false, false, false])
  expect(['fr', 'kab'].map(isLanguage)).toEqual([true, true])
  expect(['xx', 'FR', 'french', ''].map(isLanguage)).toEqual([false, false, false, false])
})
