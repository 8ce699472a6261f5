/** Parts of the worker's entry that come when they are wanted, with their words. */
import { type ComponentType, lazy } from 'react'
import { addWords, type Catalogue } from '../words/language.ts'

/** A component of a chunk of its own. */
export const later = <P>(load: () => Promise<ComponentType<P>>) =>
  lazy(async () => ({ default: await load() }))

const words = {
  en: () => import('../locales/en/pages.po'),
  fr: () => import('../locales/fr/pages.po'),
}
const wordsOfPages: Catalogue = async (language) => (await words[language]()).messages

/** The same with the words that only such pages need (web/lingui.config.ts names them). */
export const withWords = <P>(load: () => Promise<ComponentType<P>>) =>
  later(async () => (await Promise.all([load(), addWords(wordsOfPages)]))[0])
